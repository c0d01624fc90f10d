"""The English tab: added by editors, beside the text, never official, for whom the table says."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from portal.access import Role
from portal.actions import documents, translations
from portal.actions.add import add
from portal.errors import CannotBeDoneError, NotAllowedError, TooLargeError
from portal.store.models import Account
from tests.library import DECREE, EDITOR, MEMBER, VISITOR
from tests.parse.test_translation import ENGLISH
from tests.register import account


@pytest.fixture
def decree(home: object) -> str:
    return str(add(EDITOR, DECREE.encode(), "a.txt").address)


def _tab(client: Client, address: str) -> str:
    return client.get(address, {"muc": "tieng-anh"}).content.decode()


def test_a_translation_stands_beside_its_articles_and_says_it_is_not_official(
    decree: str, client: Client
) -> None:
    translations.add(EDITOR, decree, ENGLISH.encode(), "en.txt", "Phòng Dịch thuật")
    tab = _tab(client, decree)
    assert "Bản dịch không chính thức, của Phòng Dịch thuật" in tab
    row = tab.partition('id="en-dieu-1"')[2].partition("</tr>")[0]
    assert "Điều 1. Phạm vi điều chỉnh" in row
    assert "Article 1. Scope" in row


def test_the_newest_translation_is_shown(decree: str) -> None:
    translations.add(EDITOR, decree, ENGLISH.encode(), "en.txt", "A")
    translations.add(EDITOR, decree, ENGLISH.replace("Scope", "Range").encode(), "en.txt", "B")
    shown = translations.view(VISITOR, documents.read(VISITOR, decree))
    assert shown is not None
    assert (shown.kept.origin, "Range" in shown.sides[1].words) == ("B", True)


def test_nothing_in_a_translation_runs(decree: str, client: Client) -> None:
    hostile = ENGLISH.replace("lighthouses", "<script>alert(1)</script>")
    translations.add(EDITOR, decree, hostile.encode(), "en.txt", "<img src=x onerror=alert(2)>")
    tab = _tab(client, decree)
    assert "<script>alert" not in tab
    assert "<img src=x" not in tab


@pytest.mark.parametrize("person", [VISITOR, MEMBER])
def test_only_editors_add(person: Any, decree: str) -> None:
    with pytest.raises(NotAllowedError):
        translations.add(person, decree, ENGLISH.encode(), "en.txt", "A")
    assert translations.view(EDITOR, documents.read(EDITOR, decree)) is None


def test_what_is_no_translation_is_refused_with_a_reason(decree: str) -> None:
    with pytest.raises(CannotBeDoneError, match="ai dịch"):
        translations.add(EDITOR, decree, ENGLISH.encode(), "en.txt", " ")
    with pytest.raises(CannotBeDoneError, match="không đọc được"):
        translations.add(EDITOR, decree, b"", "en.txt", "A")
    with pytest.raises(TooLargeError):
        translations.add(EDITOR, decree, b"a" * (translations.LIMIT + 1), "en.txt", "A")


def test_an_editor_hands_one_in_on_the_page(decree: str, client: Client) -> None:
    editor = account("bien@thu-vien.vn", Role.EDITOR)
    client.force_login(Account.objects.get(pk=editor.id))
    form = {"van-ban": ENGLISH, "nguon": "Ban Dịch"}
    page = client.post(f"{decree}/ban-dich", form, follow=True).content.decode()
    assert "Đã thêm bản dịch." in page
    assert "Article 2. Effect" in page


def test_visitors_of_a_portal_with_tiers_learn_that_there_is_one_and_no_more(
    standard: object, client: Client
) -> None:
    address = str(add(EDITOR, DECREE.encode(), "a.txt").address)
    assert "Đang cập nhật" in _tab(client, address)
    translations.add(EDITOR, address, ENGLISH.encode(), "en.txt", "Phòng Dịch thuật")
    tab = _tab(client, address)
    assert "Đã biết" in tab
    assert "lighthouses" not in tab
    assert "Phòng Dịch thuật" not in tab

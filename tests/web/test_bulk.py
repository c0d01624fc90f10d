"""All that a search finds as a ZIP, for whom the table of tiers gives it."""

from __future__ import annotations

import csv
import io
import zipfile
from pathlib import Path

import pytest
from django.test import Client

from portal.access import Audience, Role
from portal.actions import bulk
from portal.actions.add import add
from portal.store.models import Account
from tests.library import CIRCULAR, DECREE, EDITOR, PLAN
from tests.register import account

pytestmark = pytest.mark.usefixtures("standard")
_BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.fixture
def shelf(standard: Path) -> None:
    add(EDITOR, DECREE.replace("Quy định về", "=Quy định về").encode(), "a.txt")
    add(EDITOR, CIRCULAR.encode(), "b.txt")
    add(EDITOR, PLAN.encode(), "c.txt", audience=Audience.EDITORS)


def _signed_in(client: Client, *roles: Role) -> Client:
    account("ai@vi.du", *roles)
    client.force_login(Account.objects.get(email="ai@vi.du"), backend=_BACKEND)
    return client


def _archive(client: Client, query: str = "dang=txt") -> zipfile.ZipFile:
    answer = client.get(f"/tim-kiem/tai-ve.zip?{query}")
    assert answer.status_code == 200
    return zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content)))  # type: ignore[arg-type]


@pytest.mark.usefixtures("shelf")
def test_a_professional_takes_what_a_search_finds_and_nothing_hidden(client: Client) -> None:
    file = _archive(_signed_in(client, Role.PROFESSIONAL))
    assert file.testzip() is None
    assert sorted(file.namelist()) == [
        "bo-giao-thong-van-tai/thong-tu/2024/77-tt-bgtvt.txt",
        "chinh-phu/nghi-dinh/2024/901-nd-cp.txt",
        bulk.LIST_NAME,
    ]
    listed = list(csv.reader(io.StringIO(file.read(bulk.LIST_NAME).decode("utf-8-sig"))))
    assert {row[1] for row in listed[1:]} == {"901/2024/NĐ-CP", "77/2024/TT-BGTVT"}
    assert not any(cell.startswith("=") for row in listed for cell in row)


@pytest.mark.usefixtures("shelf")
def test_it_holds_what_was_asked_for_in_the_format_asked_for(client: Client) -> None:
    file = _archive(_signed_in(client, Role.PROFESSIONAL), "dang=docx&kind=thong-tu")
    assert [n for n in file.namelist() if n != bulk.LIST_NAME] == [
        "bo-giao-thong-van-tai/thong-tu/2024/77-tt-bgtvt.docx"
    ]


@pytest.mark.usefixtures("shelf")
def test_the_button_and_the_file_are_for_those_who_may(client: Client) -> None:
    assert "tai-ve.zip" not in client.get("/tim-kiem/").content.decode()
    assert client.get("/tim-kiem/tai-ve.zip?dang=txt").status_code in (302, 403)
    member = _signed_in(client, Role.MEMBER)
    assert "tai-ve.zip" not in member.get("/tim-kiem/").content.decode()
    assert member.get("/tim-kiem/tai-ve.zip?dang=txt").status_code == 403
    assert member.get("/tim-kiem/tai-ve.zip?dang=exe").status_code == 404


@pytest.mark.usefixtures("shelf")
def test_it_ends_at_the_limit_and_may_not_be_taken_without_end(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    professional = _signed_in(client, Role.PROFESSIONAL)
    assert "tai-ve.zip" in professional.get("/tim-kiem/").content.decode()
    monkeypatch.setattr(bulk, "MOST_IN_ARCHIVE", 1)
    assert len(_archive(professional).namelist()) == 2
    statuses = [professional.get("/tim-kiem/tai-ve.zip?dang=txt").status_code for _ in range(6)]
    assert statuses[-1] == 429

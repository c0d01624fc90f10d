"""Documents as a person reads them."""

from __future__ import annotations

from datetime import date

import pytest

from portal.access import VISITOR, Audience
from portal.actions import add, documents
from portal.errors import NotFoundError
from tests.library import ALICE, CIRCULAR, DECREE, EDITOR, MALLORY, PLAN

pytestmark = pytest.mark.usefixtures("home")
NINE = [
    "so-hieu", "loai-van-ban", "noi-ban-hanh", "nguoi-ky", "ngay-ban-hanh", "ngay-hieu-luc",
    "ngay-cong-bao", "so-cong-bao", "tinh-trang",
]  # fmt: skip


def _add(text: str, audience: Audience = Audience.EVERYONE) -> str:
    address = add.add(EDITOR, text.encode(), "a.txt", audience=audience).address
    assert address is not None
    return address


def test_a_document_is_shown_with_its_nine_attributes() -> None:
    shown = documents.read(VISITOR, _add(DECREE), on=date(2024, 6, 1))
    assert [attribute.slug for attribute in shown.attributes] == NINE
    assert shown.attributes[0].value == "901/2024/NĐ-CP"
    assert set(shown.links) == set(range(len(shown.case.references)))


@pytest.mark.parametrize("person", [VISITOR, ALICE, MALLORY], ids=lambda p: p.name)
def test_a_hidden_document_is_one_that_is_not_there(person: object) -> None:
    address = _add(PLAN, Audience.EDITORS)
    with pytest.raises(NotFoundError) as hidden:
        documents.read(person, address)  # type: ignore[arg-type]
    with pytest.raises(NotFoundError) as missing:
        documents.read(person, address + "-nua")  # type: ignore[arg-type]
    assert hidden.value.message + "-nua" == missing.value.message
    with pytest.raises(NotFoundError):
        documents.original(person, address)  # type: ignore[arg-type]
    assert documents.read(EDITOR, address).address == address


def test_a_citation_never_leads_to_what_the_reader_may_not_see() -> None:
    hidden = _add(DECREE, Audience.EDITORS)
    circular = _add(CIRCULAR)
    assert hidden in documents.read(EDITOR, circular).links.values()
    assert hidden not in documents.read(MALLORY, circular).links.values()


def test_who_cites_a_document_is_named_without_those_the_reader_may_not_see() -> None:
    decree = _add(DECREE)
    circular = _add(CIRCULAR, Audience.MEMBERS)
    assert documents.read(VISITOR, decree).bearings == ()
    (bearing,) = documents.read(ALICE, decree).bearings
    assert bearing.words == "là căn cứ của"
    assert [bearer.hit and bearer.hit.address for bearer in bearing.bearers] == [circular]


def test_the_newest_come_newest_first() -> None:
    for text in (PLAN, DECREE, CIRCULAR):
        _add(text)
    days = [hit.issued_on for hit in documents.newest(VISITOR, 2)]
    assert len(days) == 2
    assert days == sorted(days, key=str, reverse=True)

"""States of documents of the library, and citations checked against it."""

from __future__ import annotations

from datetime import date

import pytest

from portal.access import VISITOR, Audience
from portal.actions import add, documents, search, validity
from portal.errors import NotFoundError
from tests.effect.shelf import circular
from tests.library import ALICE, EDITOR, PLAN
from vanban.model import Found, State

pytestmark = pytest.mark.usefixtures("home")
BUOYS = circular(
    5,
    date(2020, 1, 10),
    "Điều 1. Phao sơn màu đỏ.",
    "Điều 2. Thông tư này có hiệu lực từ ngày 01 tháng 3 năm 2020.",
)
DETAILS = circular(
    6,
    date(2020, 6, 10),
    "Điều 1. Thông tư này quy định chi tiết Thông tư số 5/2020/TT-BĐB.",
    "Điều 2. Thông tư này có hiệu lực từ ngày 01 tháng 8 năm 2020.",
    title="Quy định chi tiết về phao",
)
REPEAL = circular(
    7,
    date(2022, 1, 10),
    "Điều 1. Bãi bỏ Thông tư số 5/2020/TT-BĐB.",
    "Điều 2. Thông tư này có hiệu lực từ ngày 01 tháng 3 năm 2022.",
    title="Bãi bỏ thông tư về phao",
)


def _add(text: str, audience: Audience = Audience.EVERYONE) -> str:
    address = add.add(EDITOR, text.encode(), "a.txt", audience=audience).address
    assert address is not None
    return address


def _states() -> dict[str, State | None]:
    return {hit.number: hit.state for hit in documents.newest(VISITOR, 10)}


def test_a_repealed_document_never_looks_alive_in_a_list() -> None:
    _add(BUOYS)
    assert _states() == {"5/2020/TT-BĐB": State.CON_HIEU_LUC}
    _add(REPEAL)
    (hit, *_) = search.find(VISITOR, search.Asked("5/2020/TT-BĐB")).hits
    assert hit.state is State.HET_HIEU_LUC


def test_adding_a_document_works_out_all_that_it_reaches() -> None:
    for text in (REPEAL, DETAILS, BUOYS):
        _add(text)
    assert _states() == {
        "5/2020/TT-BĐB": State.HET_HIEU_LUC,
        "6/2020/TT-BĐB": State.HET_HIEU_LUC,
        "7/2022/TT-BĐB": State.CON_HIEU_LUC,
    }


def test_the_state_on_a_day_has_its_clauses_and_their_documents() -> None:
    address, repeal = _add(BUOYS), _add(REPEAL)
    before = validity.status(VISITOR, address, on=date(2022, 2, 28))
    assert before.status.state is State.CON_HIEU_LUC
    after = validity.status(VISITOR, address, on=date(2022, 3, 1))
    assert after.status.state is State.HET_HIEU_LUC
    last = after.status.reasons[-1]
    assert after.documents[last.document].address == repeal
    assert last.quote == "Điều 1. Bãi bỏ Thông tư số 5/2020/TT-BĐB."


def test_what_a_person_may_not_see_is_no_reason() -> None:
    address = _add(BUOYS)
    _add(REPEAL, Audience.EDITORS)
    assert _states() == {"5/2020/TT-BĐB": State.CON_HIEU_LUC}
    seen = validity.status(VISITOR, address, on=date(2022, 3, 1)).status
    assert seen.state is State.CON_HIEU_LUC
    assert validity.status(EDITOR, address, on=date(2022, 3, 1)).status.state is State.HET_HIEU_LUC


def test_a_hidden_document_has_no_state_to_ask_for() -> None:
    address = _add(PLAN, Audience.EDITORS)
    with pytest.raises(NotFoundError):
        validity.status(ALICE, address)


def test_citations_are_checked_against_what_the_person_may_see() -> None:
    _add(BUOYS)
    _add(REPEAL, Audience.EDITORS)
    text = "Căn cứ Thông tư số 5/2020/TT-BĐB;\nCăn cứ Thông tư số 7/2022/TT-BĐB;"
    one, other = validity.verify(VISITOR, text, on=date(2022, 3, 1)).verdicts
    assert (one.state, other.found) == (State.CON_HIEU_LUC, Found.UNKNOWN)
    checked = validity.verify(EDITOR, text, on=date(2022, 3, 1))
    assert [v.state for v in checked.verdicts] == [State.HET_HIEU_LUC, State.CON_HIEU_LUC]
    assert {v.document for v in checked.verdicts} <= set(checked.documents)

"""What a text alone says of its state."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from portal.actions.attributes import Beside, attributes_of, effective_from, state_of
from tests.library import DECREE
from vanban import pipeline
from vanban.ingest import Incoming
from vanban.model import Absent, Claim, Effect, Rule, State
from vanban.pipeline import Case

START, LAST = date(2024, 5, 1), date(2026, 4, 30)


@pytest.fixture
def case() -> Case:
    (read,) = pipeline.read(Incoming(DECREE.encode(), "a.txt"))
    return replace(read, effects=(Effect(None, START, LAST, Rule.STATED, "", None),))


@pytest.mark.parametrize(
    ("day", "state"),
    [
        (date(2024, 4, 30), State.CHUA_CO_HIEU_LUC),
        (START, State.CHUA_XAC_DINH),
        (LAST, State.CHUA_XAC_DINH),
        (date(2026, 5, 1), State.HET_HIEU_LUC),
    ],
)
def test_a_text_alone_never_says_that_it_is_still_in_force(
    case: Case, day: date, state: State
) -> None:
    assert state_of(case, day) is state
    assert state_of(replace(case, effects=()), day) is State.CHUA_XAC_DINH


def test_what_the_page_claims_stands_beside_what_the_text_says_and_is_never_mixed(
    case: Case,
) -> None:
    claims = {"effective_from": Claim("01/06/2024"), "gazette_number": Claim("Đang cập nhật")}
    claimed = replace(case, source=replace(case.source, claims=claims))
    found = {attribute.slug: attribute for attribute in attributes_of(claimed, START)}
    assert effective_from(claimed) == START
    assert (found["ngay-hieu-luc"].value, found["ngay-hieu-luc"].claimed) == (
        "01/05/2024",
        "01/06/2024",
    )
    assert (found["so-cong-bao"].value, found["so-cong-bao"].claimed) == (None, "Đang cập nhật")


@pytest.mark.parametrize(
    ("name", "shown", "absent", "beside"),
    [
        ("issued_on", "Đã biết", Absent.MASKED, Beside.HIDDEN),
        ("signer", "Đang cập nhật", Absent.MISSING, Beside.NOTHING),
        ("gazette_number", "Đang cập nhật", Absent.MISSING, Beside.MISSING),
        ("gazette_number", "12 + 13", None, Beside.ALONE),
        ("status", "Còn hiệu lực", None, Beside.ALONE),
        ("issued_on", "5-3-2024", None, Beside.NOTHING),
        ("issued_on", "06/03/2024", None, Beside.OTHER),
        ("kind", "nghị định", None, Beside.NOTHING),
        ("kind", "Thông tư", None, Beside.OTHER),
    ],
)
def test_a_hidden_or_missing_claim_contradicts_nothing(
    case: Case, name: str, shown: str, absent: Absent | None, beside: Beside
) -> None:
    claims = {name: Claim(shown, absent)}
    claimed = replace(case, source=replace(case.source, claims=claims))
    found = {attribute.beside for attribute in attributes_of(claimed, START)}
    assert found == {Beside.NOTHING, beside}

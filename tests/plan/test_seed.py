"""The plan this library began with: all its items, no date, one continuous duty, one slip."""

from __future__ import annotations

from pathlib import Path

import pytest

from vanban import pipeline
from vanban.ingest import Incoming
from vanban.model import DueKind, Form
from vanban.pipeline import Case

pytestmark = pytest.mark.corpus


@pytest.fixture(scope="module")
def seed(shared: Path) -> Case:
    """Return what is read in the seed."""
    path = shared / "data" / "admin" / "583-kh-ubnd.txt"
    if not path.is_file():
        pytest.skip("the seed is not here")
    (case,) = pipeline.read(Incoming(path.read_bytes(), path.name))
    return case


def test_every_item_gives_its_deeds_to_its_agencies(seed: Case) -> None:
    heads: dict[str, set[str]] = {}
    for given in seed.assignments:
        heads.setdefault(str(given.at), set()).update(name.split()[0] for name in given.lead)
    assert {f"iii.{item}" for item in range(1, 7)} <= heads.keys()
    assert heads["iii.1"] == {"Ban"}
    assert heads["iii.2"] == heads["iii.3"] == heads["iii.4"] == {"Sở"}
    assert heads["iii.6"] == {"Ủy", "các"}
    assert len([g for g in seed.assignments if str(g.at).startswith("iii.")]) == 14
    assert len([g for g in seed.assignments if str(g.at).startswith("ii.")]) == 3


def test_party_and_front_are_asked_the_rest_is_told(seed: Case) -> None:
    asked = {str(g.at) for g in seed.assignments if g.form is Form.REQUEST}
    assert asked == {"iii.1", "iii.5"}


def test_one_reporting_duty_names_who_receives_it(seed: Case) -> None:
    (report,) = [g for g in seed.assignments if g.report_to]
    assert str(report.at) == "iii.3"


def test_no_date_is_invented_and_one_duty_never_ends(seed: Case) -> None:
    kinds = [g.due.kind for g in seed.assignments]
    assert set(kinds) == {DueKind.NONE, DueKind.CONTINUOUS}
    assert kinds.count(DueKind.CONTINUOUS) == 1


def test_chi_thi_nay_in_a_plan_is_a_slip(seed: Case) -> None:
    assert "self-of-another-kind" in {finding.slug for finding in seed.findings}

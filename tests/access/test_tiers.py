"""The table of tiers: what it gives to whom, and what it refuses to be."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import portal.access
from portal.access import VISITOR, Feature, Person, Role, limits_of, may_use
from portal.access.table import read_table
from portal.errors import BadTiersError
from tests.library import EDITOR, MEMBER

PROFESSIONAL = Person(31, "Chuyên", roles=frozenset({Role.MEMBER, Role.PROFESSIONAL}))
TABLES = Path(portal.access.__file__).with_name("tables")
CLERK = Person(32, "Cán", roles=frozenset({Role.MEMBER, Role.AGENCY}))


@pytest.fixture(autouse=True)
def table(settings: Any) -> None:
    settings.TIERS = "standard"


def test_visitors_read_attributes_and_text_and_not_what_is_behind_them() -> None:
    for seen in (Feature.TAB_TEXT, Feature.TAB_ATTRIBUTES, Feature.CALL_SEARCH):
        assert may_use(VISITOR, seen)
    for kept in (Feature.TAB_VALIDITY, Feature.TAB_RELATED, Feature.TAB_REPLACING):
        assert not may_use(VISITOR, kept)
        assert may_use(MEMBER, kept)
    for kept in (Feature.ATTRIBUTE_STATUS, Feature.ATTRIBUTE_EFFECTIVE_FROM):
        assert not may_use(VISITOR, kept)


def test_professionals_get_what_costs_the_portal_much() -> None:
    for feature in (Feature.FOLLOW_AT_ONCE, Feature.EXPORT_BULK, Feature.EXPORT_COMPARISON):
        assert [bool(may_use(p, feature)) for p in (MEMBER, CLERK, PROFESSIONAL, EDITOR)] == [
            False,
            False,
            True,
            True,
        ]
    assert limits_of(PROFESSIONAL).api_requests > limits_of(MEMBER).api_requests
    assert limits_of(MEMBER).export_documents == 0 < limits_of(PROFESSIONAL).export_documents


def test_a_refusal_tells_a_visitor_to_sign_in_and_a_member_that_it_is_a_matter_of_tier() -> None:
    assert "đăng nhập" in may_use(VISITOR, Feature.TAB_VALIDITY).reason
    assert "hạng" in may_use(MEMBER, Feature.EXPORT_BULK).reason


def test_the_open_table_shows_everything_to_everyone(settings: Any) -> None:
    settings.TIERS = "open"
    assert all(may_use(VISITOR, feature) for feature in Feature)


def test_the_standard_table_has_a_line_of_its_own_for_every_feature() -> None:
    text = (TABLES / "standard.toml").read_text("utf-8")
    assert [feature for feature in Feature if f'"{feature.value}" = ' not in text] == []


def _own(folder: Path, text: str) -> str:
    path = folder / "own.toml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_an_own_table_changes_what_it_names_and_nothing_else(tmp_path: Path, settings: Any) -> None:
    settings.TIERS = _own(
        tmp_path,
        '[sees]\n"export.*" = ["professional"]\n"export.text" = "member"\n'
        "[limits.member]\napi_requests = 7\n",
    )
    assert not may_use(MEMBER, Feature.EXPORT_DOCX)
    assert may_use(PROFESSIONAL, Feature.EXPORT_DOCX)
    assert may_use(MEMBER, Feature.EXPORT_TEXT)
    assert not may_use(VISITOR, Feature.EXPORT_TEXT)
    assert may_use(VISITOR, Feature.TAB_TEXT)
    assert limits_of(MEMBER).api_requests == 120  # what every visitor has
    assert limits_of(PROFESSIONAL).api_requests == 1200


@pytest.mark.parametrize(
    "text",
    [
        '[sees]\n"tab.validiti" = "visitor"',
        '[sees]\n"tab.validity" = "everybody"',
        '[sees]\n"tab.validity" = 3',
        "[see]",
        "[limits.member]\napi_requests = -1",
        "[limits.member]\napi = 1",
        "[tiers]\nguest = []",
        "not toml",
    ],
)
def test_a_slip_in_a_table_stops_the_portal_with_one_line(text: str, tmp_path: Path) -> None:
    with pytest.raises(BadTiersError, match="VANBAN_TIERS"):
        read_table(_own(tmp_path, text))


def test_a_table_that_is_not_there_is_told_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(BadTiersError):
        read_table(str(tmp_path / "none.toml"))

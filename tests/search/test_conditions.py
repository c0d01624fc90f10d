"""Conditions among the words narrow what is found; those that say nothing are told."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.access import VISITOR, Audience
from portal.actions import add
from portal.actions.search import Asked, find, suggest
from portal.search import understand
from portal.search.conditions import take
from tests.library import CIRCULAR, DECREE, EDITOR, PLAN


@pytest.fixture
def library(home: Any) -> None:
    for text in (DECREE, CIRCULAR, PLAN):
        add.add(EDITOR, text.encode(), "a.txt")


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("kind:nghi-dinh", {"901/2024/NĐ-CP"}),
        ('loại:"nghị định" đèn', {"901/2024/NĐ-CP"}),
        ("kind:tt", {"77/2024/TT-BGTVT"}),
        ("from:2024", {"901/2024/NĐ-CP", "77/2024/TT-BGTVT"}),
        ("from:2021 to:2023", {"583/KH-UBND"}),
        ("signed:2024-03", {"901/2024/NĐ-CP"}),
        ("đến:12/8/2021", {"583/KH-UBND"}),
        ("cites:901/2024/NĐ-CP", {"77/2024/TT-BGTVT"}),
        ("cites:901/2024/nd-cp", {"77/2024/TT-BGTVT"}),
        ('issuer:"an giang"', {"583/KH-UBND"}),
        ("issuer:chinh kind:thong-tu", set()),
    ],
)
def test_a_condition_narrows_what_is_found(typed: str, numbers: set[str]) -> None:
    assert {hit.number for hit in find(VISITOR, Asked(typed)).hits} == numbers


@pytest.mark.usefixtures("library")
def test_a_condition_that_says_nothing_is_told_and_left_out() -> None:
    found = find(VISITOR, Asked("đèn biển from:hôm-qua"))
    assert found.unknown == ("from:hôm-qua",)
    assert found.total


def test_a_word_with_a_colon_that_is_no_condition_stays_a_word() -> None:
    assert [word.exact for word in understand("mục:tiêu chung").words] == ["mục", "tiêu", "chung"]


@given(st.text(max_size=60))
def test_any_text_can_be_parted_from_its_conditions(typed: str) -> None:
    take(typed)
    take(f"from:{typed} kind:{typed}")


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize("typed", ["bao duong thpa den", "dden bieenr", "bao duongg thap den"])
def test_a_slip_of_typing_finds_what_was_meant_and_says_so(typed: str) -> None:
    found = find(VISITOR, Asked(typed))
    assert found.hits[0].number in ("901/2024/NĐ-CP", "77/2024/TT-BGTVT")
    if typed != "dden bieenr":
        assert "den" in found.mended


def test_a_slip_is_never_mended_into_a_hidden_document(home: Any) -> None:
    add.add(EDITOR, DECREE.encode(), "a.txt", audience=Audience.EDITORS)
    add.add(EDITOR, PLAN.encode(), "b.txt")
    found = find(VISITOR, Asked("duongg thap"))
    assert (found.total, found.mended) == (0, "")
    assert find(EDITOR, Asked("duongg thap")).mended


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize(
    ("typed", "number"),
    [("901", "901/2024/NĐ-CP"), ("quan ly den b", "901/2024/NĐ-CP"), ("trồng c", "583/KH-UBND")],
)
def test_unfinished_words_suggest_documents(typed: str, number: str) -> None:
    assert suggest(VISITOR, typed).documents[0].number == number


@pytest.mark.usefixtures("library")
def test_an_issuer_is_suggested_by_its_name() -> None:
    assert "Bộ Giao thông vận tải" in [name for _, name in suggest(VISITOR, "bộ giao th").issuers]


def test_nothing_hidden_is_suggested(home: Any) -> None:
    add.add(EDITOR, CIRCULAR.encode(), "a.txt", audience=Audience.EDITORS)
    hidden = suggest(VISITOR, "bộ giao")
    assert (hidden.documents, hidden.issuers) == ((), ())
    assert suggest(EDITOR, "bộ giao").issuers

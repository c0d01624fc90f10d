"""Where very many documents fit, those whose name says the matter are weighed; all are counted."""

from __future__ import annotations

from typing import Any

import pytest

from portal.access import VISITOR, Audience
from portal.actions import add
from portal.actions.search import Asked, Found, find
from portal.actions.similar import documents_like
from portal.search import broad
from tests.library import CIRCULAR, DECREE, EDITOR, PLAN, province_decision
from tests.search.test_find import LAW

_PLACES = ("Kiên Giang", "An Giang", "Hà Nội", "Đà Nẵng")
_TITLES = (
    "Về việc đặt tên đường ven sông",
    "Ban hành quy định trồng cây ven đường",
    "Về việc đặt tên trường, đổi tên đường",
)


@pytest.fixture
def library(home: Any) -> None:
    decisions = [
        province_decision(place, day, title)
        for day, (place, title) in enumerate(
            ((place, title) for place in _PLACES for title in _TITLES), start=3
        )
    ]
    for text in (DECREE, CIRCULAR, PLAN, *decisions):
        add.add(EDITOR, text.encode(), "a.txt")


def asked(words: str, **options: Any) -> Found:
    return find(VISITOR, Asked(words, **options))


def numbers(found: Found) -> list[tuple[str, str]]:
    return [(hit.address, hit.number) for hit in found.hits]


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize("few", [0, 3_000])
@pytest.mark.parametrize(
    "words",
    ["đặt tên đường", "dat ten duong", "quyết định kiên giang ven sông", '"tên đường"',
     "trồng cây ven đường", "ubnd đặt tên", "quyết định, từ:2020", "đường sông trường"],
)  # fmt: skip
def test_weighing_few_counts_all_and_puts_the_same_document_first(
    words: str, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = asked(words)
    assert before.hits
    monkeypatch.setattr(broad, "_LARGE", 0)
    monkeypatch.setattr(broad, "_FEW", few)
    after = asked(words)
    assert (after.total, after.facets) == (before.total, before.facets)
    assert numbers(after)[:1] == numbers(before)[:1]
    assert len(after.hits) == len(before.hits)


@pytest.mark.usefixtures("library")
def test_a_page_behind_the_chosen_ones_is_full(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(broad, "_LARGE", 0)
    shown = [one for page in (1, 2) for one in numbers(asked("ủy ban nhân dân", page=page))]
    assert len(shown) == len(set(shown)) == asked("ủy ban nhân dân").total > 10


def test_a_hidden_document_is_never_among_the_chosen(
    home: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(broad, "_LARGE", 0)
    add.add(EDITOR, PLAN.encode(), "a.txt", audience=Audience.EDITORS)
    assert find(EDITOR, Asked("trồng cây")).total == 1
    assert asked("trồng cây").total == 0


@pytest.mark.usefixtures("library")
def test_likeness_in_a_large_library_goes_by_the_rarest_pairs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    address = asked("đặt tên đường ven sông an giang").hits[0].address
    before = {hit.title for hit in documents_like(VISITOR, address)[:3]}
    monkeypatch.setattr(broad, "_RARE", 8)
    assert {hit.title for hit in documents_like(VISITOR, address)[:3]} == before


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize(
    ("phrase", "has_hits"),
    [('"đặt tên đường"', True), ('"dat ten duong"', True), ('"tên đặt đường"', False),
     ('"99/2024/QH15 Quốc hội"', True), ('"583/KH-UBND"', True), ('"trường đổi"', True)],
)  # fmt: skip
def test_a_phrase_is_met_word_after_word(phrase: str, has_hits: bool) -> None:
    add.add(EDITOR, LAW.encode(), "a.txt")
    assert bool(asked(phrase).total) is has_hits

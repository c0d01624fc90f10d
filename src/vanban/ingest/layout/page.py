"""One page as it is printed: rows of words, tables and lines, before anything is told apart."""

from __future__ import annotations

from dataclasses import dataclass, field

from vanban.ingest.layout.grid import Grid, find_grids
from vanban.ingest.layout.rules import Rule
from vanban.ingest.layout.words import Row, Word, make_rows


@dataclass(slots=True)
class Page:
    """What stands on a page; readers of later steps take rows away as they tell them apart."""

    number: int
    width: float
    height: float
    rows: list[Row]
    rules: list[Rule] = field(default_factory=list)
    grids: list[Grid] = field(default_factory=list)
    table_words: list[list[Word]] = field(default_factory=list)
    drawn: int = 0  # characters, white space counted


def set_page(
    number: int, width: float, height: float, words: list[Word], rules: list[Rule]
) -> Page:
    """Return a page of *words* and *rules*."""
    grids = find_grids(rules)
    inside: list[list[Word]] = [[] for _ in grids]
    outside: list[Word] = []
    for word in words:
        place = next((i for i, g in enumerate(grids) if g.box.holds(*word.box.middle)), None)
        (outside if place is None else inside[place]).append(word)
    kept = [i for i, words_inside in enumerate(inside) if words_inside]
    return Page(
        number,
        width,
        height,
        make_rows(outside, number),
        rules,
        [grids[i] for i in kept],
        [inside[i] for i in kept],
    )

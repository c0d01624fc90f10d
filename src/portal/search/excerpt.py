"""The words of a document around what was asked for."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from portal.search.aliases import long_forms
from portal.search.query import Query, Word
from portal.store.values import Words

_WIDTH = 240  # letters of one excerpt
_MOST = 2  # excerpts of one document
_GAP = 3  # letters between neighbours of a phrase: a comma and a space, a line break
_MOST_PLACES = 600  # places looked at; a word on every line of a code would cost seconds


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Some words of a document; ``html`` holds no markup but ``<mark>``."""

    locator: str | None
    html: str


@dataclass(frozen=True, slots=True)
class _Place:
    start: int
    end: int
    word: str
    weight: float


def excerpts(words: Words, query: Query) -> tuple[Excerpt, ...]:
    """Return the best excerpts of a document for *query*, in order of the text.

    Words in the units say more than those in the head, which every document of a body shares.
    """
    places = _places(words, query)
    chosen = _windows(_in_units(words, places) or places)
    return tuple(_excerpt(words, window) for window in sorted(chosen, key=lambda w: w[0].start))


def _in_units(words: Words, places: list[_Place]) -> list[_Place]:
    """Return those of *places* that stand in a unit."""
    starts = [start for start, _ in words.outline]
    units = [None, *(locator for _, locator in words.outline)]
    return [place for place in places if units[bisect_right(starts, place.start)]]


def _places(words: Words, query: Query) -> list[_Place]:
    phrases = [*query.phrases, *_long_forms(query)]
    asked = [*(word for phrase in phrases for word in phrase), *query.words]
    if not asked:
        return []
    spellings = {word.folded: word for word in asked}
    longest_first = sorted(spellings, key=len, reverse=True)
    either = "|".join(re.escape(key) for key in longest_first)
    pattern = re.compile(rf"(?<![^\W_])0*(?P<word>{either})(?![^\W_])")
    places = []
    for match in pattern.finditer(words.folded):
        start, end = match.span("word")
        weight = _weight(words.text[start:end], spellings[match["word"]])
        places.append(_Place(start, end, match["word"], weight))
        if len(places) == _MOST_PLACES:
            break
    return _in_phrases(places, query, phrases)


def _long_forms(query: Query) -> list[tuple[Word, ...]]:
    """Return what the short forms of *query* stand for: who types ``bhxh`` reads the long words."""
    return [
        tuple(Word(key, key) for key in keys)
        for word in query.words
        for keys in long_forms(word.folded)
    ]


def _in_phrases(
    places: list[_Place], query: Query, phrases: Sequence[tuple[Word, ...]]
) -> list[_Place]:
    """Return *places* without those words of phrases that stand apart from their phrase."""
    free = {word.folded for word in query.words}
    kept: set[int] = set()
    for phrase in phrases:
        keys = [word.folded for word in phrase]
        for i in range(len(places) - len(keys) + 1):
            run = places[i : i + len(keys)]
            touching = all(b.start - a.end <= _GAP for a, b in pairwise(run))
            if touching and [place.word for place in run] == keys:
                kept.update(range(i, i + len(keys)))
    return [place for i, place in enumerate(places) if place.word in free or i in kept]


def _weight(found: str, word: Word) -> float:
    """Return how much a place says: less if the person typed other accents than stand there."""
    if word.has_accents and found.casefold() != word.exact.casefold():
        return 0.4
    return 0.3 if len(word.folded) < 2 else 1.0


def _windows(places: list[_Place]) -> list[list[_Place]]:
    """Return the runs of places, at most an excerpt wide, that hold most of what was asked."""
    ranked = sorted(_runs(places), key=lambda run: (-run[0], run[1]))
    chosen: list[list[_Place]] = []
    for _, first, last in ranked:
        if len(chosen) == _MOST:
            break
        start = places[first].start
        if all(abs(start - other[0].start) > _WIDTH for other in chosen):
            chosen.append(_without_idle_start(places[first:last]))
    return chosen


def _without_idle_start(run: list[_Place]) -> list[_Place]:
    """Return *run* from the first place without which it would say less."""
    held, first = _Held(), 0
    for before, place in zip([None, *run], run, strict=False):
        held.add(place, before)
    worth = held.worth()
    for place, after in pairwise(run):
        held.drop(place, after)
        if held.worth() < worth:
            break
        worth, first = held.worth(), first + 1
    return run[first:]


def _runs(places: list[_Place]) -> Iterator[tuple[float, int, int]]:
    """Yield, for each place, what the run from it is worth, and its first and last (excluded).

    One walk: a page of a code holds hundreds of places, and each hit of a list is looked at.
    """
    held = _Held()
    last = 0
    for first, place in enumerate(places):
        while last < len(places) and (
            last == first or places[last].end - place.start <= _WIDTH * 2 // 3
        ):
            held.add(places[last], places[last - 1] if last > first else None)
            last += 1
        yield held.worth(), first, last
        held.drop(place, places[first + 1] if last > first + 1 else None)


class _Held:
    """What a run of places is worth while it slides: each word once, and words side by side."""

    def __init__(self) -> None:
        self._counts: dict[str, dict[float, int]] = {}
        self._together = 0

    def add(self, place: _Place, before: _Place | None) -> None:
        weights = self._counts.setdefault(place.word, {})
        weights[place.weight] = weights.get(place.weight, 0) + 1
        self._together += before is not None and _touches(before, place)

    def drop(self, place: _Place, after: _Place | None) -> None:
        weights = self._counts[place.word]
        weights[place.weight] -= 1
        if not weights[place.weight]:
            del weights[place.weight]
            if not weights:
                del self._counts[place.word]
        self._together -= after is not None and _touches(place, after)

    def worth(self) -> float:
        return sum(map(max, self._counts.values())) + min(0.5 * self._together, 3.0)


def _touches(one: _Place, other: _Place) -> bool:
    return other.start - one.end <= 1 and one.word != other.word


def _excerpt(words: Words, run: list[_Place]) -> Excerpt:
    text = words.text
    unit = words.start_of_unit(run[0].start)
    start = _edge_before(text, max(unit, run[0].start - _WIDTH // 4))
    end = _edge_after(text, min(len(text), max(start + _WIDTH, run[-1].end)))
    pieces, at = [], start
    for mark_start, mark_end in _merged(text, run):
        pieces += [escape(text[at:mark_start]), f"<mark>{escape(text[mark_start:mark_end])}</mark>"]
        at = mark_end
    pieces.append(escape(text[at:end]))
    html = " ".join("".join(pieces).split())
    before, after = "… " if start > unit else "", " …" if end < len(text) else ""
    return Excerpt(words.locator_at(run[0].start), f"{before}{html}{after}")


def _merged(text: str, run: list[_Place]) -> list[tuple[int, int]]:
    """Return the marks of *run*; neighbours with one space between become one mark."""
    marks: list[tuple[int, int]] = []
    for place in run:
        if marks and text[marks[-1][1] : place.start] in ("", " "):
            marks[-1] = (marks[-1][0], place.end)
        else:
            marks.append((place.start, place.end))
    return marks


def _edge_before(text: str, at: int) -> int:
    while at > 0 and not text[at - 1].isspace() and at % _WIDTH:
        at -= 1
    return at


def _edge_after(text: str, at: int) -> int:
    limit = min(len(text), at + 30)
    while at < limit and not text[at].isspace():
        at += 1
    return at

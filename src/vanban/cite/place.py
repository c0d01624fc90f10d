"""A chain of units to a locator, completed by where the words stand."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from vanban.cite.atoms import RANKS, Unit
from vanban.cite.attach import Chain
from vanban.model import Locator, Step

_ARTICLE = RANKS["dieu"]
_WORDS = {"item": "muc"}  # a numbered item is written like a section: phu-luc-02.muc-7
# Vietnamese alphabet of points (Nghị định 78/2025/NĐ-CP, Điều 63): no f, j, w, z
_POINTS = ("a", "b", "c", "d", "dd", *"eghiklmnopqrstuvxy")
# 9a: an article put in behind Điều 9      a1: a point put in behind điểm a
_LETTER = "dd|[a-eghiklmnopqrstuvxy]"
_NUMBERED = re.compile(rf"(?P<main>\d{{1,3}})(?P<inner>{_LETTER}|)")
_LETTERED = re.compile(rf"(?P<main>{_LETTER})(?P<inner>\d?)")
_MOST = 300  # elements of a range; more is a misreading


def locate(chain: Chain, here: Locator | None) -> Locator | None:
    """Return the place that *chain* names, completed from *here*; ``None`` if nothing is named.

    ``khoản này`` takes its container from *here*; so does a clause or point without an article.
    """
    top = chain[-1]
    named = [unit for unit in chain if not unit.this]
    if top.this:
        steps = cut(here, top.level)
    elif top.rank < _ARTICLE:
        steps = above(here, top.level)
    else:
        steps = ()
    steps = (*steps, *(_step(unit) for unit in sorted(named, key=lambda u: -u.rank)))
    return Locator(tidy(steps)) if steps else None


def locate_outline(chain: Chain, here: Locator | None) -> Locator | None:
    """Return the place in an outline-style text: printed labels joined (``ii.3``).

    ``mục 2.1 phần II`` is ``ii.2.1``: a dotted label that repeats its parent's takes its place.
    """
    if chain[-1].this:
        return here
    labels: list[str] = []
    for unit in sorted(chain, key=lambda u: -u.rank):
        if labels and unit.label.startswith(labels[-1] + "."):
            labels.pop()
        labels.extend(unit.label.split(".") if labels or "." in unit.label else [unit.label])
    steps = tuple(Step("", label) for label in labels if label)
    return Locator(steps) if steps else None


def cut(here: Locator | None, level: str) -> tuple[Step, ...]:
    """Return the steps of *here* down to *level*; down to what there is above if it lacks it."""
    if here is None:
        return ()
    for index in range(len(here.steps) - 1, -1, -1):
        step = here.steps[index]
        if step.word == level or RANKS.get(step.word, -1) > RANKS[level]:
            return here.steps[: index + 1]
    return ()


def above(here: Locator | None, level: str) -> tuple[Step, ...]:
    """Return the steps of *here* that can hold a unit of *level*."""
    if here is None:
        return ()
    return tuple(s for s in here.steps if RANKS.get(s.word, -1) > RANKS[level])


def tidy(steps: Sequence[Step]) -> tuple[Step, ...]:
    """Return *steps* outermost first, without the chapters and sections above an article."""
    if any(step.word == "dieu" for step in steps):
        held = {"tieu-muc", "muc", "chuong", "phan"}
        article = next(i for i, step in enumerate(steps) if step.word == "dieu")
        return tuple(s for i, s in enumerate(steps) if i >= article or s.word not in held)
    return tuple(steps)


Inserted = Mapping[tuple[tuple[Step, ...], str], Sequence[Locator]]


def inserted_units(locators: Iterable[Locator]) -> Inserted:
    """Return *locators* by what holds them and the word of their last step, for ``between``."""
    known: dict[tuple[tuple[Step, ...], str], set[Locator]] = defaultdict(set)
    for locator in locators:
        known[locator.steps[:-1], locator.steps[-1].word].add(locator)
    return {key: sorted(places) for key, places in known.items()}


def between(first: Locator, last: Locator, known: Inserted) -> list[Locator]:
    """Return the places after *first* and before *last*, which differ in their last label.

    Numbers count up and points follow the alphabet; inserted labels (5a) count if *known* has
    them, or if they must stand between: of "Điều 9 đến Điều 9c" Điều 9a and Điều 9b, since letters
    are given in their order (Nghị định 78/2025/NĐ-CP, Điều 69 khoản 4).
    """
    low, high = first.steps[-1], last.steps[-1]
    if low.word != high.word or len(first.steps) != len(last.steps):
        return []
    head = last.steps[:-1]
    labels = _labels_between(low.label, high.label)
    if not labels or len(labels) > _MOST:
        return []
    same = known.get((head, low.word), ())
    inserted = same[bisect_right(same, first) : bisect_left(same, last)]
    places = [Locator((*head, Step(low.word, label))) for label in labels]
    if inserted:
        places = sorted({*places, *inserted})
    return [place for place in places if place not in (first, last)]


def _labels_between(low: str, high: str) -> list[str]:
    """Return the labels from *low* to *high* that there must be; none if they make no range."""
    for pattern, main, inner in ((_NUMBERED, None, _POINTS), (_LETTERED, _POINTS, None)):
        first, last = pattern.fullmatch(low), pattern.fullmatch(high)
        if first and last:
            start, end = _place_in(main, first["main"]), _place_in(main, last["main"])
            if start > end or end - start > _MOST:
                return []
            heads = [main[n] if main else str(n) for n in range(start, end + 1)]
            tails = [""] * len(heads)
            tails[0] = first["inner"]
            made = [head + tail for head, tail in zip(heads, tails, strict=True)]
            begin = first["inner"] if start == end else ""
            return [*made, *(heads[-1] + inside for inside in _inner(inner, begin, last["inner"]))]
    return []


def _place_in(alphabet: Sequence[str] | None, label: str) -> int:
    return alphabet.index(label) if alphabet else int(label)


def _inner(alphabet: Sequence[str] | None, begin: str, end: str) -> list[str]:
    """Return the inserted labels behind *begin* up to *end*: of 9 and 9c a, b, c."""
    if not end:
        return []
    first = _place_in(alphabet, begin) + 1 if begin else (0 if alphabet else 1)
    places = range(first, _place_in(alphabet, end) + 1)
    return [alphabet[n] if alphabet else str(n) for n in places]


def _step(unit: Unit) -> Step:
    return Step(_WORDS.get(unit.level, unit.level), unit.label)

"""A chain of units to a locator, completed by where the words stand."""

from __future__ import annotations

from collections.abc import Sequence

from vanban.cite.atoms import RANKS, Unit
from vanban.cite.attach import Chain
from vanban.model import Locator, Step

_ARTICLE = RANKS["dieu"]
_WORDS = {"item": "muc"}  # a numbered item is written like a section: phu-luc-02.muc-7
# Vietnamese alphabet of points (Nghị định 78/2025/NĐ-CP, Điều 63): no f, j, w, z
_POINTS = ("a", "b", "c", "d", "dd", *"eghiklmnopqrstuvxy")
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


def between(first: Locator, last: Locator, known: frozenset[str]) -> list[Locator]:
    """Return the places after *first* and before *last*, which differ in their last label.

    Numbers count up and points follow the alphabet; inserted labels (5a) count if *known* has them.
    """
    low, high = first.steps[-1], last.steps[-1]
    if low.word != high.word or len(first.steps) != len(last.steps):
        return []
    head = last.steps[:-1]
    if low.label.isdigit() and high.label.isdigit():
        labels = [str(n) for n in range(int(low.label), int(high.label) + 1)]
    elif low.label in _POINTS and high.label in _POINTS:
        labels = list(_POINTS[_POINTS.index(low.label) : _POINTS.index(high.label) + 1])
    else:
        return []
    if len(labels) > _MOST:
        return []
    places = [Locator((*head, Step(low.word, label))) for label in labels]
    inserted = [
        place
        for text in known
        if (place := Locator.parse(text)).steps[:-1] == head
        and place.steps[-1].word == low.word
        and first < place < last
        and place not in places
    ]
    return sorted([p for p in places if p not in (first, last)] + inserted)


def _step(unit: Unit) -> Step:
    return Step(_WORDS.get(unit.level, unit.level), unit.label)

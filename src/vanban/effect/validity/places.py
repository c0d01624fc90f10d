"""The places of a document that something touches, and how each of them stands on a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from vanban.effect.validity.act import DIVISIONS, Act
from vanban.effect.validity.judge import Judge
from vanban.effect.validity.knock_on import affected
from vanban.effect.validity.standing import Standing
from vanban.model import Locator, PartStatus, Reason, State

GONE = frozenset({State.HET_HIEU_LUC})
PARTLY = frozenset({State.HET_HIEU_LUC_MOT_PHAN, State.NGUNG_HIEU_LUC_MOT_PHAN})


def touched_places(judge: Judge, act: Act, on: date) -> list[Locator]:
    """Return the places of *act* with clauses or events of their own, in order.

    An end of all but some places touches each article, one of a chapter those in it; the end of
    what *act* details by the day *on* touches the articles that detail it.
    """
    clauses = judge.clauses(act, date.max)
    found = {c.effect.locator for c in clauses if c.effect.locator}
    if judge.library.ties(act.id):
        found.update(affected(judge, act, on))
    if judge.library.events(act.id):
        found.update(_told(judge, act))
    for division in [place for place in found if place.steps[0].word in DIVISIONS]:
        found.update(a for a, held in act.divisions if held.starts_with(division))
    return sorted(found)


def _told(judge: Judge, act: Act) -> Iterator[Locator]:
    for event in judge.events(act):
        if event.place is not None:
            yield event.place
        if event.impact.spared:
            yield from event.impact.spared
            if event.place is None:
                yield from (*act.articles, *act.annexes)


def parts_of(
    judge: Judge, act: Act, on: date, whole: Standing, touched: list[Locator]
) -> tuple[PartStatus, ...]:
    """Return the places that something touches, and the articles that hold them, in order."""
    places = set(touched)
    for place in touched:
        for length in range(1, len(place.steps)):
            if place.steps[length - 1].word in {"dieu", "khoan"}:
                places.add(Locator(place.steps[:length]))
    found = []
    for place in sorted(places):
        inner = [p for p in touched if p != place and act.has_inside(place, p)]
        part = part_of(judge, act, place, on, whole, inner)
        if place in touched or part.state is not whole.state:
            found.append(part)
    return tuple(found)


def part_of(
    judge: Judge, act: Act, place: Locator, on: date, whole: Standing, inner: list[Locator]
) -> PartStatus:
    """Return the state of *place*: its own, or partly ended or suspended for what lies in it."""
    standing = judge.standing(act, place, on)
    if standing.state is State.CON_HIEU_LUC and whole.state is State.CHUA_XAC_DINH:
        standing = _doubted(standing, whole)
    below = [judge.standing(act, each, on) for each in inner]
    if standing.state is State.HET_HIEU_LUC and any(_lives(each) for each in below):
        return PartStatus(place, State.HET_HIEU_LUC_MOT_PHAN, standing.reasons)
    if standing.state is not State.CON_HIEU_LUC:
        return PartStatus(place, standing.state, standing.reasons)
    state, reasons = _partly(below)
    return PartStatus(place, state or standing.state, chain((*standing.reasons, *reasons)))


def _lives(standing: Standing) -> bool:
    return standing.state is State.CON_HIEU_LUC


def _doubted(standing: Standing, whole: Standing) -> Standing:
    """A place with no day of its own is as doubtful as the whole."""
    own = any(r not in whole.reasons for r in standing.reasons)
    return standing if own else whole


def _partly(below: list[Standing]) -> tuple[State | None, tuple[Reason, ...]]:
    """Return the state that ended or suspended places inside give what holds them, and why."""
    gone = [s for s in below if s.state in GONE]
    asleep = [s for s in below if s.state is State.NGUNG_HIEU_LUC]
    reasons = tuple(s.reasons[-1] for s in (*gone, *asleep) if s.reasons)
    if asleep:
        return State.NGUNG_HIEU_LUC_MOT_PHAN, reasons
    return (State.HET_HIEU_LUC_MOT_PHAN, reasons) if gone else (None, ())


def chain(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """Return *reasons* in order of their days, each once."""
    unique = dict.fromkeys(reasons)
    return tuple(sorted(unique, key=lambda reason: reason.day or date.min))

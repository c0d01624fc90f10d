"""The state of a document and its provisions on a day, with the clauses that make it so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from vanban.effect.library import Event, Library
from vanban.effect.validity.act import Act
from vanban.effect.validity.areas import area_flags
from vanban.effect.validity.events import is_known
from vanban.effect.validity.flags import Flag
from vanban.effect.validity.judge import Judge
from vanban.effect.validity.knock_on import knock_on
from vanban.effect.validity.leads import is_short
from vanban.effect.validity.places import GONE, PARTLY, chain, part_of, parts_of, touched_places
from vanban.effect.validity.standing import Doubt, Standing
from vanban.effect.validity.words import Happening
from vanban.model import DocKind, Locator, Note, PartStatus, Reason, State, Status, Verb

_SUSPENDING = frozenset({Happening.SUSPENDED, Happening.STAYED})
_FUTURE = frozenset({State.CHUA_CO_HIEU_LUC})


def status(library: Library, document: str, on: date, *, known: date | None = None) -> Status:
    """Return the state of *document* on a day, as it was known on the day *known*.

    Nothing is guessed: what can't be told is ``chua-xac-dinh``, what the law leaves open is
    flagged. The document's own kind of end comes from its clauses and those of the acts in the
    library; ``missing`` names acts that bear on it and that the library lacks.
    """
    return statuses(library, (document,), on, known=known)[0]


def statuses(
    library: Library, documents: Iterable[str], on: date, *, known: date | None = None
) -> tuple[Status, ...]:
    """Return the states of many documents on one day."""
    judge = Judge(library, known, knock_on)
    return tuple(_status(judge, library.acts[document], on) for document in documents)


def place_status(
    library: Library, document: str, place: Locator, on: date, *, known: date | None = None
) -> PartStatus:
    """Return the state of one place of *document*, whether anything touches it or not."""
    judge = Judge(library, known, knock_on)
    act = library.acts[document]
    whole = judge.standing(act, None, on)
    inner = [p for p in touched_places(judge, act, on) if p != place and act.has_inside(place, p)]
    return part_of(judge, act, place, on, whole, inner)


@dataclass(frozen=True, slots=True)
class Working:
    """What another act has done to a document, and the day from which it works."""

    event: Event
    day: date


def working(library: Library, document: str, on: date) -> tuple[Working, ...]:
    """Return what other acts have done to *document* by a day, in the order in which it works."""
    judge, act = Judge(library, None, knock_on), library.acts[document]
    days = [(event, judge.day_of(event)) for event in judge.events(act)]
    return tuple(Working(event, day) for event, day in days if day and judge.works(act, event, on))


def corrections(library: Library, document: str) -> tuple[Working, ...]:
    """Return the acts' corrections of *document*, whatever the day: it reads so from its start.

    One day is of the correction itself: from then on it is known.
    """
    judge, act = Judge(library, None, knock_on), library.acts[document]
    found = []
    for event in judge.events(act):
        day = judge.day_of(event) or event.actor.issued_on
        if event.verb is Verb.CORRECT and day and judge.works(act, event, date.max):
            found.append(Working(event, day))
    return tuple(found)


def history(library: Library, document: str) -> tuple[tuple[date | None, State], ...]:
    """Return the states of *document*, each with the day from which it holds (first: ``None``)."""
    act = library.acts[document]
    judge = Judge(library, None, knock_on)
    days = sorted(set(_days(judge, act, set())))
    found: list[tuple[date | None, State]] = []
    first = days[0] - timedelta(days=1) if days and days[0] > date.min else None
    if first is not None:
        found.append((None, _status(judge, act, first).state))
    for day in days:
        state = _status(judge, act, day).state
        if not found or found[-1][1] is not state:
            found.append((day, state))
    return tuple(found) or ((None, _status(judge, act, date.max).state),)


@dataclass(frozen=True, slots=True)
class Suspension:
    """A place that is suspended (``None``: the whole document), by which act, and how long.

    ``last`` is the last day of it, ``None`` where no act names one.
    """

    place: Locator | None
    document: str
    since: date | None
    last: date | None


def suspensions(library: Library, document: str, on: date) -> tuple[Suspension, ...]:
    """Return what of *document* is suspended on a day, outermost places alone."""
    judge, act = Judge(library, None, knock_on), library.acts[document]
    later = [day for day in sorted(set(_days(judge, act, set()))) if day > on]
    found: list[Suspension] = []
    for place in (None, *touched_places(judge, act, on)):
        now = judge.standing(act, place, on)
        if now.state is not State.NGUNG_HIEU_LUC or _is_told(place, found):
            continue
        by = next(r for r in reversed(now.reasons) if r.event in _SUSPENDING)
        states = ((day, judge.standing(act, place, day).state) for day in later)
        over = next((day for day, state in states if state is not State.NGUNG_HIEU_LUC), None)
        last = over - timedelta(days=1) if over else None
        found.append(Suspension(place, by.document, by.day, last))
    return tuple(found)


def _is_told(place: Locator | None, found: list[Suspension]) -> bool:
    outer = [each.place for each in found]
    return any(o is None or (place is not None and place.starts_with(o)) for o in outer)


def _status(judge: Judge, act: Act, on: date) -> Status:
    if judge.known is not None and not is_known(act, judge.known):
        reason = Reason(act.id, None, "", None, Happening.ISSUED, act.issued_on)
        return _unknown(act, on, reason, Flag.NOT_ISSUED, judge.known)
    if act.kind is DocKind.VAN_BAN_HOP_NHAT:
        reason = Reason(act.id, None, "", None, Happening.UNKNOWN_START, None)
        return _unknown(act, on, reason, Flag.NO_STATE, judge.known)
    whole = judge.standing(act, None, on)
    touched = touched_places(judge, act, on)
    parts = parts_of(judge, act, on, whole, touched) if touched else ()
    state, partial = _state(act, whole, parts)
    flags = {*whole.flags, *area_flags(act, on), *_own_flags(act, on, whole, parts)}
    doubts: dict[Doubt, list[Locator]] = {doubt: [] for doubt in whole.doubts}
    for part in touched:
        standing = judge.standing(act, part, on)
        flags |= standing.flags - {Flag.DERIVED_DAY}
        for doubt in standing.doubts:
            if doubt not in whole.doubts or doubt.flag is Flag.KNOCK_ON_PARTS:
                doubts.setdefault(doubt, []).append(part)
    reasons = chain((*whole.reasons, *partial))
    told = {r.document for r in (*reasons, *(r for part in parts for r in part.reasons))}
    if not told <= judge.library.acts.keys():
        flags |= {Flag.OBSERVED, Flag.REVIEW}
    return Status(
        act.id, on, state,
        reasons,
        tuple(sorted(flags)),
        judge.library.unseen(act.id),
        parts,
        tuple(Note(doubt.flag, tuple(at), doubt.reason) for doubt, at in doubts.items()),
        judge.known,
    )  # fmt: skip


def _unknown(act: Act, on: date, reason: Reason, flag: Flag, known: date | None) -> Status:
    return Status(act.id, on, State.CHUA_XAC_DINH, (reason,), (flag,), known=known)


def _own_flags(
    act: Act, on: date, whole: Standing, parts: tuple[PartStatus, ...]
) -> Iterator[Flag]:
    start = next((r.day for r in whole.reasons if r.event == Happening.STARTS), None)
    if start is not None and is_short(act, start):
        yield Flag.SHORT_LEAD
    early = State.CON_HIEU_LUC in {part.state for part in parts}
    if whole.state is State.CHUA_CO_HIEU_LUC and early:
        yield Flag.EARLY_PARTS


def _state(
    act: Act, whole: Standing, parts: tuple[PartStatus, ...]
) -> tuple[State, tuple[Reason, ...]]:
    """Return the state of the document from that of its parts, and what makes it partial."""
    states = {part.locator: part.state for part in parts}
    if whole.state is State.HET_HIEU_LUC:
        alive = [p for p in parts if p.state is State.CON_HIEU_LUC or p.state in PARTLY]
        state = State.HET_HIEU_LUC_MOT_PHAN if alive else whole.state
        return state, tuple(r for part in alive for r in part.reasons[-1:])
    if whole.state is not State.CON_HIEU_LUC:
        return whole.state, ()
    gone = [p for p in parts if p.state in GONE]
    asleep = [p for p in parts if p.state is State.NGUNG_HIEU_LUC]
    reasons = tuple(p.reasons[-1] for p in (*gone, *asleep) if p.reasons)
    if act.articles and all(states.get(article) in GONE for article in act.articles):
        return State.HET_HIEU_LUC, reasons
    if asleep:
        return State.NGUNG_HIEU_LUC_MOT_PHAN, reasons
    return (State.HET_HIEU_LUC_MOT_PHAN if gone else whole.state), reasons


def _days(judge: Judge, act: Act, seen: set[str]) -> Iterator[date]:
    """Yield the days on which the state of *act* may change: its own and those it hangs on."""
    if act.id in seen:
        return
    seen.add(act.id)
    for clause in (*act.clauses, *judge.clauses(act, date.max)):
        yield from (d for d in (clause.effect.effective_from,) if d)
        if clause.effect.expires and clause.effect.expires < date.max:
            yield clause.effect.expires + timedelta(days=1)
    if act.issued_on:
        yield act.issued_on
    for event in judge.events(act):
        change = event.impact.change
        days = (change.starts, change.ends, judge.day_of(event), event.actor.issued_on)
        yield from (d for d in days if d)
        if event.verb is not Verb.INSERT:
            yield from _days(judge, event.actor, seen)
    for tie in judge.library.ties(act.id):
        if tie.parent is not None:
            yield from _days(judge, judge.library.acts[tie.parent], seen)

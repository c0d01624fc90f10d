"""What one event does to one place: whether it can, whether it touches it, what it leaves there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import takewhile

from vanban.effect.library import Event
from vanban.effect.validity.act import DIVISIONS, Act, Clause
from vanban.effect.validity.clauses import clauses_in
from vanban.effect.validity.flags import Flag
from vanban.effect.validity.ranks import is_below
from vanban.effect.validity.words import Happening, happening_of
from vanban.model import Locator, Reason, Verb

_UNTIL_WHEN = re.compile(r"\b(?:đến|tới)\s+(?:khi|ngày\s+(?!\d)|thời\s+điểm)", re.IGNORECASE)


def is_known(act: Act, day: date) -> bool:
    """Say whether *act* had been issued by *day*; one without a day is never known."""
    return act.issued_on is not None and act.issued_on <= day


def innermost(act: Act, clauses: tuple[Clause, ...], place: Locator | None) -> Clause | None:
    """Return the clause that holds for *place* of *act*: of the innermost part, else the whole."""
    best: Clause | None = None
    for clause in clauses:
        part = clause.effect.locator
        if part is not None and (place is None or not act.has_inside(part, place)):
            continue
        if best is None or _depth(part) > _depth(best.effect.locator):
            best = clause
    return best


def _depth(part: Locator | None) -> int:
    """How far inside a part lies; every article lies deeper than the chapters."""
    if part is None:
        return 0
    return len(part.steps) + (0 if part.steps[0].word in DIVISIONS else len(DIVISIONS))


def reason_of(event: Event, day: date | None) -> Reason:
    """Return *event* as a reason: the words that tell it, and from which day."""
    words, happened = event.impact.words, happening_of(event.impact.change)
    return Reason(event.actor.id, words.at, words.quote, words.span, happened, day)


def clause_reason(
    act: Act, clause: Clause | None, happening: Happening, day: date | None
) -> Reason:
    if clause is None:
        return Reason(act.id, None, "", None, happening, day)
    words = clause.words
    return Reason(clause.document or act.id, words.at, words.quote, words.span, happening, day)


def touches(act: Act, event: Event, place: Locator | None) -> bool:
    """Say whether *event* is about all of *place* of *act*, not about what an exception leaves.

    Words put right without a place stand in one place, not in all.
    """
    if event.verb is Verb.CORRECT and event.place is None and place is not None:
        return False
    if event.place is not None and (place is None or not act.has_inside(event.place, place)):
        return False
    return place is None or not any(act.has_inside(s, place) for s in event.impact.spared)


def is_inner(act: Act, place: Locator | None, outer: Locator | None) -> bool:
    """Say whether *place* of *act* lies inside *outer* (``None``: the document) and is less."""
    if place is None or place == outer:
        return False
    return outer is None or act.has_inside(outer, place)


def spares(events: Iterable[Event], event: Event) -> bool:
    """Say whether the place of *event* is what an end by the same act leaves: "trừ Điều 4"."""
    return any(o.actor is event.actor and event.place in o.impact.spared for o in events)


def hangs_on(quote: str) -> bool:
    """Say whether what *quote* halts goes on once something happens: "cho đến khi có …"."""
    return _UNTIL_WHEN.search(quote) is not None


def was_there(events: Iterable[Event], insertion: Event) -> bool:
    """Say whether an earlier act ended or changed the place that *insertion* puts in anew."""
    return any(
        event.place == insertion.place and event.verb not in {Verb.INSERT, Verb.CORRECT}
        for event in takewhile(lambda each: each is not insertion, events)
    )


def fault_of(act: Act, event: Event) -> Flag | None:
    """Return why *event* can't do what it says: it was issued before its target, or from below.

    A correction changes nothing: who printed or drafted the document may make it.
    """
    issued, before = act.issued_on, event.actor.issued_on
    if issued is not None and before is not None and before < issued:
        return Flag.WRONG_ORDER
    from_below = event.verb is not Verb.CORRECT and is_below(event.actor, act)
    return Flag.WRONG_RANK if from_below else None


def reworded(clauses: tuple[Clause, ...], event: Event, act: Act) -> Iterator[Clause]:
    """Yield *clauses* after *event* has changed the unit that some of them stand in."""
    place, brought = event.place, event.impact.new_clauses
    hit = [c for c in clauses if place and c.words.at and c.words.at.starts_with(place)]
    if not hit:
        yield from clauses
        return
    if event.verb is Verb.PHRASE:
        brought = _with_phrase(hit, event, act)
    if not brought:
        yield from clauses
        return
    renewed = {c.effect.locator for c in brought}
    for clause in brought:
        words = clause.words if event.verb is not Verb.PHRASE else event.impact.words
        yield Clause(clause.effect, words, event.actor.id)
    yield from (c for c in clauses if c not in hit and c.effect.locator not in renewed)


def _with_phrase(hit: list[Clause], event: Event, act: Act) -> tuple[Clause, ...]:
    """Return the clauses that read anew once a phrase in them is another."""
    old, new = event.impact.change.old, event.impact.change.new
    if not old:
        return ()
    texts = (c.effect.quote.replace(old, new or "") for c in hit if old in c.effect.quote)
    return tuple(clause for text in texts for clause in clauses_in(text, act.kind, act.issued_on))

"""Who says how a document stands on a day: clauses, events, knock-on, in this order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from vanban.effect.library import Event, Library
from vanban.effect.validity.act import Act, Clause
from vanban.effect.validity.clauses import clauses_in
from vanban.effect.validity.flags import Flag
from vanban.effect.validity.ranks import is_below
from vanban.effect.validity.standing import Course, Standing
from vanban.effect.validity.words import HAPPENINGS, Happening
from vanban.model import Locator, Reason, State, Verb

_ENDS = frozenset({Verb.REPEAL, Verb.REPLACE})
_SUSPENDS = frozenset({Verb.SUSPEND, Verb.STAY})
_REWORDS = frozenset({Verb.AMEND, Verb.PHRASE, Verb.REPLACE})
_NO_CIRCLE = 1 << 30
_Key = tuple[str, Locator | None, date]
KnockOn = Callable[["Judge", Act, Course], None]


class Judge:
    """Judges documents of one library as they were known on a day (``None``: all that is known).

    Answers are kept, so one judge serves many questions about one day.
    """

    def __init__(
        self, library: Library, known: date | None = None, knock_on: KnockOn | None = None
    ) -> None:
        self.library = library
        self.known = known
        self._knock_on = knock_on
        self._answers: dict[_Key, Standing] = {}
        self._asked: dict[_Key, int] = {}  # questions being answered, with their depth
        self._lowest = _NO_CIRCLE  # the outermost question that came up again inside its answer
        self._rewording: set[tuple[str, date]] = set()

    def standing(self, act: Act, place: Locator | None, day: date) -> Standing:
        """Return how *place* of *act* (``None``: all of it) stands on *day*."""
        key = (act.id, place, day)
        if (known := self._answers.get(key)) is not None:
            return known
        if key in self._asked:  # acts that end each other: each is asked for what its clauses say
            self._lowest = min(self._lowest, self._asked[key])
            return self._course(act, place, day).close()
        depth = len(self._asked)
        self._asked[key] = depth
        answer = self._judge(act, place, day)
        del self._asked[key]
        if self._lowest >= depth:  # nothing hangs on an outer question: the answer holds always
            self._answers[key] = answer
            self._lowest = _NO_CIRCLE
        return answer

    def events(self, act: Act) -> Iterator[Event]:
        """Yield what was done to *act*, as far as it was known."""
        for event in self.library.events(act.id):
            if self.known is None or is_known(event.actor, self.known):
                yield event

    def clauses(self, act: Act, day: date) -> tuple[Clause, ...]:
        """Return the clauses of effect of *act* as they read on *day*: they are text, too."""
        clauses = act.clauses
        if not self.library.events(act.id):
            return clauses
        for event in self.events(act):
            if event.verb not in _REWORDS or event.place is None:
                continue
            if (starts := self.day_of(event)) is None or starts > day:
                continue
            clauses = tuple(_reworded(clauses, event, act))
        return clauses

    def day_of(self, event: Event) -> date | None:
        """Return the day from which *event* works, ``None`` if it can't be known.

        Where the clause of effect of the acting document was itself changed, its day moves along.
        """
        starts, actor = event.impact.change.starts, event.actor
        if starts is None or not self.library.events(actor.id):
            return starts
        at = event.impact.change.at
        said = innermost(actor.clauses, at)
        now = innermost(self.clauses_before(actor, starts), at)
        if said and now and said.effect.effective_from == starts:
            return now.effect.effective_from
        return starts

    def clauses_before(self, actor: Act, day: date) -> tuple[Clause, ...]:
        """Return the clauses of *actor* on *day*; as signed while they are being asked for."""
        if not self.library.events(actor.id):
            return actor.clauses
        key = (actor.id, day)
        if key in self._rewording:
            return actor.clauses
        self._rewording.add(key)
        found = self.clauses(actor, day)
        self._rewording.discard(key)
        return found

    def works(self, act: Act, event: Event, day: date) -> bool:
        """Say whether *event* has done its work on *act* by *day*."""
        starts = self.day_of(event)
        if _fault(act, event) is not None or starts is None or starts > day:
            return False
        actor = self.standing(event.actor, event.impact.change.at, starts)
        return actor.state not in {State.HET_HIEU_LUC, State.NGUNG_HIEU_LUC}

    def _judge(self, act: Act, place: Locator | None, day: date) -> Standing:
        course = self._course(act, place, day)
        for event in self.events(act):
            if _touches(event, place):
                self._tell(course, act, event)
        if place is None and self._knock_on is not None and course.ended is None:
            self._knock_on(self, act, course)
        return course.close()

    def _course(self, act: Act, place: Locator | None, day: date) -> Course:
        """Return the course that the clauses of effect give *place*, before any event."""
        course = Course(day)
        clause = innermost(self.clauses_before(act, day), place)
        born = self._insertion(act, place, day)
        if born is not None:
            course.started, start = True, born
        elif clause is None or (first := clause.effect.effective_from) is None:
            course.started = False if act.issued_on and day < act.issued_on else None
            start = _clause_reason(act, clause, Happening.UNKNOWN_START, None)
        else:
            course.started = first <= day
            start = _clause_reason(act, clause, Happening.STARTS, first)
        course.tell(start)
        if clause is None:
            return course
        if clause.effect.effective_from and clause.effect.span is None and not clause.document:
            course.flags.add(Flag.DERIVED_DAY)
        if (last := clause.effect.expires) is not None and last < date.max:
            course.term = last + timedelta(days=1)
            course.term_reason = _clause_reason(act, clause, Happening.EXPIRES, course.term)
            if clause.effect.conditional:
                course.flags.update((Flag.CONDITIONAL_END, Flag.REVIEW))
        return course

    def _insertion(self, act: Act, place: Locator | None, day: date) -> Reason | None:
        """Return why *place*, put in by another act, is in force; ``None`` if none put it in."""
        if place is None or not self.library.events(act.id):
            return None
        for event in self.events(act):
            if event.verb is Verb.INSERT and event.place and place.starts_with(event.place):
                starts = self.day_of(event)
                if starts is not None and starts <= day:
                    return reason_of(event, starts)
        return None

    def _tell(self, course: Course, act: Act, event: Event) -> None:
        """Tell one event: what it does, unless it comes later or can't work.

        A deed that names its own day works on it, though its act takes effect later: “hết hiệu lực
        kể từ ngày Luật này được thông qua”.
        """
        if (flag := _fault(act, event)) is not None:
            course.flags.update((flag, Flag.REVIEW))
            return
        starts = self.day_of(event)
        if starts is None:
            self._tell_undated(course, event)
            return
        if starts > course.day:
            return
        actor = self.standing(event.actor, event.impact.change.at, starts)
        if actor.state is State.NGUNG_HIEU_LUC:
            course.flags.update((Flag.ACTOR_SUSPENDED, Flag.REVIEW))
            return
        if actor.state is State.HET_HIEU_LUC:
            course.flags.add(Flag.ACTOR_CHANGED)
            return
        self._apply(course, event, reason_of(event, starts))

    def _tell_undated(self, course: Course, event: Event) -> None:
        """An act whose day isn't known may work from its issue on: then nothing is certain."""
        issued = event.actor.issued_on
        if issued is not None and course.day < issued:
            return
        if event.verb in _ENDS | _SUSPENDS and course.ended is None:
            course.doubtful = True
            course.tell(reason_of(event, None), Flag.UNKNOWN_DAY, Flag.REVIEW)

    def _apply(self, course: Course, event: Event, reason: Reason) -> None:
        if event.verb in _ENDS:
            course.end(reason)
            if event.impact.in_cases:
                course.flags.update((Flag.CASES_SPARED, Flag.REVIEW))
            self._look_at_actor(course, event)
        elif event.verb is Verb.EXTEND:
            course.prolong(reason, event.impact.change.ends)
        elif event.verb in _SUSPENDS:
            self._suspend(course, event, reason)
        else:
            course.tell(reason)

    def _look_at_actor(self, course: Course, event: Event) -> None:
        """An end stands although its act is suspended later; whether it is frozen, a person says.

        Luật 80/2015/QH13, Điều 153 and Luật 64/2025/QH15, Điều 56 don't say that a suspension
        brings back what the suspended act had ended.
        """
        now = self.standing(event.actor, event.impact.change.at, course.day)
        if now.state is State.NGUNG_HIEU_LUC:
            course.flags.update((Flag.ACTOR_SUSPENDED, Flag.REVIEW))

    def _suspend(self, course: Course, event: Event, reason: Reason) -> None:
        """Suspend until the day named, or until the suspending provision itself ends."""
        course.suspended = reason
        course.tell(reason)
        until = self._until(event, course.day)
        now = self.standing(event.actor, event.impact.change.at, course.day)
        over = until.day if until and until.day else None
        if over is not None and over <= course.day and until is not None:
            course.suspended = None
            course.tell(until)
        elif now.ended_on is not None:
            course.suspended = None
            last = now.reasons[-1]
            course.tell(
                Reason(
                    last.document, last.at, last.quote, last.span, Happening.RESUMED, now.ended_on
                )
            )
        elif any(r.event == Happening.AMENDED for r in now.reasons):
            course.flags.update((Flag.ACTOR_CHANGED, Flag.REVIEW))

    def _until(self, event: Event, day: date) -> Reason | None:
        """Return what ends the suspension on its own day: its own words, or those prolonging it."""
        words, change = event.impact.words, event.impact.change
        until = None
        if change.ends is not None:
            until = Reason(
                event.actor.id, words.at, words.quote, words.span, Happening.RESUMED, change.ends
            )
        for later in self.events(event.actor):
            starts = self.day_of(later)
            if later.verb is not Verb.EXTEND or starts is None or starts > day:
                continue
            if _touches(later, change.at):
                said, ends = later.impact.words, later.impact.change.ends
                until = Reason(
                    later.actor.id, said.at, said.quote, said.span, Happening.RESUMED, ends
                )
        return until


def is_known(act: Act, day: date) -> bool:
    """Say whether *act* had been issued by *day*; one without a day is never known."""
    return act.issued_on is not None and act.issued_on <= day


def innermost(clauses: tuple[Clause, ...], place: Locator | None) -> Clause | None:
    """Return the clause that holds for *place*: that of the innermost part, else the whole's."""
    best: Clause | None = None
    for clause in clauses:
        part = clause.effect.locator
        if part is not None and (place is None or not place.starts_with(part)):
            continue
        deeper = best is None or len(part.steps if part else ()) > len(
            best.effect.locator.steps if best.effect.locator else ()
        )
        best = clause if deeper else best
    return best


def reason_of(event: Event, day: date | None) -> Reason:
    """Return *event* as a reason: the words that tell it, and from which day."""
    words = event.impact.words
    return Reason(event.actor.id, words.at, words.quote, words.span, HAPPENINGS[event.verb], day)


def _clause_reason(
    act: Act, clause: Clause | None, happening: Happening, day: date | None
) -> Reason:
    if clause is None:
        return Reason(act.id, None, "", None, happening, day)
    words = clause.words
    return Reason(clause.document or act.id, words.at, words.quote, words.span, happening, day)


def _touches(event: Event, place: Locator | None) -> bool:
    """Say whether *event* is about all of *place*, and not about what an exception leaves."""
    if event.place is not None and (place is None or not place.starts_with(event.place)):
        return False
    return place is None or not any(place.starts_with(s) for s in event.impact.spared)


def _fault(act: Act, event: Event) -> Flag | None:
    """Return why *event* can't do what it says: it was issued before its target, or from below."""
    issued, before = act.issued_on, event.actor.issued_on
    if issued is not None and before is not None and before < issued:
        return Flag.WRONG_ORDER
    return Flag.WRONG_RANK if is_below(event.actor, act) else None


def _reworded(clauses: tuple[Clause, ...], event: Event, act: Act) -> Iterator[Clause]:
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

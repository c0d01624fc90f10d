"""Who says how a document stands on a day: clauses, events, knock-on, in this order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from vanban.effect.library import Event, Library
from vanban.effect.validity.act import Act, Clause
from vanban.effect.validity.events import (
    clause_reason,
    fault_of,
    hangs_on,
    innermost,
    is_inner,
    is_known,
    reason_of,
    reworded,
    spares,
    touches,
    was_there,
)
from vanban.effect.validity.flags import Flag
from vanban.effect.validity.standing import Course, Doubt, Standing
from vanban.effect.validity.words import Happening
from vanban.model import Locator, Reason, State, Verb

_ENDS = frozenset({Verb.REPEAL, Verb.REPLACE})
_SUSPENDS = frozenset({Verb.SUSPEND, Verb.STAY})
_REWORDS = frozenset({Verb.AMEND, Verb.PHRASE, Verb.REPLACE})
_NO_CIRCLE = 1 << 30
_Key = tuple[str, Locator | None, date]
KnockOn = Callable[["Judge", Act, Locator | None, Course], None]


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
            clauses = tuple(reworded(clauses, event, act))
        return clauses

    def day_of(self, event: Event) -> date | None:
        """Return the day from which *event* works, ``None`` if it can't be known.

        Where the clause of effect of the acting document was itself changed, its day moves along.
        """
        starts, actor = event.impact.change.starts, event.actor
        if starts is None or not self.library.events(actor.id):
            return starts
        at = event.impact.change.at
        said = innermost(actor, actor.clauses, at)
        now = innermost(actor, self.clauses_before(actor, starts), at)
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
        if fault_of(act, event) is not None or starts is None or starts > day:
            return False
        actor = self.standing(event.actor, event.impact.change.at, starts)
        return actor.state not in {State.HET_HIEU_LUC, State.NGUNG_HIEU_LUC}

    def _judge(self, act: Act, place: Locator | None, day: date) -> Standing:
        course = self._course(act, place, day)
        born = self._insertion(act, place, day)
        for event in self.events(act):
            if touches(act, event, place) and not self._was_before(event, born):
                self._tell(course, act, event)
        if self._knock_on is not None and course.ended is None:
            self._knock_on(self, act, place, course)
        return course.close()

    def _was_before(self, event: Event, born: Reason | None) -> bool:
        """Say whether *event* suspended the unit around a place that was *born* only later.

        A suspension halts what was there; that of all of a document halts what is put into it, too.
        """
        if born is None or born.day is None or event.verb not in _SUSPENDS or event.place is None:
            return False
        starts = self.day_of(event)
        return starts is not None and starts < born.day

    def _course(self, act: Act, place: Locator | None, day: date) -> Course:
        """Return the course that the clauses of effect give *place*, before any event."""
        course = Course(day)
        clause = innermost(act, self.clauses_before(act, day), place)
        born = self._insertion(act, place, day)
        if born is not None:
            course.started, start = None if born.day is None else born.day <= day, born
        elif clause is None or (first := clause.effect.effective_from) is None:
            course.started = False if act.issued_on and day < act.issued_on else None
            start = clause_reason(act, clause, Happening.UNKNOWN_START, None)
        else:
            course.started = first <= day
            start = clause_reason(act, clause, Happening.STARTS, first)
        course.tell(start)
        if clause is None:
            return course
        if clause.effect.effective_from and clause.effect.span is None and not clause.document:
            course.flags.add(Flag.DERIVED_DAY)
        if (last := clause.effect.expires) is not None and last < date.max:
            course.term = last + timedelta(days=1)
            course.term_reason = clause_reason(act, clause, Happening.EXPIRES, course.term)
            if clause.effect.conditional:
                course.note(course.term_reason, Flag.CONDITIONAL_END)
        return course

    def _insertion(self, act: Act, place: Locator | None, day: date) -> Reason | None:
        """Return what put *place* into *act*, by *day* or later; ``None`` if nothing did.

        Assumption "what is inserted is new": before its day it is not there, unless the document
        has an article of that number itself, or an earlier act did something to it.
        """
        if place is None or not self.library.events(act.id):
            return None
        found = [
            reason_of(event, self.day_of(event))
            for event in self.events(act)
            if event.verb is Verb.INSERT
            and event.place is not None
            and place.starts_with(event.place)
            and event.place not in act.articles
            and not was_there(self.library.events(act.id), event)
            and fault_of(act, event) is None
        ]
        started = (r for r in found if r.day is not None and r.day <= day)
        return next(started, found[0] if found else None)

    def _tell(self, course: Course, act: Act, event: Event) -> None:
        """Tell one event: what it does, unless it comes later or can't work.

        A deed that names its own day works on it, though its act takes effect later: “hết hiệu lực
        kể từ ngày Luật này được thông qua”.
        """
        starts = self.day_of(event)
        if (flag := fault_of(act, event)) is not None:
            course.note(reason_of(event, starts), flag)
            return
        if starts is None:
            self._tell_undated(course, event)
            return
        if starts > course.day:
            return
        actor = self.standing(event.actor, event.impact.change.at, starts)
        if actor.state is State.NGUNG_HIEU_LUC:
            course.note(reason_of(event, starts), Flag.ACTOR_SUSPENDED)
            return
        if actor.state is State.HET_HIEU_LUC:
            course.flags.add(Flag.ACTOR_CHANGED)
            course.doubts[Doubt(Flag.ACTOR_CHANGED, reason_of(event, starts))] = None
            return
        self._apply(course, act, event, reason_of(event, starts))

    def _tell_undated(self, course: Course, event: Event) -> None:
        """An act whose day isn't known may work from its issue on: then nothing is certain."""
        issued = event.actor.issued_on
        if issued is not None and course.day < issued:
            return
        if event.verb in _ENDS | _SUSPENDS and course.ended is None:
            course.doubtful = True
            course.doubt(reason_of(event, None), Flag.UNKNOWN_DAY)

    def _apply(self, course: Course, act: Act, event: Event, reason: Reason) -> None:
        if event.verb in _ENDS:
            course.end(reason, event.place)
            if event.impact.in_cases:
                course.note(reason, Flag.CASES_SPARED)
            self._look_at_actor(course, event, reason)
        elif event.verb is Verb.EXTEND:
            self._prolong(course, act, event, reason)
        elif event.verb in _SUSPENDS:
            self._suspend(course, event, reason)
        else:
            if event.verb is Verb.INSERT:  # what had been repealed is put in anew
                course.ended = None
            course.tell(reason)

    def _prolong(self, course: Course, act: Act, event: Event, reason: Reason) -> None:
        """Let a place go on, unless it had ended apart from what goes on.

        “trừ Điều 4 tiếp tục có hiệu lực” leaves Điều 4 as it was; and a document or an article that
        goes on does so without what had been repealed in it.
        """
        is_spared = spares(self.events(act), event)
        if course.ended is not None and (is_spared or is_inner(act, course.ended_at, event.place)):
            return
        if is_spared and event.impact.change.ends is None:
            course.tell(reason)
        else:
            course.prolong(reason, event.impact.change.ends)

    def _look_at_actor(self, course: Course, event: Event, reason: Reason) -> None:
        """An end stands although its act is suspended later; whether it is frozen, a person says.

        Luật 80/2015/QH13, Điều 153 and Luật 64/2025/QH15, Điều 56 don't say that a suspension
        brings back what the suspended act had ended.
        """
        now = self.standing(event.actor, event.impact.change.at, course.day)
        if now.state is State.NGUNG_HIEU_LUC:
            course.note(reason, Flag.ACTOR_SUSPENDED)

    def _suspend(self, course: Course, event: Event, reason: Reason) -> None:
        """Suspend until the day named, or until the suspending provision itself ends."""
        course.suspend(reason)
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
            course.note(reason, Flag.ACTOR_CHANGED)
        if course.suspended is not None and until is None and hangs_on(reason.quote):
            course.note(reason, Flag.CONDITIONAL_END)

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
            if touches(event.actor, later, change.at):
                said, ends = later.impact.words, later.impact.change.ends
                until = Reason(
                    later.actor.id, said.at, said.quote, said.span, Happening.RESUMED, ends
                )
        return until

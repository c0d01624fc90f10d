"""How one document, or one place of it, stands on a day: the events folded in their order."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from vanban.effect.validity.flags import Flag
from vanban.effect.validity.words import Happening
from vanban.model import Locator, Reason, State


@dataclass(frozen=True, slots=True)
class Doubt:
    """What a person should look at, and the clause that makes it doubtful."""

    flag: Flag
    reason: Reason


@dataclass(frozen=True, slots=True)
class Standing:
    """State, reasons and flags; ``ended_on`` is the first day out of force, if it has ended.

    ``doubts`` are the flags that hang on a clause, each with it.
    """

    state: State
    reasons: tuple[Reason, ...]
    flags: frozenset[Flag] = frozenset()
    ended_on: date | None = None
    doubts: tuple[Doubt, ...] = ()


@dataclass(slots=True)
class Course:
    """The course of a place up to a day, while its events are told one after another."""

    day: date
    reasons: list[Reason] = field(default_factory=list)
    flags: set[Flag] = field(default_factory=set)
    doubts: dict[Doubt, None] = field(default_factory=dict)
    started: bool | None = None  # ``None``: not known from when it is in force
    ended: Reason | None = None
    ended_at: Locator | None = None  # the place whose end it was, ``None``: the whole document
    suspended: Reason | None = None
    doubtful: bool = False
    term: date | None = None
    term_reason: Reason | None = None

    def tell(self, reason: Reason) -> None:
        """Add a reason to the chain, once."""
        if reason not in self.reasons:
            self.reasons.append(reason)

    def doubt(self, reason: Reason, *flags: Flag) -> None:
        """Add a reason and what a person should look at for its sake."""
        self.tell(reason)
        self.note(reason, *flags)

    def note(self, reason: Reason, *flags: Flag) -> None:
        """Let a person look at the clause of *reason*, which is no reason for the state."""
        self.flags.update((*flags, Flag.REVIEW))
        self.doubts.update((Doubt(flag, reason), None) for flag in flags)

    def end(self, reason: Reason, at: Locator | None = None) -> None:
        """End it with what lies *at* a place, if it has not ended before."""
        if self.ended is None:
            self.ended, self.ended_at = reason, at
        self.tell(reason)

    def suspend(self, reason: Reason) -> None:
        """Suspend it; an end of an earlier suspension that comes only now is none."""
        self.suspended = reason
        if reason.day is not None:
            self.reasons = [
                r
                for r in self.reasons
                if r.event != Happening.RESUMED or r.day is None or r.day < reason.day
            ]
        self.tell(reason)

    def prolong(self, reason: Reason, until: date | None) -> None:
        """Let it go on: its term moves, a suspension is over, an end is undone."""
        if self.ended is not None and self.ended.day != reason.day:
            self.note(reason, Flag.REVIVED)
        self._settle()
        self.ended = self.suspended = None
        if until is not None or self.term is not None:
            self.term, self.term_reason = until, reason
        if until is None and self.term_reason is not None:
            self.flags.add(Flag.CONDITIONAL_END)
            self.doubts[Doubt(Flag.CONDITIONAL_END, reason)] = None
        self.tell(reason)

    def _settle(self) -> None:
        """Take back that the suspension hangs on a condition: it is over."""
        if self.suspended is None:
            return
        doubt = Doubt(Flag.CONDITIONAL_END, self.suspended)
        if doubt not in self.doubts:
            return
        del self.doubts[doubt]
        if all(each.flag is not Flag.CONDITIONAL_END for each in self.doubts):
            self.flags.discard(Flag.CONDITIONAL_END)
        if not self.doubts:
            self.flags.discard(Flag.REVIEW)

    def close(self) -> Standing:
        """Return how it stands at the end of the day."""
        if self.term is not None and self.day >= self.term and self.term_reason is not None:
            reason = self.term_reason
            self.end(_expired(reason, self.term))
        state = self._state()
        ended_on = self.ended.day if self.ended is not None else None
        return Standing(
            state, tuple(self.reasons), frozenset(self.flags), ended_on, tuple(self.doubts)
        )

    def _state(self) -> State:
        if self.ended is not None:
            return State.HET_HIEU_LUC
        if self.started is None or self.doubtful:
            return State.CHUA_XAC_DINH
        if not self.started:
            return State.CHUA_CO_HIEU_LUC
        return State.NGUNG_HIEU_LUC if self.suspended is not None else State.CON_HIEU_LUC


def _expired(reason: Reason, day: date) -> Reason:
    return Reason(reason.document, reason.at, reason.quote, reason.span, Happening.EXPIRES, day)

"""What of a document has ended by a day: all of it, all but some places, or some places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from vanban.effect.library import Event, Tie
from vanban.effect.validity.act import Act, Detail
from vanban.effect.validity.judge import Judge
from vanban.model import Locator, Reason, State, Verb

_ENDS = frozenset({Verb.REPEAL, Verb.REPLACE})


@dataclass(frozen=True, slots=True)
class Ended:
    """What has ended of one document that another details.

    ``is_whole`` says that it ended as a whole; ``alive`` are the places that exceptions left then.
    """

    judge: Judge
    act: Act
    day: date
    reason: Reason
    is_whole: bool
    alive: tuple[Locator, ...] = ()

    @property
    def is_all(self) -> bool:
        """Whether nothing of it is left."""
        return self.is_whole and not self.alive

    def hits(self, detail: Detail) -> bool:
        """Say whether the place that *detail* names has ended; the whole, if it names none."""
        return self.is_whole if detail.place is None else self._is_gone(detail.place)

    def any_of(self, places: Sequence[Locator]) -> bool:
        """Say whether one of *places*, or something that ended inside it, has ended."""
        return any(self._is_gone(place) or self._lost_some(place) for place in places)

    def all_of(self, places: Sequence[Locator]) -> bool:
        """Say whether all of *places* have ended, with all that is in them."""
        return all(self._is_gone(place) for place in places)

    def reason_for(self, places: Sequence[Locator]) -> Reason:
        """Return the clause that ended the first of *places* that ended, else that of the whole."""
        for place in places:
            found = _end_in(self.judge, self.act, place, self.day)
            if found is not None:
                return found
        return self.reason

    def _is_gone(self, place: Locator) -> bool:
        if any(alive.starts_with(place) for alive in self.alive):
            return False
        return self.judge.standing(self.act, place, self.day).state is State.HET_HIEU_LUC

    def _lost_some(self, place: Locator) -> bool:
        """Say whether something inside *place* has ended: a khoản of a điều."""
        inner = (e.place for e in _ending(self.judge, self.act) if e.place)
        return any(p != place and p.starts_with(place) and self._is_gone(p) for p in inner)


def ended(judge: Judge, tie: Tie, day: date) -> Ended | None:
    """Return what has ended by *day* of the document that *tie* leads to, ``None`` if nothing."""
    if tie.parent is None:
        return None
    act = judge.library.acts[tie.parent]
    if (reason := _end_in(judge, act, None, day)) is not None:
        spared = (p for event in _ending(judge, act) for p in event.impact.spared)
        alive = (p for p in spared if _end_in(judge, act, p, day) is None)
        return Ended(judge, act, day, reason, True, tuple(dict.fromkeys(alive)))
    for event in _ending(judge, act):
        if event.place is None:
            continue
        if (reason := _end_in(judge, act, event.place, day)) is not None:
            return Ended(judge, act, day, reason, False)
    return None


def _ending(judge: Judge, act: Act) -> list[Event]:
    return [e for e in judge.events(act) if e.verb in _ENDS]


def _end_in(judge: Judge, act: Act, place: Locator | None, day: date) -> Reason | None:
    standing = judge.standing(act, place, day)
    if standing.state is not State.HET_HIEU_LUC:
        return None
    return next((r for r in reversed(standing.reasons) if r.day == standing.ended_on), None)

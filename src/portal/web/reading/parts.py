"""How each part of a document stands, and what to look at, each with its clause."""

from __future__ import annotations

from dataclasses import dataclass

from portal.actions.course import Course, Standing
from portal.web.reading.course import Step, step_of
from vanban.effect import Flag, Happening
from vanban.model import Locator, PartStatus, Reason, State
from vanban.render import place_words

_ENDED = frozenset(
    {
        Happening.REPEALED,
        Happening.ENDED,
        Happening.REPLACED,
        Happening.EXPIRES,
        Happening.PARENT_ENDED,
        Happening.PARENT_PARTLY_ENDED,
    }
)
_GOES_ON = frozenset({Happening.CONTINUED})


@dataclass(frozen=True, slots=True)
class PartRow:
    """Places of a document with their state and what gave it; no place: all that is not named.

    ``places`` are anchors and words.
    """

    places: tuple[tuple[str, str], ...]
    state: State
    step: Step | None


@dataclass(frozen=True, slots=True)
class FlagRow:
    """What a person should look at, with the clauses on which it hangs and the places meant."""

    words: str
    notes: tuple[tuple[str, Step], ...]


def parts_of(standing: Standing, course: Course) -> tuple[PartRow, ...]:
    """Return the places that something touches, then the rest of the document.

    Places that one clause brought to one state share a row, without those inside each other.
    """
    rows: dict[tuple[State, Step | None], list[Locator]] = {}
    for part in standing.status.parts:
        places = rows.setdefault((part.state, _why(standing, part)), [])
        if not any(part.locator.starts_with(outer) for outer in places):
            places.append(part.locator)
    found = [
        PartRow(tuple((str(place), place_words(place)) for place in places), state, step)
        for (state, step), places in rows.items()
    ]
    if course.rest is not None:
        found.append(PartRow((), course.rest.state, _why(standing, course.rest)))
    return tuple(found)


def flags_of(standing: Standing) -> tuple[FlagRow, ...]:
    """Return the doubts about a state, each with its clauses."""
    notes = standing.status.notes
    return tuple(
        FlagRow(
            Flag(flag).words,
            tuple(
                (", ".join(map(place_words, note.places)), step_of(standing.told_by(note.reason)))
                for note in notes
                if note.flag == flag
            ),
        )
        for flag in standing.status.flags
    )


def _why(standing: Standing, part: PartStatus) -> Step | None:
    reason = reason_for(part)
    return step_of(standing.told_by(reason)) if reason else None


def reason_for(part: PartStatus) -> Reason | None:
    """Return the reason that gave *part* its state: of two ends the first, else the last told."""
    decisive = None
    for reason in part.reasons:
        if reason.event in _GOES_ON:
            decisive = None
        elif reason.event in _ENDED and decisive is None:
            decisive = reason
    if part.state is State.HET_HIEU_LUC and decisive is not None:
        return decisive
    return part.reasons[-1] if part.reasons else None

"""The course of a document's validity, as pages show it: stages, and notes in the text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from portal.actions.course import Course, Happened, Touch
from portal.actions.hits import Hit
from vanban.model import State, Verb
from vanban.render import place_words
from vanban.render.html import Note

_FOR_A_TIME = frozenset({Verb.SUSPEND, Verb.STAY, Verb.EXTEND})


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happened: the day, what, where in the document, and the clause that did it."""

    day: date | None
    words: str
    places: str
    by: str
    address: str
    quote: str
    is_published: bool = False  # read in no text: others publish it, as the words say


@dataclass(frozen=True, slots=True)
class Stage:
    """The time during which a document has one state, with what happened in it."""

    day: date | None
    state: State
    steps: tuple[Step, ...]
    is_now: bool


def stages_of(course: Course, on: date) -> tuple[Stage, ...]:
    """Return the course of a document in order: each state with the day from which it holds.

    *on* is the day that is looked at.
    """
    days = [day or date.min for day, _ in course.spells]
    ends = [*days[1:], date.max]
    steps = [_step(happened) for happened in course.happened]
    undated = [step for step in steps if step.day is None]
    stages: list[Stage] = []
    for (day, state), start, end in zip(course.spells, days, ends, strict=True):
        inside = [step for step in steps if step.day is not None and start <= step.day < end]
        is_now = start <= on < end
        shown = tuple(inside if stages else [*undated, *inside])
        if shown or day is not None or is_now:
            stages.append(Stage(day, state, shown, is_now))
    return tuple(stages)


def notes_of(touches: Iterable[Touch]) -> tuple[Note, ...]:
    """Return what the text of a document is marked with: who changed each place, from when."""
    return tuple(
        Note(touch.place, touch.verb.value, _note_words(touch), _leading(touch.actor, touch.at))
        for touch in touches
    )


def _note_words(touch: Touch) -> str:
    by = name_of(touch.actor)
    done = {
        Verb.AMEND: _("Được sửa đổi, bổ sung bởi"),
        Verb.INSERT: _("Bổ sung %(place)s bởi") % {"place": place_words(touch.place)},
        Verb.REPEAL: _("Bị bãi bỏ bởi"),
        Verb.REPLACE: _("Bị thay thế bởi"),
        Verb.PHRASE: _("Thay cụm từ theo"),
        Verb.CORRECT: _("Được đính chính bởi"),
        Verb.SUSPEND: _("Ngưng hiệu lực theo"),
        Verb.STAY: _("Bị đình chỉ thi hành bởi"),
        Verb.EXTEND: _("Được kéo dài bởi"),
        Verb.RENAME: _("Đổi tên theo"),
    }[touch.verb]
    at = place_words(touch.at)
    where = f"{at} {by}" if at else by
    since = _(", từ %(day)s") % {"day": f"{touch.starts:%d/%m/%Y}"} if touch.starts else ""
    until = ""
    if touch.ends and touch.verb in _FOR_A_TIME:
        last = touch.ends - timedelta(days=1)
        until = _(" đến hết %(day)s") % {"day": f"{last:%d/%m/%Y}"}
    return f"{done} {where}{since}{until}"


def name_of(hit: Hit) -> str:
    """Return what a person calls a document: ``Nghị định 15/2024/NĐ-CP``, or its title."""
    return f"{hit.kind_name} {hit.number}" if hit.number else hit.title


def _step(happened: Happened) -> Step:
    return Step(
        day=happened.day,
        words=happened.words,
        places=", ".join(place_words(place) for place in happened.places),
        by=f"{place_words(happened.at)} {_actor(happened)}".strip() if _actor(happened) else "",
        address=_leading(happened.actor, happened.at),
        quote=happened.quote,
        is_published=bool(happened.told_of),
    )


def _actor(happened: Happened) -> str:
    return name_of(happened.actor) if happened.actor else happened.told_of


def _leading(actor: Hit | None, at: object) -> str:
    if actor is None:
        return ""
    return f"{actor.address}#{at}" if at else actor.address

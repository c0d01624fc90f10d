"""The course of a document's validity, as pages show it: stages, and notes in the text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from portal.actions.course import Course, Happened, Touch
from portal.actions.hits import Hit
from vanban.effect import Happening, RelationKind
from vanban.model import Locator, State, Verb
from vanban.render import place_words
from vanban.render.html import Note

_OF_ALL = frozenset({Verb.REPEAL, Verb.REPLACE, Verb.SUSPEND, Verb.STAY, Verb.EXTEND})
# What is said of a document as a whole when its articles are changed one by one
_NO_DEED_ON_ALL = frozenset({Verb.AMEND, Verb.INSERT})
# Without a place, these touch words somewhere in the document
_SOMEWHERE = frozenset(
    {
        Happening.AMENDED,
        Happening.INSERTED,
        Happening.PHRASE,
        Happening.CORRECTED,
        Happening.RENAMED,
    }
)
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
    spared: str = ""  # the places that a deed on the whole document leaves
    is_of_all: bool = True  # without places: all of the document, not somewhere in it
    is_published: bool = False  # read in no text: others publish it, as the words say


@dataclass(frozen=True, slots=True)
class Stage:
    """A day on which something happened to a document, and the state from that day on.

    ``is_turn`` says that the state is another than before.
    """

    day: date | None
    state: State
    steps: tuple[Step, ...]
    is_now: bool
    is_turn: bool = True


def stages_of(course: Course, on: date) -> tuple[Stage, ...]:
    """Return the course of a document in order: each day of it, what happened, the state since.

    *on* is the day that is looked at: the last of the days up to it is marked.
    """
    happened = [(each.day, step_of(each)) for each in course.happened]
    turns = {day or date.min: state for day, state in course.spells}
    days = {day for day, _ in happened if day is not None} | turns.keys()
    now = max((day for day in days if day <= on), default=None)
    stages: list[Stage] = []
    state = State.CHUA_XAC_DINH
    for day in sorted(days):
        steps = [step for when, step in happened if when == day]
        if not stages:
            steps = [step for when, step in happened if when is None] + steps
        is_turn, state = turns.get(day, state) is not state, turns.get(day, state)
        if day == date.min and not steps and day != now:
            continue
        stages.append(
            Stage(None if day == date.min else day, state, tuple(steps), day == now, is_turn)
        )
    return tuple(stages)


def notes_of(touches: Iterable[Touch], on: date) -> tuple[Note, ...]:
    """Return what the text of a document is marked with *on* a day: who changed what, from when."""
    return tuple(_note(touch, touch.place, on) for touch in touches if touch.place is not None)


def heads_of(touches: Iterable[Touch], on: date) -> tuple[Note, ...]:
    """Return what befell all of a document, to be told above its text."""
    return tuple(
        _note(touch, Locator(()), on)
        for touch in touches
        if touch.place is None and touch.verb not in _NO_DEED_ON_ALL
    )


def _note(touch: Touch, place: Locator, on: date) -> Note:
    """Return a note with looks of its own for what does not work, or not yet."""
    css = touch.verb.value
    if touch.is_idle or (touch.starts and touch.starts > on):
        css = "idle" if touch.is_idle else "later"
    leads = _leading(touch.actor, touch.at)
    return Note(place, css, note_words(touch), leads, is_published=bool(touch.told_of))


def note_words(touch: Touch) -> str:
    """Return what was done to a place, by which clause of what, from which day on."""
    place = place_words(touch.place)
    done = {
        Verb.AMEND: _("Được sửa đổi, bổ sung bởi"),
        Verb.INSERT: _("%(place)s được bổ sung bởi") % {"place": place[:1].upper() + place[1:]},
        Verb.REPEAL: _("Bị bãi bỏ bởi"),
        Verb.REPLACE: _("Bị thay thế bởi"),
        Verb.PHRASE: _("Thay cụm từ theo"),
        Verb.CORRECT: _("Được đính chính bởi"),
        Verb.SUSPEND: _("Ngưng hiệu lực theo"),
        Verb.STAY: _("Bị đình chỉ thi hành bởi"),
        Verb.EXTEND: _("Được kéo dài bởi"),
        Verb.RENAME: _("Đổi tên theo"),
    }[touch.verb]
    if touch.kind is RelationKind.TIEP_TUC:
        done = _("Tiếp tục có hiệu lực theo")
    elif touch.is_expiry:
        done = _("Hết hiệu lực theo")
    by = name_of(touch.actor) if touch.actor else touch.told_of
    words = f"{done} {place_words(touch.at)} {by}".replace("  ", " ")
    if touch.starts:
        words += _(", từ %(day)s") % {"day": f"{touch.starts:%d/%m/%Y}"}
    if touch.ends and touch.verb in _FOR_A_TIME:
        last = touch.ends - timedelta(days=1)
        words += _(" đến hết %(day)s") % {"day": f"{last:%d/%m/%Y}"}
    if touch.spared:
        words += _(", trừ %(places)s") % {"places": ", ".join(map(place_words, touch.spared))}
    if touch.is_idle:
        words += _(" (không được tính, lý do ở phần Hiệu lực)")
    if touch.place is None and touch.verb in _OF_ALL:
        words = _("Toàn bộ văn bản: %(done)s") % {"done": words[:1].lower() + words[1:]}
    return f"{words} · {touch.quote}" if touch.told_of else words


def name_of(hit: Hit) -> str:
    """Return what a person calls a document: ``Nghị định 15/2024/NĐ-CP``, or its title."""
    return f"{hit.kind_name} {hit.number}" if hit.number else hit.title


def step_of(happened: Happened) -> Step:
    """Return what happened in words, with where its clause stands."""
    return Step(
        day=happened.day,
        words=happened.words,
        places=", ".join(place_words(place) for place in happened.places),
        by=f"{place_words(happened.at)} {_actor(happened)}".strip() if _actor(happened) else "",
        address=_leading(happened.actor, happened.at),
        quote=happened.quote,
        spared=", ".join(place_words(place) for place in happened.spared),
        is_of_all=happened.event not in _SOMEWHERE,
        is_published=bool(happened.told_of),
    )


def _actor(happened: Happened) -> str:
    return name_of(happened.actor) if happened.actor else happened.told_of


def _leading(actor: Hit | None, at: object) -> str:
    if actor is None:
        return ""
    return f"{actor.address}#{at}" if at else actor.address

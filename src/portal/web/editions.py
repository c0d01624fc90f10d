"""The tab that shows how a document reads on a day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from portal.access import Person
from portal.actions.course import Standing, Touch
from portal.actions.editions import on_day as actions
from portal.actions.editions.on_day import Reads
from portal.actions.hits import Hit
from portal.errors import NotFoundError
from portal.web.reading.course import note_words
from portal.web.reading.words import state_words
from vanban.consolidate import Applied, ArticleState, Refused, Unit
from vanban.effect import kind_of_change
from vanban.model import Locator, State, Verb
from vanban.render import place_words

TAB = "theo-ngay"
_IDLE = frozenset({State.NGUNG_HIEU_LUC, State.CHUA_CO_HIEU_LUC})


@dataclass(frozen=True, slots=True)
class Part:
    """One provision of the text on a day: its words, what became of it, and by whom.

    ``corrected`` are the documents that put misprints in it right; ``head`` is the
    first line of an article, its label and its heading; ``notes`` say of each place in it which
    clause changed it and from which day.
    """

    anchor: str
    words: str
    heading: bool
    state: str
    state_words: str
    by: tuple[Hit, ...]
    corrected: tuple[Hit, ...] = ()
    head: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NotApplied:
    """A change that is not in the text, and why."""

    actor: Hit | None
    name: str
    place: str
    reason: str


def on_day(person: Person, address: str, day: date, standing: Standing | None) -> dict[str, object]:
    """Return what the tab shows of the document at *address* on *day*.

    *standing* is how it stands then: words that nobody has to follow that day are marked.
    """
    try:
        reads = actions.read(person, address, day)
    except NotFoundError:  # another copy of it stands in its place
        return {"reads": None, "parts": ()}
    states = {article.locator: article.state for article in reads.edition.articles}
    idle = {
        part.locator: part.state
        for part in (standing.status.parts if standing else ())
        if part.state in _IDLE
    }
    parts = [
        part
        for unit in reads.edition.units
        for part in _parts(unit, {str(k): v for k, v in states.items()}, reads, idle)
    ]
    return {"reads": reads, "parts": parts, "not_applied": not_applied(reads)}


def _parts(
    unit: Unit, states: Mapping[str, ArticleState], reads: Reads, idle: Mapping[Locator, State]
) -> list[Part]:
    """Return a unit as it is shown: an article whole, a chapter by what is in it."""
    place = str(unit.locator)
    if place not in states and unit.children:
        head = Part(f"ngay-{place}", unit.own, True, "", "", ())
        inner = [part for child in unit.children for part in _parts(child, states, reads, idle)]
        tail = [Part("", unit.tail, False, "", "", ())] if unit.tail else []
        return [head, *inner, *tail]
    state = states.get(place)
    first, words = _headed(unit)
    return [
        Part(
            f"ngay-{place}",
            words,
            False,
            state.value if state else "",
            _state_words(state) if state else "",
            tuple(hit for act in unit.acts if (hit := reads.acts.get(act))),
            tuple(hit for act in unit.corrections if (hit := reads.acts.get(act))),
            first,
            (*_idle_notes(unit, idle), *_notes(unit, reads)),
        )
    ]


def _idle_notes(unit: Unit, idle: Mapping[Locator, State]) -> Iterator[str]:
    """Yield the places of *unit* that have no force on the day, the outermost of each."""
    if state := idle.get(unit.locator):
        yield f"{place_words(unit.locator)}: {state_words(state)}"
        return
    for child in unit.children:
        yield from _idle_notes(child, idle)


def _notes(unit: Unit, reads: Reads) -> Iterator[str]:
    """Yield what made the words of *unit* and of what is in it what they are, clause by clause."""
    for inner in unit.walk():
        for done in reads.notes.get(inner.locator, ()):
            words = note_words(_touch(done, inner.locator, reads))
            is_part = inner.locator != unit.locator and done.change.verb is not Verb.INSERT
            yield f"{place_words(inner.locator)}: {words}" if is_part else words


def _touch(done: Applied, place: Locator, reads: Reads) -> Touch:
    change = done.change
    return Touch(
        place=place,
        verb=change.verb,
        kind=kind_of_change(change),
        actor=reads.acts.get(done.document),
        at=change.at,
        starts=done.day,
        is_expiry=change.is_expiry,
    )


def _headed(unit: Unit) -> tuple[str, str]:
    """Return the line of label and heading, and the words under it; one without a heading whole."""
    first, _, rest = unit.text.partition("\n")
    is_head = bool(unit.heading) and first.rstrip().endswith(unit.heading.rstrip())
    return (first, rest) if is_head else ("", unit.text)


def _state_words(state: ArticleState) -> str:
    return {
        ArticleState.UNCHANGED: "",
        ArticleState.AMENDED: _("đã sửa đổi, bổ sung"),
        ArticleState.INSERTED: _("được bổ sung"),
        ArticleState.REPEALED: _("bị bãi bỏ"),
        ArticleState.REFUSED: _("có thay đổi chưa áp dụng được"),
    }[state]


def not_applied(reads: Reads) -> list[NotApplied]:
    """Return the changes that are not in the text."""
    return [_not_applied(one, reads.acts.get(one.document)) for one in reads.edition.refused]


def _not_applied(refused: Refused, actor: Hit | None) -> NotApplied:
    place = place_words(refused.place) if refused.place else _("toàn văn bản")
    return NotApplied(actor, actor.number if actor else refused.document, place, refused.reason)

"""How a document stands on a day, what made it so, and what other documents are to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from portal.access import Feature, Person, audiences_of, may_use, require
from portal.actions.hits import Hit, hit_of
from portal.store import documents, validity
from portal.store.validity import Shelved
from portal.store.values import Entry
from vanban.effect import Flag, Happening, Library, history, status
from vanban.model import Locator, Reason, State, Status, Verb

_ENDS = frozenset({Verb.REPEAL, Verb.REPLACE})


@dataclass(frozen=True, slots=True)
class Happened:
    """One thing that happened to a document: when, what, to which places, and the clause.

    ``told_of`` is the kind and number of an acting document that the library lacks: others tell
    of it.
    """

    day: date | None
    words: str
    places: tuple[Locator, ...]
    actor: Hit | None
    at: Locator | None
    quote: str
    told_of: str = ""


@dataclass(frozen=True, slots=True)
class Touch:
    """One change of one place of a document, as its text is marked with it."""

    place: Locator
    verb: Verb
    actor: Hit
    at: Locator | None
    starts: date | None
    ends: date | None = None


@dataclass(frozen=True, slots=True)
class Course:
    """The course of a document over all days.

    ``spells`` are the states with the day from which each holds (``None``: before all).
    """

    spells: tuple[tuple[date | None, State], ...]
    happened: tuple[Happened, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """The state on a day with its reasons, each change of the text, and what it hangs on.

    ``ended_by`` are the documents that replace or repeal all of it.
    """

    status: Status
    flags: tuple[str, ...]
    touches: tuple[Touch, ...]
    ended_by: tuple[Hit, ...]
    library: Library
    hits: Mapping[str, Hit]


def standing(person: Person, entry: Entry, on: date) -> Standing | None:
    """Return how the document of *entry* stands *on* a day, by what *person* may see."""
    shelved = validity.shelve([entry.id], audiences_of(person))
    document = shelved.ids.get(entry.id)
    if document is None:
        return None
    library, hits = shelved.library, _hits(person, shelved)
    now = status(library, document, on)
    return Standing(
        status=now,
        flags=tuple(Flag(flag).words for flag in now.flags),
        touches=_touches(library, hits, document),
        ended_by=_enders(library, hits, document),
        library=library,
        hits=hits,
    )


def course(person: Person, standing: Standing) -> Course:
    """Return the course over all days of the document that *standing* is of."""
    require(may_use(person, Feature.TAB_VALIDITY))
    library, now = standing.library, standing.status
    spells = history(library, now.document)
    last = max([now.on, *(day for day, _ in spells if day is not None)])
    then = status(library, now.document, last) if last > now.on else now
    return Course(spells, _happened(library, standing.hits, then))


def _hits(person: Person, shelved: Shelved) -> dict[str, Hit]:
    entries = documents.entries(tuple(shelved.ids))
    return {shelved.ids[entry.id]: hit_of(entry, person=person) for entry in entries.values()}


def _touches(library: Library, hits: Mapping[str, Hit], document: str) -> tuple[Touch, ...]:
    """Return each change of a place of *document*, in the order in which they work."""
    return tuple(
        Touch(
            event.place,
            event.verb,
            actor,
            event.impact.words.at,
            event.impact.change.starts,
            event.impact.change.ends,
        )
        for event in library.events(document)
        if event.place is not None and (actor := hits.get(event.actor.id))
    )


def _enders(library: Library, hits: Mapping[str, Hit], document: str) -> tuple[Hit, ...]:
    actors = [e.actor.id for e in library.events(document) if e.place is None and e.verb in _ENDS]
    return tuple(hits[actor] for actor in dict.fromkeys(actors) if actor in hits)


def _happened(library: Library, hits: Mapping[str, Hit], status: Status) -> tuple[Happened, ...]:
    """Return all reasons of a state and its parts in order of their days, each once."""
    places: dict[Reason, list[Locator]] = {reason: [] for reason in status.reasons}
    for part in status.parts:
        for reason in part.reasons:
            where = places.setdefault(reason, [])
            if not _is_of_the_whole(library, status, reason):
                where.append(part.locator)
    found = [
        _one(library, hits, status.document, reason, where) for reason, where in places.items()
    ]
    return tuple(sorted(found, key=lambda h: (h.day or date.min, h.words)))


def _is_of_the_whole(library: Library, status: Status, reason: Reason) -> bool:
    if reason.document == status.document:
        return reason in status.reasons
    return any(
        event.place is None and event.actor.id == reason.document
        for event in library.events(status.document)
        if event.impact.words.at == reason.at
    )


def _told_of(library: Library, document: str, reason: Reason) -> str:
    """Return what a person calls an act that the library lacks: ``Nghị định 15/2024/NĐ-CP``."""
    actors = (e.actor for e in library.events(document) if e.actor.id == reason.document)
    kind = next((actor.kind.official_name for actor in actors if actor.kind), "")
    return f"{kind} {reason.document}".strip()


def _one(
    library: Library,
    hits: Mapping[str, Hit],
    document: str,
    reason: Reason,
    places: Sequence[Locator],
) -> Happened:
    inner = [p for p in places if not any(q != p and q.starts_with(p) for q in places)]
    return Happened(
        day=reason.day,
        words=Happening(reason.event).words,
        places=tuple(inner),
        actor=hits.get(reason.document),
        at=reason.at,
        quote=reason.quote,
        told_of="" if reason.document in library.acts else _told_of(library, document, reason),
    )

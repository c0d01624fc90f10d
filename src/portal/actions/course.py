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
from vanban.effect import (
    Act,
    Event,
    Flag,
    Happening,
    Library,
    RelationKind,
    happening_of,
    history,
    kind_of_change,
    place_status,
    status,
    working,
)
from vanban.model import Locator, PartStatus, Reason, State, Status, Verb

_ENDS = frozenset({Verb.REPEAL, Verb.REPLACE})


@dataclass(frozen=True, slots=True)
class Happened:
    """One thing that happened to a document: when, what, to which places, and the clause.

    ``spared`` are the places that a deed on the whole document leaves ("trừ Điều 6"). ``told_of``
    is the kind and number of an acting document that the library lacks: others tell of it.
    """

    day: date | None
    words: str
    places: tuple[Locator, ...]
    actor: Hit | None
    at: Locator | None
    quote: str
    told_of: str = ""
    spared: tuple[Locator, ...] = ()
    event: str = ""  # the slug of the happening


@dataclass(frozen=True, slots=True)
class Touch:
    """One change of one place of a document (``None``: of all of it), as its text is marked.

    ``told_of`` as in ``Happened``: then ``quote`` says who publishes it. ``is_idle``: it has no
    effect, because its act could not do it or had ended before.
    """

    place: Locator | None
    verb: Verb
    kind: RelationKind
    actor: Hit | None
    at: Locator | None
    starts: date | None
    ends: date | None = None
    spared: tuple[Locator, ...] = ()
    told_of: str = ""
    quote: str = ""
    is_idle: bool = False
    is_expiry: bool = False  # its clause says "hết hiệu lực", not "bãi bỏ"


@dataclass(frozen=True, slots=True)
class Course:
    """The course of a document over all days.

    ``spells`` are the states with the day from which each holds (``None``: before all); ``rest``
    is how the articles stand that nothing touches, if something touches others.
    """

    spells: tuple[tuple[date | None, State], ...]
    happened: tuple[Happened, ...]
    rest: PartStatus | None = None


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

    def told_by(self, reason: Reason) -> Happened:
        """Return one reason of the state as something that happened."""
        return _one(self.library, self.hits, self.status, reason, ())


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
    return Course(spells, _happened(library, standing.hits, then), _rest(library, now))


def _rest(library: Library, now: Status) -> PartStatus | None:
    """Return how an article of a document stands that no clause or act touches by name."""
    told = [part.locator for part in now.parts]
    untold = (
        article
        for article in library.acts[now.document].articles
        if not any(place.starts_with(article) or article.starts_with(place) for place in told)
    )
    article = next(untold, None) if told else None
    return place_status(library, now.document, article, now.on) if article else None


def _hits(person: Person, shelved: Shelved) -> dict[str, Hit]:
    entries = documents.entries(tuple(shelved.ids))
    return {shelved.ids[entry.id]: hit_of(entry, person=person) for entry in entries.values()}


def _touches(library: Library, hits: Mapping[str, Hit], document: str) -> tuple[Touch, ...]:
    """Return each change of *document*, in the order in which they work."""
    done = {(w.event.actor.id, w.event.order) for w in working(library, document, date.max)}
    return tuple(
        Touch(
            place=event.place,
            verb=event.verb,
            kind=kind_of_change(event.impact.change),
            actor=hits.get(event.actor.id),
            at=event.impact.words.at,
            starts=event.impact.change.starts,
            ends=event.impact.change.ends,
            spared=event.impact.spared,
            told_of="" if event.actor.id in library.acts else _name(event.actor),
            quote=event.impact.words.quote,
            is_idle=event.impact.change.starts is not None
            and (event.actor.id, event.order) not in done,
            is_expiry=event.impact.change.is_expiry,
        )
        for event in library.events(document)
        if event.actor.id in hits or event.actor.id not in library.acts
    )


def _enders(library: Library, hits: Mapping[str, Hit], document: str) -> tuple[Hit, ...]:
    actors = [e.actor.id for e in library.events(document) if e.place is None and e.verb in _ENDS]
    return tuple(hits[actor] for actor in dict.fromkeys(actors) if actor in hits)


def _happened(library: Library, hits: Mapping[str, Hit], status: Status) -> tuple[Happened, ...]:
    """Return all reasons of a state and its parts in order of their days, each once."""
    parts: dict[Reason, list[Locator]] = {reason: [] for reason in status.reasons}
    for part in status.parts:
        for reason in part.reasons:
            parts.setdefault(reason, []).append(part.locator)
    found = [_one(library, hits, status, reason, inside) for reason, inside in parts.items()]
    return tuple(sorted(found, key=lambda h: (h.day or date.min, _rank(h))))


def _rank(happened: Happened) -> tuple[bool, str, Locator]:
    """Return the order of what happens on one day: the whole first, then clause by clause."""
    actor = happened.actor.address if happened.actor else happened.told_of
    return bool(happened.places), actor, happened.at or Locator(())


def _told_by(library: Library, document: str, reason: Reason) -> list[Event]:
    """Return the deeds of another act that *reason* tells of, by its clause and its words."""
    found = [
        event
        for event in library.events(document)
        if event.actor.id == reason.document
        and event.impact.words.at == reason.at
        and event.impact.words.quote == reason.quote
    ]
    same = [e for e in found if happening_of(e.impact.change) == reason.event]
    return same or found


def _name(act: Act) -> str:
    """Return what a person calls an act that the library lacks: ``Nghị định 15/2024/NĐ-CP``."""
    return f"{act.kind.official_name if act.kind else ''} {act.name}".strip()


def _one(
    library: Library,
    hits: Mapping[str, Hit],
    status: Status,
    reason: Reason,
    inside: Sequence[Locator],
) -> Happened:
    """Return one reason as something that happened: to the places that its clause names.

    Only where no deed of another act stands behind it are they the parts of which it is a reason.
    """
    told = _told_by(library, status.document, reason)
    if told:
        places = () if any(e.place is None for e in told) else (e.place for e in told)
    elif reason in status.reasons and reason.document == status.document:
        places = ()
    else:
        places = (p for p in inside if not any(q != p and q.starts_with(p) for q in inside))
    return Happened(
        day=reason.day,
        words=Happening(reason.event).words,
        places=tuple(dict.fromkeys(place for place in places if place)),
        actor=hits.get(reason.document),
        at=reason.at,
        quote=reason.quote,
        told_of=next((_name(e.actor) for e in told if e.actor.id not in library.acts), ""),
        spared=tuple(dict.fromkeys(place for e in told for place in e.impact.spared)),
        event=reason.event,
    )

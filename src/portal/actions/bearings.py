"""What other documents are to a document: read in their texts, or published by others."""

from __future__ import annotations

from dataclasses import dataclass

from portal.access import Person, audiences_of, may_read
from portal.actions.hits import Hit, hit_of
from portal.store import bearings, documents, published
from portal.store.values import Entry
from vanban.effect import Observed, RelationKind, kind_of_deed
from vanban.errors import BadLocatorError
from vanban.model import Locator


@dataclass(frozen=True, slots=True)
class Bearer:
    """One document that bears on another, and the words that say so, with their place in it.

    ``hit`` is ``None`` for an act that the library lacks and of which *publisher* tells;
    ``touched`` are the places of the document that are meant, none for all of it.
    """

    name: str
    hit: Hit | None
    quote: str = ""
    at: Locator | None = None
    publisher: str = ""
    touched: tuple[Locator, ...] = ()


@dataclass(frozen=True, slots=True)
class Bearing:
    """What others are to a document, in Vietnamese ("được sửa đổi, bổ sung bởi"), and who."""

    kind: RelationKind
    bearers: tuple[Bearer, ...]

    @property
    def words(self) -> str:
        """What befalls the document."""
        return self.kind.passive


def bearings_of(person: Person, entry: Entry) -> tuple[Bearing, ...]:
    """Return what other documents are to that of *entry*, by what *person* may see."""
    found: dict[RelationKind, list[Bearer]] = {}
    told = bearings.bearing_on(entry.id)
    entries = documents.entries([each.source for each in told])
    for each in told:
        source = entries.get(each.source)
        if source is not None and may_read(person, source.audience):
            hit, at = hit_of(source, person=person), _place(each.place)
            touched = tuple(filter(None, map(_place, each.touched)))
            bearer = Bearer(hit.number or hit.title, hit, each.quote, at, touched=touched)
            found.setdefault(each.kind, []).append(bearer)
    for one in published_about(person, entry):
        for kind in dict.fromkeys(map(kind_of_deed, one.deeds)):
            at = next(iter(one.actor_at), None)
            touched = (one.target_locator,) if one.target_locator else ()
            bearer = Bearer(one.actor, None, one.words, at, one.source, touched)
            found.setdefault(kind, []).append(bearer)
    order = list(RelationKind)
    return tuple(Bearing(kind, tuple(found[kind])) for kind in sorted(found, key=order.index))


def is_borne(person: Person, entry: Entry) -> bool:
    """Say whether anything that *person* may see speaks of the document of *entry*."""
    told = bearings.is_borne(entry.id, audiences_of(person))
    return told or bool(published_about(person, entry))


def published_about(person: Person, entry: Entry) -> tuple[Observed, ...]:
    """Return what others publish of the document of *entry*, done by acts that are not held."""
    if not entry.number:
        return ()
    told = published.bearing_on([entry.number], audiences_of(person))
    return tuple(one for one in told if published.is_meant(one, entry))


def _place(printed: str) -> Locator | None:
    try:
        return Locator.parse(printed) if printed else None
    except BadLocatorError:
        return None

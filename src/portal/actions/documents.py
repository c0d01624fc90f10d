"""A document as a person reads it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from django.utils import timezone

from portal.access import Person, audiences_of, may_read
from portal.actions.attributes import Attribute, attributes_of
from portal.actions.hits import Hit, hit_of
from portal.errors import NotFoundError
from portal.store import documents, links
from portal.store.values import Entry, OriginalFile
from vanban import pipeline
from vanban.errors import UnreadableError
from vanban.ingest import Incoming
from vanban.pipeline import Case


@dataclass(frozen=True, slots=True)
class Bearing:
    """What others are to a document, in Vietnamese ("được sửa đổi, bổ sung bởi"), and who."""

    words: str
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """A document of the library with all that was read in it.

    ``links`` maps the index of each reference of ``case`` to the address it leads to, ``None``
    where its target is not in the library; ``targets`` to the documents that it has.
    """

    id: str | None
    address: str
    number: str
    title: str
    case: Case
    attributes: tuple[Attribute, ...]
    links: dict[int, str | None]
    bearings: tuple[Bearing, ...] = ()
    targets: dict[int, Hit] = field(default_factory=dict)


def read(person: Person, address: str, *, on: date | None = None) -> Shown:
    """Return the document at *address* as it stands *on* a day (today), if *person* may see it."""
    entry = _visible(person, address)
    case, day = _case(entry.id, entry.address), on or timezone.localdate()
    known = links.targets_of(entry.id, audiences_of(person))
    targets = {index: hit_of(target) for index, target in known.items()}
    return Shown(
        id=entry.doc_id or None,
        address=entry.address,
        number=entry.number,
        title=entry.title,
        case=case,
        attributes=attributes_of(case, day, entry.state_on(day)),
        links={
            index: targets[index].address if index in targets else None
            for index in range(len(case.references))
        },
        bearings=_bearings(person, entry.id),
        targets=targets,
    )


def original(person: Person, address: str) -> OriginalFile:
    """Return the bytes that the document at *address* came in."""
    found = documents.original_of(_visible(person, address).id)
    if found is None:
        raise NotFoundError(address)
    return found[0]


def newest(person: Person, count: int) -> tuple[Hit, ...]:
    """Return the *count* documents issued last of those that *person* may see."""
    return tuple(hit_of(entry) for entry in documents.newest(audiences_of(person), count))


def _visible(person: Person, address: str) -> Entry:
    entry = documents.at_address(address)
    if not may_read(person, entry.audience):
        raise NotFoundError(address)  # whoever may not see a document learns nothing of it
    return entry


def _bearings(person: Person, document_id: int) -> tuple[Bearing, ...]:
    told = links.bearing_on(document_id)
    found = documents.entries([source for _, source in told])
    hits: dict[str, list[Hit]] = {}
    for kind, source in told:
        entry = found.get(source)
        if entry is not None and may_read(person, entry.audience):
            hits.setdefault(kind.passive, []).append(hit_of(entry))
    return tuple(Bearing(words, tuple(those)) for words, those in hits.items())


def _case(document_id: int, address: str) -> Case:
    case = documents.case_of(document_id)
    return case if case is not None else _reread(document_id, address)


@lru_cache(maxsize=64)
def _reread(document_id: int, address: str) -> Case:
    """Return a document read again from its original: what was kept is of a past form."""
    found = documents.original_of(document_id)
    if found is None:
        raise NotFoundError(address)
    file, part = found
    try:
        return pipeline.read(Incoming(file.data, file.name))[part]
    except (UnreadableError, IndexError):
        raise NotFoundError(address) from None

"""A document as a person reads it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache

from django.utils import timezone

from portal.access import Feature, Person, audiences_of, may_use, require
from portal.actions import veil
from portal.actions.attributes import Attribute, attributes_of
from portal.actions.bearings import Bearing, bearings_of, is_borne
from portal.actions.course import Standing, Touch, standing
from portal.actions.entries import entry_at
from portal.actions.hits import Hit, hit_of
from portal.errors import NotFoundError
from portal.store import documents, links, translations
from portal.store.values import Entry, OriginalFile
from vanban import pipeline
from vanban.errors import UnreadableError
from vanban.ingest import Incoming
from vanban.model import Document, Reference
from vanban.pipeline import Case


@dataclass(frozen=True, slots=True)
class Shown:
    """A document of the library with all that was read in it.

    ``links`` maps the index of each reference of ``case`` to the address it leads to, ``None``
    where its target is not in the library; ``targets`` to the documents that it has. ``case`` holds
    what the person may see; ``citations`` are those that the text may lead from, and ``withheld``
    what is there but not for them.
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
    citations: tuple[Reference, ...] = ()
    withheld: frozenset[Feature] = frozenset()
    standing: Standing | None = None
    touches: tuple[Touch, ...] = ()
    ended_by: tuple[Hit, ...] = ()

    @property
    def text_case(self) -> Case:
        """The case as the text shows it: with the citations that lead somewhere from it."""
        return replace(self.case, references=self.citations)


def read(person: Person, address: str, *, on: date | None = None) -> Shown:
    """Return the document at *address* as it stands *on* a day (today), if *person* may see it.

    What their tier does not see is not in it and was not looked up.
    """
    require(may_use(person, Feature.TAB_TEXT))
    entry = entry_at(person, address)
    whole, day = _case(entry.id, entry.address), on or timezone.localdate()
    case, leads = veil.case(person, whole), may_use(person, Feature.TEXT_LINKS)
    known = links.targets_of(entry.id, audiences_of(person)) if leads or case.references else {}
    targets = {index: hit_of(target, on=day, person=person) for index, target in known.items()}
    stands = _standing(person, entry, day)
    sees_bearings = may_use(person, Feature.TAB_RELATED)
    bearings = bearings_of(person, entry) if sees_bearings else ()
    return Shown(
        id=entry.doc_id or None,
        address=entry.address,
        number=entry.number,
        title=entry.title,
        case=case,
        attributes=veil.attributes(person, attributes_of(whole, day, entry.state_on(day))),
        links={
            index: targets[index].address if index in targets else None
            for index in range(len(case.references))
        },
        bearings=bearings,
        targets=targets,
        citations=whole.references if leads else (),
        withheld=veil.tabs(
            person,
            whole,
            is_borne=bool(bearings) if sees_bearings else is_borne(person, entry),
            is_translated=translations.is_there(entry.id),
        ),
        standing=stands if may_use(person, Feature.TAB_VALIDITY) else None,
        touches=stands.touches if stands and may_use(person, Feature.TEXT_MARKS) else (),
        ended_by=stands.ended_by if stands and may_use(person, Feature.TAB_REPLACING) else (),
    )


def text_of(person: Person, address: str) -> tuple[Entry, Document]:
    """Return the document at *address* with its text alone, if *person* may see it."""
    require(may_use(person, Feature.TAB_TEXT))
    entry = entry_at(person, address)
    return entry, _case(entry.id, entry.address).parsed


def may_open(person: Person, feature: Feature) -> bool:
    """Say whether *person* may open a tab of documents or take a file of them."""
    return bool(may_use(person, feature))


def whole_file(person: Person, address: str) -> Shown:
    """Return the document at *address* for a file of all that was read in it."""
    require(may_use(person, Feature.EXPORT_JSON))
    return read(person, address)


def original(person: Person, address: str) -> OriginalFile:
    """Return the bytes that the document at *address* came in."""
    if not may_use(person, Feature.TAB_ORIGINAL):
        require(may_use(person, Feature.EXPORT_ORIGINAL))
    found = documents.original_of(entry_at(person, address).id)
    if found is None:
        raise NotFoundError(address)
    return found[0]


def newest(person: Person, count: int) -> tuple[Hit, ...]:
    """Return the *count* documents issued last of those that *person* may see."""
    found = documents.newest(audiences_of(person), count)
    return tuple(hit_of(entry, person=person) for entry in found)


def _standing(person: Person, entry: Entry, day: date) -> Standing | None:
    """Return how a document stands, if *person* sees anything that hangs on it."""
    uses = (Feature.TAB_VALIDITY, Feature.TEXT_MARKS, Feature.TAB_REPLACING)
    return standing(person, entry, day) if any(may_use(person, use) for use in uses) else None


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

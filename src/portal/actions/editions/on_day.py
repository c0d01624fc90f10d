"""How a document of the library reads on a day: computed from the acts that a person may see."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from portal.access import Feature, Person, audiences_of, may_use, require
from portal.actions.entries import entry_at
from portal.actions.hits import Hit, hit_of
from portal.errors import NotFoundError
from portal.store import documents, validity
from portal.store.values import Entry
from vanban.consolidate import Applied, Edition, notes
from vanban.model import Locator
from vanban.pipeline import edition_of


@dataclass(frozen=True)
class Reads:
    """A document on a day; ``acts`` are the documents that changed it, by id."""

    document: Hit
    edition: Edition
    acts: Mapping[str, Hit]

    @cached_property
    def notes(self) -> Mapping[Locator, tuple[Applied, ...]]:
        """The changes that made the words of each provision what they are, by its place."""
        return notes(self.edition)


def read(person: Person, address: str, on: date) -> Reads:
    """Return the document at *address* as it reads *on* a day; never official.

    Only changes by documents that *person* may see are in it.
    """
    require(may_use(person, Feature.TAB_TEXT))
    require(may_use(person, Feature.TAB_EDITION))
    [found] = _read(person, entry_at(person, address), (on,))
    return found


def read_days(person: Person, address: str, days: tuple[date, ...]) -> tuple[Reads, ...]:
    """Return the document at *address* as it reads on each of *days*, for a comparison."""
    require(may_use(person, Feature.TAB_TEXT))
    require(may_use(person, Feature.TAB_COMPARISON))
    return _read(person, entry_at(person, address), days)


def _read(person: Person, entry: Entry, days: tuple[date, ...]) -> tuple[Reads, ...]:
    shelved = validity.shelve([entry.id], audiences_of(person))
    document = shelved.ids.get(entry.id)
    cases = validity.cases(shelved)
    if document is None or document not in cases:
        raise NotFoundError(entry.address)
    entries = documents.entries(tuple(shelved.ids))
    hits = {shelved.ids[one.id]: hit_of(one, person=person) for one in entries.values()}
    made = hit_of(entry, person=person)
    return tuple(
        Reads(made, edition_of(shelved.library, cases, document, day), hits) for day in days
    )

"""The one door to a document of the library: whoever may not see it learns nothing of it."""

from __future__ import annotations

from portal.access import Person, may_read
from portal.errors import NotFoundError
from portal.store import documents
from portal.store.values import Entry


def entry_at(person: Person, address: str) -> Entry:
    """Return the document at *address*; a hidden one is as absent as one that is not there."""
    entry = documents.at_address(address)
    if not may_read(person, entry.audience):
        raise NotFoundError(address)
    return entry

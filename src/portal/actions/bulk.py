"""All documents that a search finds, read, in one file: as many as the person's tier may take."""

from __future__ import annotations

from collections.abc import Iterator

from portal import search
from portal.access import Feature, Person, limits_of, may_use, require
from portal.actions import documents, veil
from portal.actions.documents import Shown
from portal.actions.search import Asked, choice_of
from portal.errors import NotAllowedError, NotFoundError
from portal.store import documents as kept

_BATCH = 100


def export(person: Person, asked: Asked) -> Iterator[Shown]:
    """Yield the documents that fit *asked*, best first, each as *person* sees it.

    Raises ``NotAllowedError`` at once if the tier of *person* may take none.
    """
    require(may_use(person, Feature.EXPORT_BULK))
    most = limits_of(person).export_documents
    if not most:
        raise NotAllowedError("hạng thành viên của bạn không tải hàng loạt được")
    return _found(person, asked, most)


def _found(person: Person, asked: Asked, most: int) -> Iterator[Shown]:
    query, _ = veil.query(person, search.understand(asked.words))
    choice, by_date = choice_of(person, asked), asked.sort == "date"
    for offset in range(0, most, _BATCH):
        limit = min(_BATCH, most - offset)
        ids = search.find(query, choice, by_date=by_date, offset=offset, limit=limit).ids
        entries = kept.entries(ids)
        for id_ in ids:
            if id_ in entries:
                yield from _read(person, entries[id_].address)
        if len(ids) < limit:
            return


def _read(person: Person, address: str) -> Iterator[Shown]:
    try:
        yield documents.read(person, address)
    except NotFoundError:  # it left the library, or the person's sight, since it was found
        return

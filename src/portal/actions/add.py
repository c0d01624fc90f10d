"""Documents put into the library: each file once, whole or not at all."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from django.conf import settings

from portal import search
from portal.access import Audience, Person, may_add, require
from portal.actions.hits import Hit, hit_of
from portal.errors import TooLargeError
from portal.store import documents, originals, queue, validity
from portal.store.values import Entry
from vanban import pipeline
from vanban.errors import UnreadableError
from vanban.ingest import Incoming

_INDEX_EVERY = 200  # files of a load between two commits of the index


class Outcome(StrEnum):
    """What became of a file."""

    ADDED = "added"
    UNCHANGED = "unchanged"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one file: its first document's id and address, or why there is none."""

    outcome: Outcome
    id: str | None
    address: str | None
    message: str
    name: str = ""
    addresses: tuple[str, ...] = ()
    hits: tuple[Hit, ...] = ()


@dataclass(frozen=True, slots=True)
class Handed:
    """A file to be added: its name, and its bytes or why they could not be had."""

    name: str
    data: bytes = b""
    problem: str = ""


def add(person: Person, data: bytes, name: str, *, audience: Audience = Audience.EVERYONE) -> Added:
    """Put one file into the library; the same bytes again change nothing."""
    require(may_add(person))
    added = _put(person, Handed(name, data), audience)
    _catch_up()
    return added


def add_many(person: Person, files: Iterable[Handed]) -> Iterator[Added]:
    """Put *files* into the library one by one, each in its own transaction.

    Stopping at any moment loses nothing that was reported, and running it again goes on.
    """
    require(may_add(person))
    return _add_many(person, files)


def add_later(person: Person, data: bytes, name: str) -> str:
    """Keep *data* and queue its reading (a scan takes minutes); return the id of the work."""
    require(may_add(person))
    if len(data) > settings.UPLOAD_LIMIT:
        raise TooLargeError(len(data), settings.UPLOAD_LIMIT)
    digest = hashlib.sha256(data).hexdigest()
    originals.keep_bytes(digest, data)
    return queue.enqueue("add_kept", digest=digest, name=name, added_by=person.id)


def _add_many(person: Person, files: Iterable[Handed]) -> Iterator[Added]:
    waiting = 0
    try:
        for handed in files:
            added = _put(person, handed, Audience.EVERYONE)
            waiting += added.outcome is Outcome.ADDED
            if waiting >= _INDEX_EVERY:
                _catch_up()
                waiting = 0
            yield added
    finally:
        _catch_up()


def _catch_up() -> None:
    """Make the index and the states agree with what was put in."""
    validity.catch_up()
    search.catch_up()


def _put(person: Person, handed: Handed, audience: Audience) -> Added:
    if handed.problem:
        return Added(Outcome.FAILED, None, None, handed.problem, handed.name)
    limit = settings.UPLOAD_LIMIT
    if len(handed.data) > limit:
        message = TooLargeError(len(handed.data), limit).message
        return Added(Outcome.FAILED, None, None, message, handed.name)
    digest = hashlib.sha256(handed.data).hexdigest()
    if known := documents.entries_of_digest(digest):
        return _report(Outcome.UNCHANGED, known, "đã có trong thư viện", handed.name)
    try:
        cases = pipeline.read(Incoming(handed.data, handed.name))
    except UnreadableError as error:
        return Added(Outcome.FAILED, None, None, error.message, handed.name)
    stored = documents.put(
        cases, handed.data, digest=digest, name=handed.name, audience=audience, added_by=person.id
    )
    if not stored.is_new:
        return _report(Outcome.UNCHANGED, stored.entries, "đã có trong thư viện", handed.name)
    return _report(Outcome.ADDED, stored.entries, "đã thêm", handed.name)


def _report(outcome: Outcome, entries: tuple[Entry, ...], message: str, name: str) -> Added:
    first = entries[0]
    addresses = tuple(entry.address for entry in entries)
    hits = tuple(hit_of(entry) for entry in entries)
    return Added(outcome, first.doc_id or None, first.address, message, name, addresses, hits)

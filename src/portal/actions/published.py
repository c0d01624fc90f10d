"""Relations that others publish: loaded, listed, taken out, and held against what was read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from portal import search
from portal.access import Person, audiences_of, may_maintain, require
from portal.actions.hits import Hit, hit_of
from portal.errors import CannotBeDoneError, TooLargeError
from portal.store import documents, published, publishers, validity
from portal.store.publishers import Publisher
from vanban.effect import Comparison, Observed, compare_observed, observed_in, read_rows
from vanban.text import clean

LIMIT = 50_000_000  # bytes of one file
LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Loaded:
    """What became of a file: how many relations are kept, and which lines could not be read."""

    source: str
    count: int
    unread: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """Where reading and publication disagree, and the documents spoken of, by id.

    ``alone`` counts the relations of which the library holds not both documents.
    """

    comparison: Comparison
    documents: Mapping[str, Hit]
    alone: int


def load(person: Person, data: bytes, source: str) -> Loaded:
    """Keep the relations that *data* tells (JSONL, TSV), in place of all that *source* told before.

    Nothing is changed if no line can be read.
    """
    require(may_maintain(person))
    name = " ".join(source.split())
    if not name or len(name) > LONGEST_NAME:
        raise CannotBeDoneError(f"hãy ghi ai công bố các quan hệ này (tới {LONGEST_NAME} chữ)")
    if len(data) > LIMIT:
        raise TooLargeError(len(data), LIMIT)
    told, unread = _read(clean(data.decode("utf-8-sig", errors="replace")), name)
    if not told:
        raise CannotBeDoneError(
            "không đọc được quan hệ nào: cần mỗi dòng một đối tượng JSON, hoặc bảng ngăn bằng "
            "dấu Tab, với các trường src, by, action"
        )
    count = publishers.put(name, told, person.id)
    _catch_up()
    return Loaded(name, count, tuple(unread))


def drop(person: Person, source: str) -> int:
    """Take out all that *source* told; return how many relations."""
    require(may_maintain(person))
    count = publishers.drop(source)
    if not count:
        raise CannotBeDoneError(f"không có quan hệ nào do “{source}” công bố")
    _catch_up()
    return count


def listed(person: Person) -> tuple[Publisher, ...]:
    """Return who publishes relations that are kept here."""
    require(may_maintain(person))
    return publishers.publishers()


def compare(person: Person, source: str | None = None) -> Compared:
    """Return where what *source* (all) publishes and what was read here disagree."""
    require(may_maintain(person))
    told, ids = published.between_held(audiences_of(person), source)
    shelved = validity.shelve_alone(ids, audiences_of(person))
    comparison = compare_observed(shelved.library, told)
    entries = documents.entries(sorted(shelved.ids))
    hits = {shelved.ids[e.id]: hit_of(e, person=person) for e in entries.values()}
    beyond = published.count(source) - len(told) + comparison.beyond
    return Compared(comparison, hits, beyond)


def _read(text: str, source: str) -> tuple[list[tuple[dict[str, str], Observed]], list[int]]:
    told: list[tuple[dict[str, str], Observed]] = []
    unread: list[int] = []
    for line, fields in read_rows(text.splitlines()):
        one = observed_in(fields, source=source, line=line) if fields is not None else None
        if fields is None or one is None:
            unread.append(line)
        else:
            told.append((fields, one))
    return told, unread


def _catch_up() -> None:
    validity.catch_up()
    search.catch_up()

"""A comparison by provision: two days of one document, or two documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from portal.access import Feature, Person, may_read, may_use, require
from portal.actions import documents
from portal.actions.editions import on_day
from portal.actions.editions.on_day import Reads
from portal.actions.hits import Hit, hit_of
from portal.errors import CannotBeDoneError, NotFoundError
from portal.store import documents as kept
from portal.store import validity
from vanban import consolidate
from vanban.consolidate import Likened, Pair, Refused, Unit, Way, Words, units_of
from vanban.model import Locator

MOST_LETTERS = 3_000_000  # of both texts together


@dataclass(frozen=True, slots=True)
class Side:
    """What stands on one side: which document, and on which day if not as it was signed."""

    document: Hit
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A provision of either text, or of both: its names, what became of it, both word by word.

    ``by`` are the documents that changed it between two days; ``likened`` says why provisions of
    two documents stand side by side.
    """

    before: str
    after: str
    place: Locator
    way: Way | None
    words: tuple[Words, ...]
    by: tuple[Hit, ...] = ()
    likened: Likened | None = None


@dataclass(frozen=True, slots=True)
class Compared:
    """Two texts beside each other; ``refused`` are changes that could not be applied exactly."""

    before: Side
    after: Side
    rows: tuple[Row, ...]
    same: int
    refused: tuple[tuple[Refused, Hit | None], ...] = ()


def days(person: Person, address: str, before: date, after: date) -> Compared:
    """Return what reads otherwise in the document at *address* on a later day than on another."""
    early, late = on_day.read_days(person, address, (before, after))
    _refuse_if_too_long(unit for reads in (early, late) for unit in reads.edition.units)
    found = consolidate.differences(early.edition, late.edition)
    names = {u.locator: _name(u) for r in (early, late) for u in _all(r.edition.units)}
    rows = tuple(
        Row(
            "" if one.way is Way.INSERTED else names.get(one.locator, str(one.locator)),
            names.get(one.locator, str(one.locator)),
            one.locator,
            one.way,
            one.words,
            tuple(hit for act in one.by if (hit := late.acts.get(act))),
        )
        for one in found
    )
    changed = {one.locator for one in found}
    same = sum(article.locator not in changed for article in late.edition.articles)
    sides = (Side(early.document, before), Side(late.document, after))
    return Compared(*sides, rows, same, _refused(late))


def texts(person: Person, address: str, other: str) -> Compared:
    """Return the document at *address* beside another, both as they were signed."""
    require(may_use(person, Feature.TAB_COMPARISON))
    first, first_text = documents.text_of(person, address)
    second, second_text = documents.text_of(person, _address_of(person, other))
    if first.address == second.address:
        raise CannotBeDoneError("hãy chọn một văn bản khác để so sánh")
    old, new = units_of(first_text), units_of(second_text)
    _refuse_if_too_long((*old, *new))
    found = consolidate.pairs(old, new)
    rows = tuple(_row(pair) for pair in found if not _is_same(pair))
    before, after = (Side(hit_of(entry, person=person)) for entry in (first, second))
    return Compared(before, after, rows, len(found) - len(rows))


def _address_of(person: Person, asked: str) -> str:
    """Return the address of the one document that *asked* names: by address, number or id."""
    words = asked.strip()
    if "/" in words.strip("/") and words.startswith("/"):
        return words
    entries = kept.entries(validity.named([words])).values()
    found = [entry for entry in entries if may_read(person, entry.audience)]
    if not found:
        raise NotFoundError(words)
    if len(found) > 1:
        raise CannotBeDoneError(
            f"có {len(found)} văn bản mang số {words}: hãy dán địa chỉ của văn bản cần so sánh"
        )
    return found[0].address


def _row(pair: Pair) -> Row:
    unit = pair.after or pair.before
    assert unit is not None
    way = Way.CHANGED if pair.by else Way.INSERTED if pair.after else Way.REPEALED
    before, after = (_name(one) if one else "" for one in (pair.before, pair.after))
    return Row(before, after, unit.locator, way, pair.words, likened=pair.by)


def _is_same(pair: Pair) -> bool:
    return all(words.before == words.after for words in pair.words)


def _name(unit: Unit) -> str:
    return " ".join(f"{unit.label} {unit.heading}".split()) or str(unit.locator)


def _all(units: Iterable[Unit]) -> Iterator[Unit]:
    for unit in units:
        yield from unit.walk()


def _refuse_if_too_long(units: Iterable[Unit]) -> None:
    if sum(len(unit.text) for unit in units) > MOST_LETTERS:
        raise CannotBeDoneError("hai văn bản dài quá nên không so sánh được ở đây")


def _refused(reads: Reads) -> tuple[tuple[Refused, Hit | None], ...]:
    acts: Mapping[str, Hit] = reads.acts
    return tuple((one, acts.get(one.document)) for one in reads.edition.refused)

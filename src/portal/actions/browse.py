"""The library walked through without a question: by kind, agency, year, field, signer, subject."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from portal import search
from portal.access import Feature, Person, audiences_of, may_add, may_use, require
from portal.actions.entries import entry_at
from portal.actions.hits import Hit, hit_of
from portal.actions.search import Asked, Found, find
from portal.errors import NotFoundError
from portal.store import documents, subjects
from portal.store.register import succession
from portal.store.register.succession import Relative
from portal.store.subjects import Subject
from vanban.model import DocKind

PAGE_SIZE = 20
_MOST = 2000  # values of one way; what more there are is found by searching


class Way(StrEnum):
    """A way through the library; the value stands in addresses."""

    KIND = "loai"
    AGENCY = "co-quan"
    YEAR = "nam"
    FIELD = "linh-vuc"
    SIGNER = "nguoi-ky"
    SUBJECT = "chu-de"


_FIELDS = {Way.KIND: "kind", Way.AGENCY: "agency", Way.YEAR: "year", Way.FIELD: "field",
           Way.SIGNER: "signer_card", Way.SUBJECT: "subject"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """One value of a way: what stands in its address, its name, how many documents it has."""

    value: str
    name: str
    count: int = 0


@dataclass(frozen=True, slots=True)
class Shelf:
    """The documents of one place, and what surrounds it: subjects near it, agencies before it."""

    way: Way
    place: Place
    found: Found
    subject: Subject | None = None
    before: tuple[Relative, ...] = ()
    after: tuple[Relative, ...] = ()


def places(person: Person, way: Way) -> tuple[Place, ...]:
    """Return the places of a way that *person* may see documents of, the fullest first."""
    _may_walk(person, way)
    counted = search.most(_FIELDS[way], audiences_of(person), _MOST)
    if way is Way.SIGNER:
        return _signers(counted)
    names = _names(way, [value for value, _ in counted])
    found = [Place(value, names.get(value, value), count) for value, count in counted]
    if way is Way.YEAR:
        found.sort(key=lambda place: place.value, reverse=True)
    return tuple(found)


def shelf(person: Person, way: Way, value: str, asked: Asked) -> Shelf:
    """Return the documents at *value* of a way, narrowed and ordered as *asked*."""
    _may_walk(person, way)
    found = find(person, asked)
    subject = subjects.at(value) if way is Way.SUBJECT else None
    name = subject.name if subject else _name(person, way, value, found)
    place = Place(value, name, found.total)
    if way is not Way.AGENCY:
        return Shelf(way, place, found, subject)
    before, after = succession.relatives(name)
    return Shelf(way, place, found, subject, before, after)


def _may_walk(person: Person, way: Way) -> None:
    if way is Way.SIGNER:
        require(may_use(person, Feature.ATTRIBUTE_SIGNER))


def _name(person: Person, way: Way, value: str, found: Found) -> str:
    """Return what a place is called; nothing is there for whoever may see no document of it."""
    if not found.total and not _is_narrowed(found.asked, way):
        raise NotFoundError(f"/duyet/{way.value}/{value}/")
    if way is Way.SIGNER:
        names = [place.name for place in places(person, way) if place.value == value]
        return names[0] if names else value
    return _names(way, [value]).get(value, value)


def _is_narrowed(asked: Asked, way: Way) -> bool:
    """Say whether something besides the place itself was asked for: then nothing may be found."""
    names = {"words", "kind", "issuer", "year", "field", "state"} - {way.name.lower()}
    return any(getattr(asked, name) for name in names) or asked.page > 1


def _names(way: Way, values: list[str]) -> dict[str, str]:
    if way is Way.KIND:
        return {kind.value: kind.official_name for kind in DocKind}
    if way is Way.AGENCY:
        return documents.issuer_names(values)
    if way is Way.SUBJECT:
        return subjects.names()
    return {}


def _signers(counted: tuple[tuple[str, int], ...]) -> tuple[Place, ...]:
    """Return signers: however a name's accents are printed, its best known form stands for it."""
    found: dict[str, Place] = {}
    for card, count in counted:
        value, _, name = card.partition("|")
        held = found.get(value, Place(value, name))
        found[value] = Place(value, held.name, held.count + count)
    return tuple(sorted(found.values(), key=lambda place: (-place.count, place.value)))


@dataclass(frozen=True, slots=True)
class New:
    """Documents in the order in which they came, when each did, and where to go on."""

    hits: tuple[tuple[Hit, datetime], ...]
    next: int | None


def new(person: Person, before: int | None = None, count: int = PAGE_SIZE) -> New:
    """Return the documents that came last (or *before* one), of those *person* may see."""
    found = documents.added_last(audiences_of(person), count + 1, before)
    shown = found[:count]
    hits = tuple((hit_of(entry, person=person), when) for entry, when in shown)
    return New(hits, shown[-1][0].id if len(found) > count else None)


MOST_IN_SITEMAP = 10_000


def pages_of_sitemap(person: Person) -> int:
    """Return how many pages hold the addresses of all documents that *person* may see."""
    return max(1, -(-documents.count_of(audiences_of(person)) // MOST_IN_SITEMAP))


def addresses(person: Person, page: int) -> tuple[tuple[str, datetime], ...]:
    """Return a page of the addresses that *person* may see, each with when it came."""
    start = (page - 1) * MOST_IN_SITEMAP
    return documents.addresses(audiences_of(person), start, MOST_IN_SITEMAP)


def agency_at(person: Person, slug: str) -> str | None:
    """Return *slug* if it is that of an agency of which *person* may see a document."""
    choice = search.Choice(audiences_of(person), agency=slug[:300])
    found = search.find(search.understand(""), choice, by_date=True, offset=0, limit=1)
    return slug if found.total else None


def tree(person: Person) -> tuple[Subject, ...]:
    """Return the tree of subjects: its names are no secret, its documents are."""
    require(may_use(person, Feature.CALL_SEARCH))
    return subjects.tree()


def subjects_at(person: Person, address: str) -> tuple[tuple[str, str], ...]:
    """Return the slug and name of each subject that the document at *address* hangs on."""
    entry = entry_at(person, address)
    return subjects.own(entry.id)


def subjects_of(person: Person, address: str) -> tuple[Hit, frozenset[str]]:
    """Return a document and the slugs of the subjects that it hangs on itself, for an editor."""
    require(may_add(person))
    entry = documents.at_address(address)
    return hit_of(entry, person=person), frozenset(slug for slug, _ in subjects.own(entry.id))


def hang(person: Person, address: str, slugs: list[str]) -> None:
    """Hang a document on exactly the subjects at *slugs*."""
    require(may_add(person))
    subjects.hang(documents.at_address(address).id, slugs)
    search.catch_up()

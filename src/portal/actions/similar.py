"""Documents and provisions like one that is being read."""

from __future__ import annotations

from portal import search
from portal.access import Feature, Person, audiences_of, may_use, require
from portal.actions import provisions
from portal.actions.entries import entry_at
from portal.actions.hits import Hit, hit_of
from portal.actions.provisions import ProvisionHit
from portal.errors import NotFoundError
from portal.store import documents

_MOST = 5
_PLACES, _LINE = 400, 110  # places that a list offers, letters of each
_LETTERS = 600  # of a provision that are asked with: its heading and first sentences


def documents_like(person: Person, address: str, count: int = _MOST) -> tuple[Hit, ...]:
    """Return documents like the one at *address*, of those that *person* may see."""
    require(may_use(person, Feature.TAB_RELATED))
    entry = entry_at(person, address)
    found = search.like(entry.id, entry.title, audiences_of(person), count)
    entries = documents.entries(found)
    return tuple(hit_of(entries[pk], person=person) for pk in found if pk in entries)


def places(person: Person, address: str) -> tuple[tuple[str, str], ...]:
    """Return the places of a document whose like may be asked for, each with its first words."""
    require(may_use(person, Feature.TAB_RELATED))
    words = next(iter(documents.words([entry_at(person, address).id])))
    found = list(search.units(words))
    return tuple((place, _first(words.text[start:end])) for start, end, place in found[:_PLACES])


def _first(text: str) -> str:
    line = " ".join(text.split("\n", 1)[0].split())
    return line if len(line) <= _LINE else f"{line[: _LINE - 1]}…"


def provisions_like(
    person: Person, address: str, locator: str, count: int = _MOST
) -> tuple[ProvisionHit, ...]:
    """Return provisions of other documents like the one at *locator* of that at *address*."""
    require(may_use(person, Feature.TAB_RELATED))
    entry = entry_at(person, address)
    words = next(iter(documents.words([entry.id])))
    if locator not in {place for _, place in words.outline}:
        raise NotFoundError(f"{address}#{locator}")
    part = search.words_at(words, locator)
    asked = search.unlabelled(part.text)[:_LETTERS]
    return provisions.find(person, asked, count, besides=entry.id)

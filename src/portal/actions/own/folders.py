"""Folders of documents and provisions: private, or shared with one's office."""

from __future__ import annotations

from dataclasses import dataclass

from portal.access import (
    MOST_FOLDERS,
    Feature,
    Person,
    audiences_of,
    may_keep,
    may_share_with,
    require,
)
from portal.actions.entries import entry_at
from portal.actions.hits import Hit, hit_of
from portal.errors import CannotBeDoneError
from portal.store.own import folders, notes
from portal.store.own.folders import Folder
from portal.store.own.notes import Note
from portal.store.register import agencies


@dataclass(frozen=True, slots=True)
class Lying:
    """One document or place in a folder."""

    id: int
    hit: Hit
    locator: str


@dataclass(frozen=True, slots=True)
class Opened:
    """A folder with what lies in it."""

    folder: Folder
    items: tuple[Lying, ...]
    notes: tuple[Note, ...]


def mine(person: Person) -> tuple[Folder, ...]:
    """Return the folders of *person* and those shared with their agencies."""
    return folders.of_account(_account(person), person.agencies)


def offices(person: Person) -> tuple[tuple[int, str], ...]:
    """Return the agencies with which *person* may share."""
    return tuple((each, agencies.agency(each).name) for each in sorted(person.agencies))


def opened(person: Person, folder_id: int) -> Opened:
    """Return a folder with what of it *person* may see; folders of others are not found."""
    account = _account(person)
    folder = folders.folder(account, person.agencies, folder_id)
    found = folders.items(folder_id, audiences_of(person))
    lying = tuple(Lying(item.id, hit_of(item.document), item.locator) for item in found)
    return Opened(folder, lying, tuple(_seen(person, notes.in_folder(account, folder_id))))


def _seen(person: Person, found: tuple[Note, ...]) -> list[Note]:
    return [n for n in found if n.is_mine or n.written.agency in person.agencies]


def add(person: Person, name: str, agency: int | None = None) -> int:
    """Make a folder; return its id."""
    account = _account(person)
    if agency is not None:
        require(may_share_with(person, agency))
    if sum(f.is_mine for f in mine(person)) >= MOST_FOLDERS:
        raise CannotBeDoneError(f"mỗi người có nhiều nhất {MOST_FOLDERS} thư mục")
    return folders.add(account, _name(name), agency)


def change(person: Person, folder_id: int, name: str, agency: int | None) -> None:
    """Rename one's own folder, share it or share it no longer."""
    account = _account(person)
    if agency is not None:
        require(may_share_with(person, agency))
    folders.change(account, folder_id, _name(name), agency)


def remove(person: Person, folder_id: int) -> None:
    """Delete one's own folder; documents and notes stay."""
    folders.remove(_account(person), folder_id)


def put(person: Person, folder_id: int, address: str, locator: str = "") -> None:
    """Put a document, or a place of it, into one's own folder."""
    account = _account(person)
    entry = entry_at(person, address)
    folders.put(account, folder_id, entry.id, locator)


def take_out(person: Person, item_id: int) -> int:
    """Take something out of one's own folder; return the folder."""
    return folders.take_out(_account(person), item_id)


def _name(name: str) -> str:
    kept = " ".join(name.split())[:200]
    if not kept:
        raise CannotBeDoneError("thư mục cần một cái tên")
    return kept


def _account(person: Person) -> int:
    require(may_keep(person, Feature.FOLLOW_FOLDERS))
    assert person.id is not None
    return person.id

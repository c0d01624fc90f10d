"""Notes and highlights on provisions: private, or shared with one's office."""

from __future__ import annotations

from dataclasses import dataclass

from portal.access import (
    MOST_NOTES,
    Feature,
    Person,
    audiences_of,
    may_keep,
    may_share_with,
    require,
)
from portal.actions.entries import entry_at
from portal.actions.own import anchors
from portal.actions.own.anchors import Found
from portal.errors import CannotBeDoneError, NotFoundError
from portal.store import documents
from portal.store.own import folders, notes
from portal.store.own.notes import Note, Written
from vanban.model import Document

MOST_LETTERS = 10_000  # of a note
MOST_QUOTED = 4_000


@dataclass(frozen=True, slots=True)
class Said:
    """What a person wants noted: at which place, on which words, what, for whom, in which folder.

    ``before`` are the letters in front of the words, where the page knows them.
    """

    locator: str = ""
    quote: str = ""
    before: str = ""
    text: str = ""
    agency: int | None = None
    folder: int | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """A note with its place in the text of today; ``found`` is ``None`` if its words are lost."""

    note: Note
    found: Found | None


def add(person: Person, address: str, document: Document, said: Said) -> int:
    """Keep a note on *document*, the text that *person* sees at *address*; return its id."""
    account = _account(person)
    entry = entry_at(person, address)
    if notes.count(account) >= MOST_NOTES:
        raise CannotBeDoneError(f"mỗi người có nhiều nhất {MOST_NOTES} ghi chú")
    _check(person, said)
    if not said.quote and anchors.place_of(document, said.locator) is None:
        raise CannotBeDoneError("văn bản không có chỗ này")
    found = anchors.find(document, said.locator, said.quote, said.before)
    if found is None:
        raise CannotBeDoneError("không thấy chữ được trích trong văn bản: hãy chép đúng từng chữ")
    is_place = not said.quote
    start = found.span.start
    written = Written(
        address=entry.address,
        number=entry.number,
        locator=found.locator,
        quote="" if is_place else found.span.of(document.text),
        before="" if is_place else document.text[max(0, start - 80) : start],
        text=said.text[:MOST_LETTERS],
        document=entry.id,
        agency=said.agency,
        folder=said.folder,
    )
    return notes.add(account, written)


def change(
    person: Person, note_id: int, text: str, *, agency: int | None, folder: int | None
) -> None:  # fmt: skip
    """Change the words of one's own note, with whom it is shared and where it lies."""
    account = _account(person)
    _check(person, Said(text=text, agency=agency, folder=folder))
    notes.change(account, note_id, text[:MOST_LETTERS], agency, folder)


def remove(person: Person, note_id: int) -> None:
    """Delete one's own note; others' are not found."""
    notes.remove(_account(person), note_id)


def on_document(person: Person, address: str, document: Document) -> tuple[Placed, ...]:
    """Return the notes that *person* sees on *document*, in the order of its text.

    Those whose words are lost come last.
    """
    if person.id is None or not may_keep(person, Feature.FOLLOW_NOTES):
        return ()
    entry = documents.at_address(address)
    placed = [
        Placed(note, anchors.find(document, w.locator, w.quote, w.before))
        for note in notes.on_document(person.id, person.agencies, entry.id)
        for w in (note.written,)
    ]
    end = len(document.text) + 1
    return tuple(sorted(placed, key=lambda p: p.found.span.start if p.found else end))


def mine(person: Person) -> tuple[Note, ...]:
    """Return the notes of *person* and those shared with their agencies, newest first."""
    account = _account(person)
    return notes.of_account(account, person.agencies, audiences_of(person))


def _check(person: Person, said: Said) -> None:
    """Raise unless *said* holds something, for one's own office, in one's own folder."""
    account = _account(person)
    if len(said.quote) > MOST_QUOTED:
        raise CannotBeDoneError(f"chỉ đánh dấu được nhiều nhất {MOST_QUOTED} chữ cái một lần")
    if said.agency is not None:
        require(may_share_with(person, said.agency))
    if said.folder is not None and not folders.is_own(account, said.folder):
        raise NotFoundError(f"/folders/{said.folder}")


def _account(person: Person) -> int:
    require(may_keep(person, Feature.FOLLOW_NOTES))
    assert person.id is not None
    return person.id

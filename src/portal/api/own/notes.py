"""A person's notes and highlights, as JSON."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Router, Schema, Status

from portal.actions import documents
from portal.actions.own import notes
from portal.actions.own.notes import Said
from portal.api.own.owner import owner
from portal.api.own.shapes import MadeOut, NoteOut, note_out

router = Router(tags=["own"])


class WordsIn(Schema):
    """A note's words, the office that may read it, the folder it lies in."""

    text: str = ""
    agency: int | None = None
    folder: int | None = None


class NoteIn(WordsIn):
    """A note on a place of a document, or on words quoted from it letter by letter."""

    document: str
    locator: str = ""
    quote: str = ""
    before: str = ""


@router.get("", response=list[NoteOut], summary="Ghi chú", operation_id="own-notes")
def mine(request: HttpRequest) -> list[NoteOut]:
    """Return the person's notes and those that their office shares, the newest first."""
    return [note_out(note) for note in notes.mine(owner(request))]


@router.post("", response={201: MadeOut}, operation_id="own-notes-add")
def add(request: HttpRequest, said: NoteIn) -> Status[MadeOut]:
    """Keep a note; without ``text`` it is a highlight."""
    person = owner(request)
    shown = documents.read(person, said.document)
    wanted = Said(
        locator=said.locator[:300],
        quote=said.quote[: notes.MOST_QUOTED + 1],
        before=said.before[-80:],
        text=said.text,
        agency=said.agency,
        folder=said.folder,
    )
    return Status(201, MadeOut(id=notes.add(person, shown.address, shown.text_case.parsed, wanted)))


@router.put("/{int:note_id}", response={204: None}, operation_id="own-notes-change")
def change(request: HttpRequest, note_id: int, said: WordsIn) -> Status[None]:
    """Change a note's words, with whom it is shared and where it lies."""
    notes.change(owner(request), note_id, said.text, agency=said.agency, folder=said.folder)
    return Status(204, None)


@router.delete("/{int:note_id}", response={204: None}, operation_id="own-notes-remove")
def remove(request: HttpRequest, note_id: int) -> Status[None]:
    """Delete a note."""
    notes.remove(owner(request), note_id)
    return Status(204, None)

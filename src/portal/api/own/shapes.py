"""What the API of one's own things takes and gives."""

from __future__ import annotations

from datetime import date, datetime

from ninja import Schema

from portal.actions.following import wording
from portal.store.following.values import Alert, Follow
from portal.store.own.folders import Folder
from portal.store.own.notes import Note
from portal.store.values import Entry


class DocumentOut(Schema):
    """A document that something is about."""

    id: str | None
    address: str
    number: str
    title: str


class FollowOut(Schema):
    """One thing that is followed; ``asked`` holds what a search or a topic asks for."""

    id: int
    sort: str
    name: str
    pace: str
    by_mail: bool
    by_hook: bool
    made_at: datetime
    asked: dict[str, str | int]
    document: DocumentOut | None


class ClauseOut(Schema):
    """A clause that did it: what it does, in which document, where, its words, what it touches."""

    deed: str
    document: DocumentOut | None
    at: str | None
    quote: str
    place: str | None
    day: date | None


class BecauseOut(Schema):
    """For the sake of which follow something is told, and the words that matched."""

    follow: int
    name: str
    at: str | None
    quote: str


class AlertOut(Schema):
    """One thing that a person was told."""

    id: str
    headline: str
    document: DocumentOut
    actor: DocumentOut | None
    clauses: list[ClauseOut]
    because: list[BecauseOut]
    told_at: datetime
    read_at: datetime | None


class FolderOut(Schema):
    """A folder; ``agency`` is the office that may look into it."""

    id: int
    name: str
    is_mine: bool
    owner: str
    agency: int | None
    items: int


class NoteOut(Schema):
    """A note or highlight; without ``text`` it is a highlight."""

    id: int
    document: DocumentOut | None
    locator: str
    quote: str
    text: str
    by: str
    is_mine: bool
    agency: int | None
    folder: int | None
    made_at: datetime
    changed_at: datetime


class MadeOut(Schema):
    """The id of what was made."""

    id: int


def document_out(entry: Entry | None) -> DocumentOut | None:
    """Return a document as JSON."""
    return None if entry is None else _document(entry)


def _document(entry: Entry) -> DocumentOut:
    return DocumentOut(
        id=entry.doc_id or None, address=entry.address, number=entry.number, title=entry.title
    )


def follow_out(follow: Follow) -> FollowOut:
    """Return what is followed as JSON."""
    return FollowOut(
        id=follow.id,
        sort=follow.sort,
        name=follow.name,
        pace=follow.pace,
        by_mail=follow.by_mail,
        by_hook=follow.by_hook,
        made_at=follow.made_at,
        asked=follow.asked,
        document=document_out(follow.document),
    )


def alert_out(alert: Alert) -> AlertOut:
    """Return what was told as JSON."""
    return AlertOut(
        id=alert.uuid,
        headline=wording.headline(alert),
        document=_document(alert.document),
        actor=document_out(alert.actor),
        clauses=[
            ClauseOut(
                deed=said.deed,
                document=document_out(alert.documents.get(said.document)),
                at=said.at,
                quote=said.quote,
                place=said.place,
                day=said.day,
            )
            for said in alert.happened.said
        ],
        because=[
            BecauseOut(follow=one.follow_id, name=one.name, at=one.at, quote=one.quote)
            for one in alert.because
        ],
        told_at=alert.due_at,
        read_at=alert.read_at,
    )


def folder_out(folder: Folder) -> FolderOut:
    """Return a folder as JSON."""
    return FolderOut(
        id=folder.id,
        name=folder.name,
        is_mine=folder.is_mine,
        owner=folder.owner,
        agency=folder.agency,
        items=folder.items,
    )


def note_out(note: Note) -> NoteOut:
    """Return a note as JSON."""
    written = note.written
    return NoteOut(
        id=note.id,
        document=document_out(note.document),
        locator=written.locator,
        quote=written.quote,
        text=written.text,
        by=note.by,
        is_mine=note.is_mine,
        agency=written.agency,
        folder=written.folder,
        made_at=note.made_at,
        changed_at=note.changed_at,
    )

"""Notes and highlights, put in and got out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet

from portal.access import Audience
from portal.errors import NotFoundError
from portal.store.entries import entry_of
from portal.store.models import NoteRow
from portal.store.values import Entry


@dataclass(frozen=True, slots=True)
class Written:
    """What a person wrote and where: no offset, so that it outlives a second reading.

    ``before`` are the letters in front of the quoted words: they tell which of two it is.
    """

    address: str
    number: str
    locator: str
    quote: str
    before: str
    text: str
    document: int | None = None
    agency: int | None = None
    folder: int | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A note or highlight as a reader sees it; without ``text`` it is a highlight."""

    id: int
    written: Written
    by: str
    is_mine: bool
    agency_name: str
    folder_name: str
    made_at: datetime
    changed_at: datetime
    document: Entry | None = None


def add(account_id: int, written: Written) -> int:
    """Keep a note; return its id."""
    row = NoteRow.objects.create(
        account_id=account_id,
        agency_id=written.agency,
        folder_id=written.folder,
        document_id=written.document,
        address=written.address[:300],
        number=written.number[:200],
        locator=written.locator[:300],
        quote=written.quote,
        before=written.before[-80:],
        text=written.text,
    )
    return row.pk


def change(
    account_id: int, note_id: int, text: str, agency: int | None, folder: int | None
) -> None:  # fmt: skip
    """Change an account's own note; others' are not found, whoever may see them."""
    row = NoteRow.objects.filter(account_id=account_id, pk=note_id).first()
    if row is None:
        raise NotFoundError(f"/notes/{note_id}")
    row.text, row.agency_id, row.folder_id = text, agency, folder
    row.save(update_fields=["text", "agency", "folder", "changed_at"])


def remove(account_id: int, note_id: int) -> None:
    """Delete an account's own note; others' are not found."""
    if not NoteRow.objects.filter(account_id=account_id, pk=note_id).delete()[0]:
        raise NotFoundError(f"/notes/{note_id}")


def on_document(account_id: int, agencies: Iterable[int], document_id: int) -> tuple[Note, ...]:
    """Return an account's notes on a document, and those shared with its agencies."""
    rows = _seen(account_id, agencies).filter(document_id=document_id)
    return tuple(_note(row, account_id) for row in rows.order_by("pk")[:2000])


def of_account(
    account_id: int, agencies: Iterable[int], audiences: Iterable[Audience], *, limit: int = 500
) -> tuple[Note, ...]:
    """Return an account's notes and those shared with its agencies, newest first.

    Others' notes on documents that the account may not see are left out.
    """
    may_see = Q(account_id=account_id) | Q(document__audience__in=[str(a) for a in audiences])
    rows = _seen(account_id, agencies).filter(may_see).order_by("-changed_at", "-pk")
    return tuple(_note(row, account_id) for row in rows[:limit])


def count(account_id: int) -> int:
    """Return how many notes an account has."""
    return NoteRow.objects.filter(account_id=account_id).count()


def in_folder(account_id: int, folder_id: int) -> tuple[Note, ...]:
    """Return the notes in a folder that its owner put there, as *account_id* may see them."""
    rows = NoteRow.objects.filter(folder_id=folder_id).select_related(*_ALSO).defer(*_HEAVY)
    return tuple(_note(row, account_id) for row in rows.order_by("pk")[:500])


def records_of(account_id: int) -> list[dict[str, Any]]:
    """Return all notes of an account in plain values."""
    rows = NoteRow.objects.filter(account_id=account_id).order_by("pk")
    return [
        {
            "address": row.address, "number": row.number, "locator": row.locator,
            "quote": row.quote, "text": row.text, "shared_with": row.agency_id,
            "folder": row.folder_id, "made_at": row.made_at.isoformat(),
            "changed_at": row.changed_at.isoformat(),
        }
        for row in rows
    ]  # fmt: skip


_ALSO = ("account", "agency", "folder", "document")
_HEAVY = ("document__text", "document__folded", "document__reading", "document__outline")


def _seen(account_id: int, agencies: Iterable[int]) -> QuerySet[NoteRow]:
    mine = Q(account_id=account_id) | Q(agency_id__in=list(agencies))
    return NoteRow.objects.filter(mine).select_related(*_ALSO).defer(*_HEAVY)


def _note(row: NoteRow, account_id: int) -> Note:
    written = Written(
        row.address, row.number, row.locator, row.quote, row.before, row.text,
        row.document_id, row.agency_id, row.folder_id,
    )  # fmt: skip
    is_mine = row.account_id == account_id
    return Note(
        row.pk, written, str(row.account.name or row.account.email), is_mine,
        row.agency.name if row.agency else "",
        row.folder.name if row.folder and is_mine else "",
        row.made_at, row.changed_at, entry_of(row.document) if row.document else None,
    )  # fmt: skip

"""Folders of documents and provisions, put in and got out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Count, Q

from portal.access import Audience
from portal.errors import CannotBeDoneError, NotFoundError
from portal.store.entries import LIST_COLUMNS, entry_of
from portal.store.models import FolderItemRow, FolderRow
from portal.store.values import Entry


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder as a reader sees it; ``agency`` may look into it, its owner alone changes it."""

    id: int
    name: str
    is_mine: bool
    owner: str
    agency: int | None
    agency_name: str
    items: int


@dataclass(frozen=True, slots=True)
class Item:
    """One document or provision in a folder."""

    id: int
    document: Entry
    locator: str
    added_at: datetime


def add(account_id: int, name: str, agency: int | None) -> int:
    """Make a folder; return its id. Two of one name are refused."""
    try:
        with transaction.atomic():
            row = FolderRow.objects.create(account_id=account_id, name=name, agency_id=agency)
    except IntegrityError:
        raise CannotBeDoneError("bạn đã có thư mục mang tên này") from None
    return row.pk


def change(account_id: int, folder_id: int, name: str, agency: int | None) -> None:
    """Change an account's own folder; others' are not found."""
    row = _own(account_id, folder_id)
    row.name, row.agency_id = name, agency
    try:
        with transaction.atomic():
            row.save(update_fields=["name", "agency"])
    except IntegrityError:
        raise CannotBeDoneError("bạn đã có thư mục mang tên này") from None


def remove(account_id: int, folder_id: int) -> None:
    """Delete an account's own folder; notes that lay in it stay."""
    _own(account_id, folder_id).delete()


def put(account_id: int, folder_id: int, document_id: int, locator: str) -> None:
    """Put a document or a place of it into an account's own folder; twice is once."""
    FolderItemRow.objects.get_or_create(
        folder=_own(account_id, folder_id), document_id=document_id, locator=locator[:300]
    )


def take_out(account_id: int, item_id: int) -> int:
    """Take something out of an account's own folder; return the folder."""
    row = FolderItemRow.objects.filter(folder__account_id=account_id, pk=item_id).first()
    if row is None:
        raise NotFoundError(f"/items/{item_id}")
    folder_id = row.folder_id
    row.delete()
    return folder_id


def of_account(account_id: int, agencies: Iterable[int]) -> tuple[Folder, ...]:
    """Return an account's folders and those shared with its agencies, by name."""
    rows = FolderRow.objects.filter(Q(account_id=account_id) | Q(agency_id__in=list(agencies)))
    rows = rows.select_related("account", "agency").annotate(held=Count("items"))
    return tuple(_folder(row, account_id) for row in rows.order_by("name", "pk"))


def folder(account_id: int, agencies: Iterable[int], folder_id: int) -> Folder:
    """Return one folder that an account may look into; others are not found."""
    for found in of_account(account_id, agencies):
        if found.id == folder_id:
            return found
    raise NotFoundError(f"/folders/{folder_id}")


def items(folder_id: int, audiences: Iterable[Audience]) -> tuple[Item, ...]:
    """Return what lies in a folder, as far as *audiences* may see it, oldest first."""
    rows = FolderItemRow.objects.filter(
        folder_id=folder_id, document__audience__in=[str(a) for a in audiences]
    ).select_related("document")
    columns = ("locator", "added_at", *(f"document__{column}" for column in LIST_COLUMNS))
    return tuple(
        Item(row.pk, entry_of(row.document), row.locator, row.added_at)
        for row in rows.only(*columns).order_by("pk")[:2000]
    )


def records_of(account_id: int) -> list[dict[str, Any]]:
    """Return all folders of an account in plain values."""
    rows = FolderRow.objects.filter(account_id=account_id).order_by("pk")
    return [
        {
            "id": row.pk,
            "name": row.name,
            "shared_with": row.agency_id,
            "items": [
                {"address": address, "locator": locator}
                for address, locator in row.items.order_by("pk").values_list(
                    "document__address", "locator"
                )
            ],
        }
        for row in rows
    ]


def _own(account_id: int, folder_id: int) -> FolderRow:
    row = FolderRow.objects.filter(account_id=account_id, pk=folder_id).first()
    if row is None:
        raise NotFoundError(f"/folders/{folder_id}")
    return row


def is_own(account_id: int, folder_id: int) -> bool:
    """Say whether a folder is an account's own."""
    return FolderRow.objects.filter(account_id=account_id, pk=folder_id).exists()


def _folder(row: Any, account_id: int) -> Folder:
    return Folder(
        row.pk, row.name, row.account_id == account_id, str(row.account.name or row.account.email),
        row.agency_id, row.agency.name if row.agency else "", row.held,
    )  # fmt: skip

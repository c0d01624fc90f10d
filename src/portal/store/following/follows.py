"""What accounts follow, put in and got out."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import transaction

from portal.access import Pace
from portal.errors import NotFoundError
from portal.store.entries import LIST_COLUMNS, entry_of
from portal.store.following import alerts, watch
from portal.store.following.values import Follow, Sort, Wanted
from portal.store.models import DocumentRow, FollowRow


def add(
    account_id: int,
    wanted: Wanted,
    pace: Pace,
    *,
    by_mail: bool,
    by_hook: bool,
    on: date | None = None,
) -> Follow:
    """Follow *wanted* for an account from a day (today) on, or change how soon it is told."""
    with transaction.atomic():
        row, _ = FollowRow.objects.update_or_create(
            account_id=account_id,
            sort=wanted.sort,
            key=short(wanted.key),
            defaults={
                "name": wanted.name[:500],
                "document_id": wanted.document,
                "asked": wanted.asked,
                "anchor": wanted.anchor[:60],
                "draft": wanted.draft,
                "pace": pace,
                "by_mail": by_mail,
                "by_hook": by_hook,
            },
        )
        if wanted.document is not None:
            watch.begin([wanted.document], on)
    return _follow(row)


def short(key: str) -> str:
    """Return *key*, or what stands for it if it is longer than the column."""
    return key if len(key) <= 500 else hashlib.sha256(key.encode()).hexdigest()


def change(
    account_id: int, follow_id: int, pace: Pace, *, by_mail: bool, by_hook: bool
) -> None:  # fmt: skip
    """Change how soon and by which ways an account is told; others' follows are not found."""
    rows = FollowRow.objects.filter(account_id=account_id, pk=follow_id)
    if not rows.update(pace=pace, by_mail=by_mail, by_hook=by_hook):
        raise NotFoundError(f"/follows/{follow_id}")


def remove(account_id: int, follow_id: int) -> None:
    """Follow something no longer; what was not told yet for its sake alone is dropped."""
    with transaction.atomic():
        found, _ = FollowRow.objects.filter(account_id=account_id, pk=follow_id).delete()
        if not found:
            raise NotFoundError(f"/follows/{follow_id}")
        alerts.forget(account_id, follow_id)


def of_account(account_id: int, sort: Sort | None = None) -> tuple[Follow, ...]:
    """Return what an account follows, newest first."""
    rows = FollowRow.objects.filter(account_id=account_id).order_by("-pk").defer("draft")
    if sort is not None:
        rows = rows.filter(sort=sort)
    rows = rows.select_related("document")
    return tuple(_follow(row) for row in rows.only(*_COLUMNS))


def count(account_id: int) -> int:
    """Return how many things an account follows."""
    return FollowRow.objects.filter(account_id=account_id).count()


def find(account_id: int, sort: Sort, key: str) -> Follow | None:
    """Return the follow of one thing by an account, if there is one."""
    row = FollowRow.objects.filter(account_id=account_id, sort=sort, key=short(key)).first()
    return _follow(row) if row else None


def follow_with_draft(account_id: int, follow_id: int) -> tuple[Follow, str]:
    """Return one follow of an account with the draft that it holds; others' are not found."""
    row = FollowRow.objects.filter(account_id=account_id, pk=follow_id).first()
    if row is None:
        raise NotFoundError(f"/follows/{follow_id}")
    return _follow(row), row.draft


def records_of(account_id: int) -> list[dict[str, Any]]:
    """Return all that is kept of what an account follows, in plain values."""
    rows = FollowRow.objects.filter(account_id=account_id).order_by("pk")
    return [
        {
            "sort": row.sort, "name": row.name, "key": row.key, "asked": row.asked,
            "draft": row.draft, "pace": row.pace, "by_mail": row.by_mail, "by_hook": row.by_hook,
            "made_at": row.made_at.isoformat(),
        }
        for row in rows
    ]  # fmt: skip


def documents_of(rows: Iterable[int]) -> tuple[int, ...]:
    """Return *rows* and the other copies of the same documents: one document is followed once."""
    wanted = set(rows)
    named = DocumentRow.objects.filter(pk__in=wanted).exclude(doc_id="")
    ids = set(named.values_list("doc_id", flat=True))
    copies = DocumentRow.objects.filter(doc_id__in=ids).values_list("pk", flat=True)
    return tuple(sorted(wanted | set(copies)))


_COLUMNS = (
    "sort", "key", "name", "pace", "by_mail", "by_hook", "made_at", "asked",
    *(f"document__{column}" for column in LIST_COLUMNS),
)  # fmt: skip


def _follow(row: FollowRow) -> Follow:
    return Follow(
        row.pk, Sort(row.sort), row.key, row.name, Pace(row.pace), row.by_mail, row.by_hook,
        row.made_at, dict(row.asked), entry_of(row.document) if row.document else None,
    )  # fmt: skip

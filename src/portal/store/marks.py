"""What is still to be indexed, and what was done once."""

from __future__ import annotations

from portal.store.models import Mark, PendingIndex

_BATCH = 5000
EVERY = 200  # documents between two marks of how far a long work came


def pending(limit: int) -> dict[int, int]:
    """Return up to *limit* waiting marks, oldest first: mark to document."""
    rows = PendingIndex.objects.order_by("pk").values_list("pk", "document_id")[:limit]
    return dict(rows)


def waiting() -> list[int]:
    """Return all marks that wait."""
    return list(PendingIndex.objects.order_by("pk").values_list("pk", flat=True))


def indexed(marks: list[int]) -> None:
    """Take away *marks*: the index has committed their documents."""
    for at in range(0, len(marks), _BATCH):
        PendingIndex.objects.filter(pk__in=marks[at : at + _BATCH]).delete()


def mark_for_index(document_ids: list[int]) -> None:
    """Mark documents as waiting for the index."""
    PendingIndex.objects.bulk_create(
        (PendingIndex(document_id=pk) for pk in document_ids), batch_size=1000
    )


def remembered(name: str) -> str | None:
    """Return what the portal remembers under *name*."""
    return Mark.objects.filter(pk=name).values_list("value", flat=True).first()


def remember(name: str, value: str) -> None:
    """Remember *value* under *name*."""
    Mark.objects.update_or_create(pk=name, defaults={"value": value})


def reached(name: str, form: str) -> int | None:
    """Return the row that the work *name* of *form* reached before it was stopped.

    0 if it was not begun or another form was worked on, ``None`` if it is done.
    """
    remembers, at, row = (remembered(name) or "").partition("@")
    if remembers != form:
        return 0
    return int(row) if at else None


def remember_reached(name: str, form: str, row: int) -> None:
    """Remember that the work *name* of *form* is done up to *row*, and goes on behind it."""
    remember(name, f"{form}@{row}")

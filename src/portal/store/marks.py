"""What is still to be indexed, and what was done once."""

from __future__ import annotations

from portal.store.models import Mark, PendingIndex


def pending(limit: int) -> dict[int, int]:
    """Return up to *limit* waiting marks, oldest first: mark to document."""
    rows = PendingIndex.objects.order_by("pk").values_list("pk", "document_id")[:limit]
    return dict(rows)


def indexed(marks: list[int]) -> None:
    """Take away *marks*: the index has committed their documents."""
    PendingIndex.objects.filter(pk__in=marks).delete()


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

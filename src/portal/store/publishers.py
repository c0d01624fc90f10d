"""Who publishes relations: their files put in, replaced and taken out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Count, Max

from portal.store import published, validity
from portal.store.models import PublishedRow
from vanban.effect import Observed


@dataclass(frozen=True, slots=True)
class Publisher:
    """One publisher: how many relations they tell, and when these were loaded."""

    name: str
    count: int
    loaded_at: datetime


def publishers() -> tuple[Publisher, ...]:
    """Return all publishers by name."""
    rows = PublishedRow.objects.values("source").annotate(n=Count("pk"), at=Max("loaded_at"))
    return tuple(Publisher(row["source"], row["n"], row["at"]) for row in rows.order_by("source"))


def put(source: str, told: Iterable[tuple[dict[str, str], Observed]], loaded_by: int | None) -> int:
    """Keep what *source* tells, in place of all it told before; return how many relations.

    The states of the documents spoken of, before and now, are to be worked out anew.
    """
    rows = []
    for fields, one in told:
        target, actor = published.keys_of(one)
        rows.append(PublishedRow(
            source=source, line=one.line, fields=fields, target_key=target, actor_key=actor,
            actor_kind=one.actor_kind or "", loaded_by_id=loaded_by,
        ))  # fmt: skip
    with transaction.atomic():
        keys = _taken_out(source) | {row.target_key for row in rows}
        PublishedRow.objects.bulk_create(rows, batch_size=500)
        validity.mark_stale(published.bearers(keys))
    return len(rows)


def drop(source: str) -> int:
    """Take out all that *source* tells; return how many relations there were."""
    with transaction.atomic():
        count = published.count(source)
        validity.mark_stale(published.bearers(_taken_out(source)))
    return count


def _taken_out(source: str) -> set[str]:
    rows = published.of_source(source)
    keys = set(rows.values_list("target_key", flat=True))
    rows.delete()
    return keys

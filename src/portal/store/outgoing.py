"""What goes out and may not arrive: taken once, tried again later, in the end given up.

Mails and webhook events are rows of this shape: ``state`` (waiting, sending, and what became of
it), ``next_at``, ``tries``, ``problem``.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TypeVar

from django.db.models import QuerySet

from portal.store.models import DeliveryRow, LetterRow

# Minutes before the next try; after the last it has failed.
WAITS = (1, 5, 30, 120, 720, 1440)
_LOST_AFTER = timedelta(minutes=10)  # what is under way so long belongs to a killed process

Row = TypeVar("Row", LetterRow, DeliveryRow)


def take_due(rows: QuerySet[Row], now: datetime, limit: int) -> Iterator[Row]:
    """Yield the rows whose time has come, one by one; nobody else takes them meanwhile."""
    rows.filter(state="sending", next_at__lte=now - _LOST_AFTER).update(state="waiting")
    due = rows.filter(state="waiting", next_at__lte=now).order_by("next_at", "pk")
    for row in list(due[:limit]):
        mine = rows.filter(pk=row.pk, state="waiting")
        if mine.update(state="sending", next_at=now):
            yield row


def put_off(row: Row, problem: str, now: datetime) -> None:
    """Remember why something did not arrive, and when it is tried again, if at all."""
    row.problem = problem[:300]
    if row.tries < len(WAITS):
        row.state, row.next_at = "waiting", now + timedelta(minutes=WAITS[row.tries])
    else:
        row.state = "failed"
    row.tries += 1
    row.save(update_fields=["problem", "state", "next_at", "tries"])

"""What a document that came in means to everybody who follows something, in one transaction."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from itertools import chain

from django.db import transaction
from django.utils import timezone

from portal.store.entries import entry_of
from portal.store.following import alerts, events, matches, watch
from portal.store.models import DocumentRow

Fitting = Mapping[str, tuple[str | None, str]]


def tell(document_id: int, fitting: Fitting, now: datetime) -> int:
    """Tell of one document that came in, and take its mark away; return how many alerts.

    *fitting* are the saved searches that it fits, by key, each with the place and words that do.
    """
    day = timezone.localdate(now)
    count = 0
    with transaction.atomic():
        row = DocumentRow.objects.defer("text", "folded", "reading").filter(pk=document_id).first()
        if row is not None:
            entry, came = entry_of(row), row.added_at
            count += alerts.tell(
                [events.arrival(row)],
                lambda _: chain(
                    matches.of_arrival(entry, came), matches.of_searches(fitting, came)
                ),
                now,
            )
            changes = events.changes_by(row)
            count += alerts.tell(
                changes, lambda each: matches.of_document(each.document, came), now
            )
            count += _tell_turns(document_id, {each.document for each in changes}, now)
            watch.settle({each.document for each in changes}, day)
        events.told([document_id])
    return count


def _tell_turns(document_id: int, changed: set[int], now: datetime) -> int:
    """Tell of documents whose state is another now, if that was not told as a change already."""
    day = timezone.localdate(now)
    count = 0
    for turn in watch.turned_by(document_id, day):
        if turn.document.id not in changed:
            found = [watch.happened(turn)]
            count += alerts.tell(found, lambda each: matches.of_document(each.document), now)
            watch.settle([turn.document.id], day)
    return count


def tell_of_day(now: datetime) -> int:
    """Tell which followed documents have entered or lost force by this day.

    May be killed and done again, and done on a clock that was put back: each state is told once.
    """
    day = timezone.localdate(now)
    watch.begin_all(day)
    count = 0
    for turn in watch.turns_by(day):
        found = [watch.happened(turn)]
        count += alerts.tell(found, lambda each: matches.of_document(each.document), now)
        watch.settle([turn.document.id], day)
    watch.looked_at(day)
    return count

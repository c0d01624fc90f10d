"""What a document that came in means to everybody who follows something, in one transaction."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from portal.store.entries import entry_of
from portal.store.following import alerts, events, matches, watch
from portal.store.following.values import Follower
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
            marks = events.marks_of(document_id)
            has_come = any(not mark.subjects for mark in marks)
            count += alerts.tell([events.arrival(row)], lambda _: _of_new(row, marks, fitting), now)
            changes = events.changes_by(row) if has_come else ()
            count += alerts.tell(
                changes, lambda each: matches.of_document(each.document, row.added_at), now
            )
            if has_come:
                count += _tell_turns(document_id, {each.document for each in changes}, now)
            watch.settle({each.document for each in changes}, day)
        events.told([document_id])
    return count


def _of_new(row: DocumentRow, marks: Sequence[events.Mark], fitting: Fitting) -> Iterator[Follower]:
    """Yield who wants to know of a document that came in or was hung on a subject.

    Both are one event: whoever was told of the document as new is not told of it again.
    """
    for mark in marks:
        if mark.subjects:
            yield from matches.of_subjects(mark.subjects, mark.at or row.added_at)
        else:
            yield from matches.of_arrival(entry_of(row), row.added_at)
            yield from matches.of_searches(fitting, row.added_at)


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

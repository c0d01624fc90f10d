"""What other documents are to a document, with the words that say so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db import connection, transaction

from portal.access import Audience
from portal.store import links, marks
from portal.store.models import DocumentRow, ReferenceRow
from portal.store.reading import unpack
from vanban.effect import RelationKind
from vanban.pipeline import Case

QUOTES = "2"  # of what ``fill_quotes`` fills
_BATCH = 50  # documents of one transaction
_FILLED = ("relation", "quote", "place", "touched")


@dataclass(frozen=True, slots=True)
class Telling:
    """What one document is to another, and its first words that say so with their place.

    ``touched`` are the places of the other one that are meant, none for all of it.
    """

    kind: RelationKind
    source: int
    quote: str = ""
    place: str = ""
    touched: tuple[str, ...] = ()


def bearing_on(document_id: int) -> tuple[Telling, ...]:
    """Return what other documents are to a document, weightiest kind first.

    Who only names a document besides doing more to it is told once.
    """
    rows = ReferenceRow.objects.filter(target_id=document_id).exclude(source_id=document_id)
    found: dict[tuple[RelationKind, int], Telling] = {}
    told = rows.order_by("source_id", "index").values_list(
        "relation", "source_id", "quote", "place", "touched"
    )
    for kind, source, quote, place, touched in told:
        key = RelationKind(kind or RelationKind.DAN_CHIEU), source
        if key not in found or (quote and not found[key].quote):
            found[key] = Telling(*key, quote, place, tuple(touched.split()))
    more = {source for kind, source in found if kind is not RelationKind.DAN_CHIEU}
    order = list(RelationKind)
    return tuple(
        found[kind, source]
        for kind, source in sorted(found, key=lambda key: (order.index(key[0]), key[1]))
        if kind is not RelationKind.DAN_CHIEU or source not in more
    )


def fill_quotes() -> int:
    """Write kinds, words and places of relations kept in a past form; return how many changed.

    Stopped, it goes on where it was. Only what differs is written.
    """
    last = marks.reached("quotes", QUOTES)
    if last is None:
        return 0
    count = 0
    while batch := list(_read_after(last)):
        changed = [row for document, case in batch if case for row in _changed(document, case)]
        last = batch[-1][0].pk
        with transaction.atomic():
            _rewrite(changed)
            marks.remember_reached("quotes", QUOTES, last)
        count += len(changed)
    marks.remember("quotes", QUOTES)
    return count


def _read_after(last: int) -> Iterator[tuple[DocumentRow, Case | None]]:
    """Yield some documents behind the row *last*, with what was read of each."""
    rows = DocumentRow.objects.filter(pk__gt=last).only("reading").order_by("pk")[:_BATCH]
    for row in rows:
        yield row, unpack(bytes(row.reading))


def _changed(document: DocumentRow, case: Case) -> Iterator[tuple[str | int, ...]]:
    """Yield the values of ``_FILLED`` of each reference kept otherwise, and its key."""
    told = {made.index: made for made in links.rows_of(document, case)}
    kept = ReferenceRow.objects.filter(source_id=document.pk)
    for pk, index, *values in kept.values_list("pk", "index", *_FILLED):
        if index in told:
            wanted = [getattr(told[index], name) for name in _FILLED]
            if wanted != values:
                yield (*wanted, pk)


def _rewrite(changed: list[tuple[str | int, ...]]) -> None:
    """Write rows of ``_changed``: one prepared statement, where an ORM update takes ten times."""
    quoted = connection.ops.quote_name
    sets = ", ".join(f"{quoted(name)} = %s" for name in _FILLED)
    with connection.cursor() as cursor:
        table, key = quoted(ReferenceRow._meta.db_table), quoted("id")
        cursor.executemany(f"UPDATE {table} SET {sets} WHERE {key} = %s", changed)


def is_borne(document_id: int, audiences: Iterable[Audience]) -> bool:
    """Say whether any document that *audiences* may see speaks of a document."""
    rows = ReferenceRow.objects.filter(target_id=document_id, source__audience__in=list(audiences))
    return rows.exclude(source_id=document_id).exists()

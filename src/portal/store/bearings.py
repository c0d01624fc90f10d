"""What other documents are to a document, with the words that say so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from portal.access import Audience
from portal.store import links, marks
from portal.store.models import DocumentRow, ReferenceRow
from portal.store.reading import unpack
from vanban.effect import RelationKind

_QUOTES = "2"  # of what ``fill_quotes`` fills
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
    """Write kinds, words and places of relations kept in a past form; return how many documents.

    Stopped, it goes on where it was.
    """
    last = marks.reached("quotes", _QUOTES)
    if last is None:
        return 0
    filled = 0
    lacking = DocumentRow.objects.filter(pk__gt=last).only("reading").order_by("pk")
    for row in lacking.iterator(chunk_size=50):
        case = unpack(bytes(row.reading))
        if case is None or not case.references:
            continue
        told = {made.index: made for made in links.rows_of(row, case)}
        kept = list(ReferenceRow.objects.filter(source_id=row.pk, index__in=told).only("index"))
        for reference in kept:
            reference.relation = told[reference.index].relation
            reference.quote = told[reference.index].quote
            reference.place = told[reference.index].place
            reference.touched = told[reference.index].touched
        ReferenceRow.objects.bulk_update(kept, _FILLED, batch_size=500)
        filled += 1
        if filled % marks.EVERY == 0:
            marks.remember_reached("quotes", _QUOTES, row.pk)
    marks.remember("quotes", _QUOTES)
    return filled


def is_borne(document_id: int, audiences: Iterable[Audience]) -> bool:
    """Say whether any document that *audiences* may see speaks of a document."""
    rows = ReferenceRow.objects.filter(target_id=document_id, source__audience__in=list(audiences))
    return rows.exclude(source_id=document_id).exists()

"""The bases of followed drafts: which citation leads to which document."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction

from portal.store.entries import LIST_COLUMNS, entry_of
from portal.store.following import watch
from portal.store.models import BasisRow, DocumentRow, FollowRow, ReferenceRow
from portal.store.values import Entry


@dataclass(frozen=True, slots=True)
class Basis:
    """One citation among the bases of a draft or regulation, and the document it leads to."""

    words: str
    number_key: str = ""
    document: int | None = None
    entry: Entry | None = None


def put(follow_id: int, bases: Iterable[Basis]) -> None:
    """Keep the bases of a draft in place of those that were kept."""
    found = list(bases)
    with transaction.atomic():
        BasisRow.objects.filter(follow_id=follow_id).delete()
        BasisRow.objects.bulk_create(
            BasisRow(
                follow_id=follow_id,
                words=basis.words[:500],
                number_key=basis.number_key[:200],
                document_id=basis.document,
            )
            for basis in found
        )
        watch.begin({basis.document for basis in found if basis.document is not None})


def of_follow(follow_id: int) -> tuple[Basis, ...]:
    """Return the bases of a followed draft, in order of its text."""
    rows = BasisRow.objects.filter(follow_id=follow_id).order_by("pk").select_related("document")
    return tuple(
        Basis(r.words, r.number_key, r.document_id, entry_of(r.document) if r.document else None)
        for r in rows
    )


def of_document(document_id: int) -> tuple[Basis, ...]:
    """Return the bases of a document of the library, in order of its text."""
    rows = ReferenceRow.objects.filter(source_id=document_id, relation="can-cu").order_by("index")
    kept = list(rows.values_list("words", "number_key", "target_id"))
    targets = {target for _, _, target in kept if target is not None}
    entries = {
        row.pk: entry_of(row)
        for row in DocumentRow.objects.filter(pk__in=targets).only(*LIST_COLUMNS)
    }
    found: dict[tuple[str, int | None], Basis] = {}
    for words, key, target in kept:
        entry = entries.get(target) if target is not None else None
        found.setdefault((key or words, target), Basis(words, key, target, entry))
    return tuple(found.values())


def waiting_for(number_keys: Iterable[str]) -> tuple[tuple[int, str], ...]:
    """Return drafts (follow, text) with a basis that no document fitted until now."""
    keys = [key for key in number_keys if key]
    rows = FollowRow.objects.filter(bases__number_key__in=keys, bases__document=None)
    return tuple(rows.distinct().values_list("pk", "draft"))

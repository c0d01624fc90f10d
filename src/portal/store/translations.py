"""Translations put in and got out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from portal.store.models import TranslationRow


@dataclass(frozen=True, slots=True)
class Translation:
    """An English text of a document, never official; ``origin`` says who made it."""

    text: str
    origin: str
    added_at: datetime


def put(document_id: int, text: str, origin: str, added_by: int | None) -> None:
    """Keep a translation; those before it stay."""
    TranslationRow.objects.create(
        document_id=document_id,
        text=text.replace("\0", " "),
        origin=origin[:300],
        added_by_id=added_by,
    )


def newest(document_id: int) -> Translation | None:
    """Return the translation of a document that was added last, if there is any."""
    row = TranslationRow.objects.filter(document_id=document_id).first()
    return Translation(row.text, row.origin, row.added_at) if row else None


def is_there(document_id: int) -> bool:
    """Say whether a document has a translation."""
    return TranslationRow.objects.filter(document_id=document_id).exists()

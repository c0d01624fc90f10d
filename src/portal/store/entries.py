"""Rows to values."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from portal.access import Audience
from portal.store.models import DocumentRow
from portal.store.values import Entry, Words
from vanban.model import DocKind, State

LIST_COLUMNS = (
    "id", "address", "doc_id", "number", "kind", "issuer", "issuer_name", "title", "issued_on",
    "audience", "states",
)  # fmt: skip
# None that stands after the packed reading: SQLite would walk through it.
WORD_COLUMNS = (*LIST_COLUMNS, "place", "signers", "field", "text", "folded", "outline")

_KINDS = {kind.value: kind for kind in DocKind}


def entry_of(row: DocumentRow) -> Entry:
    """Return *row* as lists show it."""
    return Entry(
        id=row.pk,
        address=row.address,
        doc_id=row.doc_id,
        number=row.number,
        kind=_KINDS.get(row.kind),
        issuer=row.issuer,
        issuer_name=row.issuer_name,
        title=row.title,
        issued_on=row.issued_on,
        audience=Audience(row.audience),
        states=tuple(_states(row.states)),
    )


def _states(kept: list[tuple[str | None, str]]) -> Iterator[tuple[date | None, State]]:
    for since, state in kept:
        yield date.fromisoformat(since) if since else None, State(state)


def words_of(row: DocumentRow) -> Words:
    """Return *row* with its text."""
    outline = tuple((start, locator) for start, locator in row.outline)
    return Words(
        entry_of(row), row.place, row.text, row.folded, outline, tuple(row.signers), row.field
    )

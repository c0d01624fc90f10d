"""One document in a list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from portal.store.values import Entry
from vanban.model import DocKind, State


@dataclass(frozen=True, slots=True)
class Snippet:
    """Words of a document around what was asked for, and the place they stand in.

    ``html_safe_text`` holds no markup but ``<mark>``; all else is escaped.
    """

    locator: str | None
    html_safe_text: str


@dataclass(frozen=True, slots=True)
class Hit:
    """One document in a list, with the words that were found in it."""

    id: str | None
    address: str
    number: str
    kind: DocKind | None
    kind_name: str
    issuer_name: str
    title: str
    issued_on: date | None
    state: State | None = None
    snippets: tuple[Snippet, ...] = ()


def hit_of(entry: Entry, snippets: tuple[Snippet, ...] = (), *, on: date | None = None) -> Hit:
    """Return *entry* as lists show it, with its state *on* a day (today)."""
    return Hit(
        id=entry.doc_id or None,
        address=entry.address,
        number=entry.number,
        kind=entry.kind,
        kind_name=entry.kind.official_name if entry.kind else "Văn bản",
        issuer_name=entry.issuer_name,
        title=entry.title,
        issued_on=entry.issued_on,
        state=entry.state_on(on or timezone.localdate()),
        snippets=snippets,
    )

"""One document in a list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from portal.access import VISITOR, Feature, Person, may_use
from portal.store.values import Entry
from vanban.model import Absent, DocKind, State


@dataclass(frozen=True, slots=True)
class Snippet:
    """Words of a document around what was asked for, and the place they stand in.

    ``html_safe_text`` holds no markup but ``<mark>``; all else is escaped.
    """

    locator: str | None
    html_safe_text: str


@dataclass(frozen=True, slots=True)
class Hit:
    """One document in a list, with the words that were found in it.

    ``state_absent`` says why there is no ``state``: not for whoever asks, or not worked out.
    """

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
    state_absent: Absent | None = None


def hit_of(
    entry: Entry,
    snippets: tuple[Snippet, ...] = (),
    *,
    on: date | None = None,
    person: Person = VISITOR,
) -> Hit:
    """Return *entry* as lists show it to *person*, with its state *on* a day (today).

    Who does not say who asks gets what any visitor sees.
    """
    state = entry.state_on(on or timezone.localdate())
    is_known = state not in (None, State.CHUA_XAC_DINH)
    absent = None if state else Absent.MISSING
    if not may_use(person, Feature.ATTRIBUTE_STATUS):
        state, absent = None, Absent.MASKED if is_known else Absent.MISSING
    return Hit(
        id=entry.doc_id or None,
        address=entry.address,
        number=entry.number,
        kind=entry.kind,
        kind_name=entry.kind.official_name if entry.kind else "Văn bản",
        issuer_name=entry.issuer_name,
        title=entry.title,
        issued_on=entry.issued_on,
        state=state,
        snippets=snippets,
        state_absent=absent,
    )

"""What others publish about documents, as validity and pages read it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.db.models import QuerySet

from portal.access import Audience
from portal.store.batches import batches
from portal.store.models import DocumentRow, PublishedRow
from portal.store.values import Entry
from vanban import cite
from vanban.effect import Observed, observed_in
from vanban.errors import BadNumberError
from vanban.model import DocId, DocKind, DocNumber, number_key


def keys_of(one: Observed) -> tuple[str, str]:
    """Return the keys of the numbers of what was changed and of what changed it."""
    return number_key(one.target)[:200], number_key(one.actor)[:200]


def bearing_on(numbers: Iterable[str], audiences: Iterable[Audience]) -> tuple[Observed, ...]:
    """Return what is published about documents that bear *numbers*, done by acts not held here.

    An act that *audiences* may not see is not held: to them nothing else exists.
    """
    keys = sorted({number_key(number)[:200] for number in numbers})
    rows = [
        row for some in batches(keys) for row in PublishedRow.objects.filter(target_key__in=some)
    ]
    if not rows:
        return ()
    held = _kinds_held({row.actor_key for row in rows}, audiences)
    rows = [row for row in rows if not _is_held(row, held.get(row.actor_key, ()))]
    return tuple(_observed(sorted(rows, key=lambda row: (row.source, row.line))))


def between_held(
    audiences: Iterable[Audience], source: str | None = None
) -> tuple[tuple[Observed, ...], tuple[int, ...]]:
    """Return what is published about two documents held here, and the ids of these documents."""
    rows = PublishedRow.objects.all() if source is None else of_source(source)
    seen = list(audiences)
    held = DocumentRow.objects.filter(audience__in=seen).exclude(number_key="")
    numbers = held.values("number_key")
    rows = rows.filter(target_key__in=numbers, actor_key__in=numbers)
    found = list(rows.order_by("source", "line"))
    keys = {key for row in found for key in (row.target_key, row.actor_key)}
    ids: list[int] = []
    for some in batches(sorted(keys)):
        ids += held.filter(number_key__in=some).values_list("pk", flat=True)
    return tuple(_observed(found)), tuple(ids)


def is_meant(one: Observed, entry: Entry) -> bool:
    """Say whether what *one* says was changed is the document of *entry*, not one of its number."""
    try:
        number = DocNumber.parse(entry.number)
    except BadNumberError:
        return False
    if entry.kind is None:
        return False
    identity = DocId(entry.issuer, entry.kind, entry.issued_on, number)
    known = cite.Entry(identity, entry.title, issuers=(entry.issuer_name,))
    return cite.resolve(one.target_cited, cite.Catalogue.of((known,))).resolved is not None


def count(source: str | None = None) -> int:
    """Return how many relations *source*, or all publishers, tell."""
    return (PublishedRow.objects.all() if source is None else of_source(source)).count()


def of_source(source: str) -> QuerySet[PublishedRow]:
    """Return what one publisher tells."""
    return PublishedRow.objects.filter(source=source)


def targets_told_by(number: str) -> tuple[int, ...]:
    """Return the documents of which it is published that the act bearing *number* changed them."""
    if not number or not PublishedRow.objects.exists():
        return ()
    rows = PublishedRow.objects.filter(actor_key=number_key(number)[:200])
    return bearers(rows.values_list("target_key", flat=True))


def bearers(keys: Iterable[str]) -> tuple[int, ...]:
    """Return the documents that bear one of the numbers with *keys*."""
    found: list[int] = []
    for some in batches(sorted(set(keys))):
        rows = DocumentRow.objects.filter(number_key__in=some)
        found += rows.values_list("pk", flat=True)
    return tuple(found)


def _observed(rows: Iterable[PublishedRow]) -> Iterator[Observed]:
    for row in rows:
        found = observed_in(row.fields, source=row.source, line=row.line)
        if found is not None:
            yield found


def _kinds_held(keys: Iterable[str], audiences: Iterable[Audience]) -> dict[str, list[str]]:
    seen = list(audiences)
    found: dict[str, list[str]] = {}
    for some in batches(sorted(keys)):
        rows = DocumentRow.objects.filter(number_key__in=some, audience__in=seen)
        for key, kind in rows.values_list("number_key", "kind"):
            found.setdefault(key, []).append(kind)
    return found


def _is_held(row: PublishedRow, kinds: Iterable[str]) -> bool:
    """Say whether one of the documents that bear the actor's number may be the actor."""
    said = DocKind(row.actor_kind) if row.actor_kind else None
    return any(cite.kinds_agree(said, DocKind(kind)) if kind else said is None for kind in kinds)

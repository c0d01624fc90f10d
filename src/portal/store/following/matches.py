"""Who follows what an event touches: by index, never one query for each follow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet

from portal.access import Pace
from portal.store.batches import batches
from portal.store.following.follows import documents_of
from portal.store.following.values import Follower, Sort
from portal.store.models import BasisRow, FollowRow, ReferenceRow
from portal.store.values import Entry

_COLUMNS = ("pk", "account_id", "pace", "by_mail", "by_hook")


def of_document(document_id: int, since: datetime | None = None) -> Iterator[Follower]:
    """Yield the follows that a change of a document touches: its own, and those that rest on it.

    What came in at *since* is no news to who began to follow later.
    """
    copies = documents_of([document_id])
    resting = ReferenceRow.objects.filter(target__in=copies, relation="can-cu")
    drafts = BasisRow.objects.filter(document__in=copies)
    touched = Q(sort=Sort.DOCUMENT, document__in=copies)
    touched |= Q(sort=Sort.BASIS, document__in=resting.values("source_id"))
    touched |= Q(sort=Sort.BASIS, pk__in=drafts.values("follow_id"))
    rows = FollowRow.objects.filter(touched)
    yield from _followers(rows if since is None else rows.filter(made_at__lte=since))


def of_arrival(entry: Entry, since: datetime) -> Iterator[Follower]:
    """Yield the follows of agencies and topics that a document new at *since* belongs to."""
    wanted = Q(sort=Sort.AGENCY, key__in=_issuers(entry))
    wanted |= Q(sort=Sort.TOPIC, key__in=topics_of(entry))
    yield from _followers(FollowRow.objects.filter(wanted, made_at__lte=since))


def topics_of(entry: Entry) -> list[str]:
    """Return the keys of all topics that a document belongs to."""
    kind = str(entry.kind or "")
    keys = [topic_key(kind, "")] if kind else []
    return keys + [topic_key(k, slug) for slug in _issuers(entry) for k in {kind, ""}]


def of_subjects(slugs: Iterable[str], since: datetime) -> Iterator[Follower]:
    """Yield the follows of subjects at *slugs* that stood when a document was hung on them."""
    rows = FollowRow.objects.filter(sort=Sort.SUBJECT, key__in=list(slugs), made_at__lte=since)
    yield from _followers(rows)


def _issuers(entry: Entry) -> list[str]:
    """Return each issuer of a document, and all together as facets name them ("a+b")."""
    return [slug for slug in dict.fromkeys((*entry.issuer.split("+"), entry.issuer)) if slug]


def topic_key(kind: str, issuer: str) -> str:
    """Return the one spelling of a topic: a kind, an issuer, or both."""
    parts = (f"kind={kind}" if kind else "", f"issuer={issuer}" if issuer else "")
    return "&".join(part for part in parts if part)


def searches(words: Iterable[str]) -> dict[str, dict[str, Any]]:
    """Return the saved searches that a text with *words* may fit, by key; each is asked once.

    Every search has an anchor, the rarest of the words that it needs; only those whose anchor the
    text holds, and the few without one, are looked at.
    """
    found: dict[str, dict[str, Any]] = {}
    anchors = ["", *dict.fromkeys(words)]
    for some in batches(anchors):
        rows = FollowRow.objects.filter(sort=Sort.SEARCH, anchor__in=some)
        found.update(rows.values_list("key", "asked"))
    return found


def of_searches(
    fitting: Mapping[str, tuple[str | None, str]], since: datetime
) -> Iterator[Follower]:
    """Yield the follows of searches that fit what was new at *since*, each with what matched."""
    for some in batches(list(fitting)):
        rows = FollowRow.objects.filter(
            sort=Sort.SEARCH, key__in=some, made_at__lte=since
        ).values_list(*_COLUMNS, "key")
        for pk, account, pace, by_mail, by_hook, key in rows.iterator(chunk_size=2000):
            at, quote = fitting[key]
            yield Follower(pk, account, Pace(pace), by_mail, by_hook, at, quote)


def has_followers() -> bool:
    """Say whether anybody follows anything."""
    return FollowRow.objects.exists()


def has_searches() -> bool:
    """Say whether anybody follows a search."""
    return FollowRow.objects.filter(sort=Sort.SEARCH).exists()


def _followers(rows: QuerySet[FollowRow]) -> Iterator[Follower]:
    for pk, account, pace, by_mail, by_hook in rows.values_list(*_COLUMNS).iterator(2000):
        yield Follower(pk, account, Pace(pace), by_mail, by_hook)

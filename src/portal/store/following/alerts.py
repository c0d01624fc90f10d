"""Who is told of what: each event once to each account, and seen from its day on."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from portal.access import Pace, Person, Role, Sight, allowed_pace
from portal.store.batches import batches
from portal.store.entries import LIST_COLUMNS, entry_of
from portal.store.following.paces import next_round
from portal.store.following.values import (
    Alert,
    Because,
    Follower,
    Happened,
    Said,
    Sort,
    What,
)
from portal.store.models import (
    Account,
    AlertRow,
    DocumentRow,
    EventRow,
    FollowRow,
    Membership,
    RoleGrant,
)
from portal.store.values import Entry

_BATCH = 1000
Followers = Callable[[Happened], Iterable[Follower]]


def tell(happened: Iterable[Happened], followers: Followers, now: datetime) -> int:
    """Write down each event that somebody follows, and who is told of it; return how many alerts.

    An event that was told before is told again to nobody: its key is unique, and so is the pair of
    account and event.
    """
    count = 0
    for each in happened:
        found = _by_account(followers(each))
        if found:
            with transaction.atomic():
                count += _tell(each, found, now)
    return count


def _by_account(followers: Iterable[Follower]) -> dict[int, list[Follower]]:
    found: dict[int, list[Follower]] = {}
    for follower in followers:
        if follower.pace is not Pace.NEVER:
            found.setdefault(follower.account_id, []).append(follower)
    return found


def _tell(happened: Happened, found: dict[int, list[Follower]], now: datetime) -> int:
    event, _ = EventRow.objects.get_or_create(
        key=_digest(happened.key), defaults=_columns(happened, now)
    )
    roles = _roles(found)
    rows = [
        row
        for account, theirs in found.items()
        if (row := _alert(event, account, _person(account, roles), theirs, now))
    ]
    before = AlertRow.objects.filter(event=event).count()
    AlertRow.objects.bulk_create(rows, batch_size=_BATCH, ignore_conflicts=True)
    return AlertRow.objects.filter(event=event).count() - before


def _alert(
    event: EventRow, account: int, person: Person, theirs: list[Follower], now: datetime
) -> AlertRow | None:
    """Return what a person is told: at the fastest pace of their follows, by all their ways."""
    rounds = [next_round(allowed_pace(person, f.pace), now) for f in theirs]
    due = min((moment for moment in rounds if moment is not None), default=None)
    if due is None:
        return None
    because = [{"follow": f.follow_id, "at": f.at, "quote": f.quote[:400]} for f in theirs[:20]]
    return AlertRow(
        account_id=account,
        event=event,
        because=because,
        due_at=due,
        by_mail=any(f.by_mail for f in theirs),
        by_hook=any(f.by_hook for f in theirs),
    )


def _person(account: int, roles: dict[int, set[Role]]) -> Person:
    return Person(account, "", roles=frozenset({Role.MEMBER, *roles.get(account, ())}))


def _roles(found: dict[int, list[Follower]]) -> dict[int, set[Role]]:
    """Return the roles of the accounts that want to be told at once: others' don't matter."""
    wanted = [a for a, theirs in found.items() if any(f.pace is Pace.AT_ONCE for f in theirs)]
    roles: dict[int, set[Role]] = {}
    known = {role.value: role for role in Role}
    for some in batches(wanted):
        grants = RoleGrant.objects.filter(account__in=some).values_list("account_id", "role")
        for account, role in grants:
            roles.setdefault(account, set()).add(known[role])
        people = Membership.objects.filter(account__in=some).values_list("account_id", flat=True)
        for account in people:
            roles.setdefault(account, set()).add(Role.AGENCY)
        keepers = Account.objects.filter(pk__in=some, is_superuser=True)
        for account in keepers.values_list("pk", flat=True):
            roles.setdefault(account, set()).add(Role.ADMINISTRATOR)
    return roles


def _columns(happened: Happened, now: datetime) -> dict[str, Any]:
    return {
        "document_id": happened.document,
        "actor_id": happened.actor,
        "what": happened.after if happened.what is What.STATE else happened.what,
        "before": happened.before,
        "day": happened.day,
        "clauses": [_plain(said) for said in happened.said],
        "count": happened.count,
        "made_at": now,
    }


def forget(account_id: int, follow_id: int) -> None:
    """Drop what was still to be told for the sake of one follow alone; keep what others want."""
    waiting = AlertRow.objects.filter(account_id=account_id, is_out=False)
    for row in waiting.filter(due_at__gt=timezone.now()):
        left = [each for each in row.because if each["follow"] != follow_id]
        if not left:
            row.delete()
        elif len(left) < len(row.because):
            row.because = left
            row.save(update_fields=["because"])


def of_account(
    account_id: int, sight: Sight, now: datetime, *, start: int = 0, limit: int = 50
) -> tuple[Alert, ...]:  # fmt: skip
    """Return what an account was told, newest first, of what it may see."""
    rows = visible(account_id, sight, now).order_by("-due_at", "-pk")
    return values(rows[start : start + limit])


def unread(account_id: int, sight: Sight, now: datetime) -> int:
    """Return how much of what an account was told it has not read."""
    return visible(account_id, sight, now).filter(read_at=None).count()


def count(account_id: int, sight: Sight, now: datetime) -> int:
    """Return how much an account was told."""
    return visible(account_id, sight, now).count()


def mark_read(account_id: int, uuid: str | None, now: datetime) -> None:
    """Remember that an account has read one thing that it was told, or all; others' are not."""
    rows = AlertRow.objects.filter(account_id=account_id, read_at=None, due_at__lte=now)
    if uuid is not None:
        rows = rows.filter(uuid=uuid)
    rows.update(read_at=now)


def visible(account_id: int, sight: Sight, now: datetime) -> QuerySet[AlertRow]:
    """Return the alerts whose time has come, of documents that the account may see."""
    seen = [str(audience) for audience in sight.audiences]
    by_whom = Q(event__actor=None) | Q(event__actor__audience__in=seen)
    rows = AlertRow.objects.filter(
        by_whom, account_id=account_id, due_at__lte=now, event__document__audience__in=seen
    )
    if not sight.changes:
        rows = rows.exclude(event__what=What.CHANGED)
    return rows if sight.states else rows.filter(event__what__in=(What.NEW, What.CHANGED))


def values(rows: QuerySet[AlertRow]) -> tuple[Alert, ...]:
    """Return *rows* as their readers see them, with three queries however many they are."""
    found = list(rows.select_related("event"))
    wanted = {row.event.document_id for row in found}
    wanted |= {row.event.actor_id for row in found if row.event.actor_id}
    wanted |= {said["document"] for row in found for said in row.event.clauses}
    shelf = DocumentRow.objects.filter(pk__in=wanted).only(*LIST_COLUMNS)
    entries = {row.pk: entry_of(row) for row in shelf}
    follows = FollowRow.objects.filter(
        pk__in={each["follow"] for row in found for each in row.because}
    )
    names = {pk: (sort, name) for pk, sort, name in follows.values_list("pk", "sort", "name")}
    return tuple(_value(row, entries, names) for row in found)


def _value(
    row: AlertRow, entries: dict[int, Entry], names: dict[int, tuple[str, str]]
) -> Alert:  # fmt: skip
    event = row.event
    because = tuple(
        Because(each["follow"], Sort(names[each["follow"]][0]), names[each["follow"]][1],
                each["at"], each["quote"])
        for each in row.because
        if each["follow"] in names
    )  # fmt: skip
    return Alert(
        uuid=str(row.uuid),
        happened=_happened(event),
        document=entries[event.document_id],
        actor=entries.get(event.actor_id) if event.actor_id else None,
        documents=entries,
        because=because,
        due_at=row.due_at,
        read_at=row.read_at,
    )


def _happened(event: EventRow) -> Happened:
    is_state = event.what not in {What.NEW, What.CHANGED}
    return Happened(
        key=event.key,
        document=event.document_id,
        what=What.STATE if is_state else What(event.what),
        actor=event.actor_id,
        before=event.before,
        after=event.what if is_state else "",
        day=event.day,
        said=tuple(_said(each) for each in event.clauses),
        count=event.count,
    )


def records_of(account_id: int) -> list[dict[str, Any]]:
    """Return all that an account was or will be told, in plain values."""
    rows = AlertRow.objects.filter(account_id=account_id).order_by("pk")
    columns = rows.values(
        "due_at", "read_at", "because", what=F("event__what"), day=F("event__day"),
        document=F("event__document__address"), by=F("event__actor__address"),
        clauses=F("event__clauses"),
    )  # fmt: skip
    return [
        {name: value.isoformat() if isinstance(value, date | datetime) else value
         for name, value in row.items()}
        for row in columns
    ]  # fmt: skip


def _plain(said: Said) -> dict[str, Any]:
    return {
        "document": said.document, "deed": str(said.deed), "at": said.at, "quote": said.quote,
        "place": said.place, "day": said.day.isoformat() if said.day else None,
    }  # fmt: skip


def _said(kept: dict[str, Any]) -> Said:
    day = date.fromisoformat(kept["day"]) if kept["day"] else None
    return Said(kept["document"], kept["deed"], kept["at"], kept["quote"], kept["place"], day)


def _digest(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()

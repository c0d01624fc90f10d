"""States of followed documents: what has changed since they were last looked at.

A state changes because a day comes (a document enters into force, its term ends) or because
another document came in; a second reading of the same documents is no news.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Q
from django.utils import timezone

from portal.access import Audience
from portal.store import validity
from portal.store.entries import LIST_COLUMNS, entry_of
from portal.store.following.values import Happened, Said, What
from portal.store.models import DocumentRow, FollowRow, ReferenceRow, WatchRow
from portal.store.values import Entry
from vanban import effect
from vanban.model import Reason, State

_BATCH = 500
_SEEN = {
    Audience.EVERYONE: (Audience.EVERYONE,),
    Audience.MEMBERS: (Audience.EVERYONE, Audience.MEMBERS),
    Audience.EDITORS: tuple(Audience),
}


@dataclass(frozen=True, slots=True)
class Turn:
    """A change of state of a watched document: from which to which, since which day."""

    document: Entry
    before: State | None
    after: State
    since: date


def begin(documents: Iterable[int], on: date | None = None) -> None:
    """Watch *documents* from a day (today) on; those that are watched already stay as they are."""
    day = on or timezone.localdate()
    rows = DocumentRow.objects.filter(pk__in=list(documents), watch=None)
    made = []
    for row in rows.only(*LIST_COLUMNS).iterator(chunk_size=_BATCH):
        made.append(WatchRow(document=row, state=entry_of(row).state_on(day) or "", on=day))
    WatchRow.objects.bulk_create(made, batch_size=_BATCH, ignore_conflicts=True)


def begin_all(on: date) -> None:
    """Watch every document that is followed, or on which a followed document rests."""
    followed = FollowRow.objects.filter(document__isnull=False).values("document_id")
    resting = FollowRow.objects.filter(sort="can-cu", document__isnull=False).values("document_id")
    bases = ReferenceRow.objects.filter(
        source__in=resting, relation="can-cu", target__isnull=False
    ).values("target_id")
    wanted = Q(pk__in=followed) | Q(pk__in=bases) | Q(basis_of__isnull=False)
    lacking = DocumentRow.objects.filter(wanted, watch=None).values_list("pk", flat=True)
    begin(set(lacking), on)


def turns_by(day: date) -> Iterator[Turn]:
    """Yield the states that began since each document was last looked at, up to *day*.

    On a clock that was put back nothing began.
    """
    rows = WatchRow.objects.filter(on__lt=day).select_related("document").order_by("pk")
    columns = ("state", "on", *(f"document__{column}" for column in LIST_COLUMNS))
    for row in rows.only(*columns).iterator(chunk_size=_BATCH):
        entry = entry_of(row.document)
        for index, (since, after) in enumerate(entry.states):
            if since is not None and row.on < since <= day:
                before = entry.states[index - 1][1] if index else None
                yield Turn(entry, before, after, since)


def looked_at(day: date) -> None:
    """Remember that every watched document was looked at on *day*."""
    WatchRow.objects.filter(on__lt=day).update(on=day)


def turned_by(document: int, day: date) -> tuple[Turn, ...]:
    """Return the watched documents whose state on *day* is another because *document* came in."""
    reached = validity.reached([document]) - {document}
    rows = WatchRow.objects.filter(document__in=reached).select_related("document")
    found = []
    for row in rows:
        entry = entry_of(row.document)
        held = [(since, state) for since, state in entry.states if since and since <= day]
        if held and row.state != held[-1][1]:
            before = State(row.state) if row.state else None
            found.append(Turn(entry, before, held[-1][1], held[-1][0]))
    return tuple(found)


def settle(documents: Iterable[int], day: date) -> None:
    """Remember the states of *documents* on *day* as told."""
    rows = WatchRow.objects.filter(document__in=list(documents)).select_related("document")
    changed = []
    for row in rows:
        state = entry_of(row.document).state_on(day) or ""
        if row.state != state:
            row.state = state
            changed.append(row)
    WatchRow.objects.bulk_update(changed, ["state"], batch_size=_BATCH)


def happened(turn: Turn) -> Happened:
    """Return a change of state as an event, with the clause that made it so."""
    said = tuple(_said(turn))
    identity = turn.document.doc_id or str(turn.document.id)
    return Happened(
        key=f"state|{identity}|{turn.after}|{turn.since.isoformat()}",
        document=turn.document.id,
        what=What.STATE,
        actor=next((each.document for each in said if each.document != turn.document.id), None),
        before=turn.before or "",
        after=turn.after,
        day=turn.since,
        said=said,
        count=len(said),
    )


def _said(turn: Turn) -> Iterator[Said]:
    shelved = validity.shelve([turn.document.id], _SEEN[turn.document.audience])
    act = shelved.ids.get(turn.document.id)
    if act is None:
        return
    rows = {name: row for row, name in shelved.ids.items()}
    rows[act] = turn.document.id
    reasons = effect.status(shelved.library, act, turn.since).reasons
    for reason in _telling(reasons, turn.since):
        if reason.document in rows:
            yield Said(
                document=rows[reason.document],
                deed=reason.event,
                at=str(reason.at) if reason.at else None,
                quote=" ".join(reason.quote.split())[:600],
                day=reason.day,
            )


def _telling(reasons: tuple[Reason, ...], day: date) -> list[Reason]:
    """Return the reasons of that very day, else the last: a chain may begin years before."""
    own = [reason for reason in reasons if reason.day == day and reason.quote]
    return own[-3:] or list(reasons[-1:])

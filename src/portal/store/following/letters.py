"""What goes out: mail and webhook events, written down before they are sent."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import NAMESPACE_URL, uuid5

from django.db import transaction

from portal.access import Sight
from portal.store import outgoing
from portal.store.following import alerts
from portal.store.following.values import Alert
from portal.store.models import Account, AlertRow, DeliveryRow, HookRow, LetterRow

_MOST_IN_A_LETTER = 100

Look = Callable[[Account], Sight]
May = Callable[[Account], bool]
Body = Callable[[Alert], str]


@dataclass(frozen=True, slots=True)
class Letter:
    """One mail on its way."""

    id: int
    uuid: str
    email: str
    alerts: tuple[Alert, ...]


def write(now: datetime, look: Look, may_hook: May, body: Body) -> int:
    """Write down the mail and the webhook events of all alerts whose time has come.

    Each account's in one transaction: a kill leaves them all waiting or none.
    """
    count = 0
    while accounts := _waiting(now):
        for account in Account.objects.filter(pk__in=accounts):
            may = may_hook(account)
            with transaction.atomic():
                count += _write(account, look(account), body if may else None, now)
    return count


def _waiting(now: datetime) -> list[int]:
    rows = AlertRow.objects.filter(is_out=False, due_at__lte=now).order_by("account_id")
    return list(rows.values_list("account_id", flat=True).distinct()[:200])


def _write(account: Account, sight: Sight, body: Body | None, now: datetime) -> int:
    mine = AlertRow.objects.filter(account=account, is_out=False, due_at__lte=now)
    taken = list(mine.order_by("pk").values_list("pk", flat=True)[:_MOST_IN_A_LETTER])
    rows = alerts.visible(account.pk, sight, now).filter(pk__in=taken).order_by("due_at", "pk")
    if account.is_active and rows.filter(by_mail=True).exists():
        letter = LetterRow.objects.create(account=account, next_at=now, made_at=now)
        rows.filter(by_mail=True).update(letter=letter)
    hooks = list(HookRow.objects.filter(account=account, is_active=True))
    if account.is_active and hooks and body is not None:
        _queue(hooks, alerts.values(rows.filter(by_hook=True)), body, now)
    AlertRow.objects.filter(pk__in=taken).update(is_out=True)
    return len(taken)


def _queue(hooks: list[HookRow], told: tuple[Alert, ...], body: Body, now: datetime) -> None:
    DeliveryRow.objects.bulk_create(
        (
            DeliveryRow(
                hook=hook,
                key=str(uuid5(NAMESPACE_URL, f"{alert.uuid}/{hook.pk}")),
                body=body(alert),
                next_at=now,
            )
            for alert in told
            for hook in hooks
        ),
        ignore_conflicts=True,
    )


def take_due(now: datetime, look: Look, limit: int = 50) -> Iterator[Letter]:
    """Yield mails whose time has come, one after the other; nobody else will take them meanwhile.

    What its reader may no longer see has left the mail; a mail without anything is done.
    """
    rows = LetterRow.objects.select_related("account")
    for row in outgoing.take_due(rows, now, limit):
        seen = alerts.visible(row.account_id, look(row.account), now)
        told = alerts.values(seen.filter(letter=row).order_by("due_at", "pk"))
        if told and row.account.is_active:
            yield Letter(row.pk, str(row.uuid), row.account.email, told)
        else:
            went(row.pk)


def went(letter_id: int) -> None:
    """Remember that a mail was handed over."""
    LetterRow.objects.filter(pk=letter_id).update(state="sent", problem="")


def bounced(letter_id: int, problem: str) -> None:
    """Remember that the address was refused: it is not tried again."""
    LetterRow.objects.filter(pk=letter_id).update(state="bounced", problem=problem[:500])


def failed(letter_id: int, problem: str, now: datetime) -> None:
    """Remember why a mail could not be sent now, and when it is tried again, if at all."""
    outgoing.put_off(LetterRow.objects.get(pk=letter_id), problem, now)


def give_back() -> None:
    """Send again what a killed process was sending: under the same id, so that it is one mail."""
    LetterRow.objects.filter(state="sending").update(state="waiting")


def problems_of(account_id: int) -> tuple[str, ...]:
    """Return why mails to an account did not arrive, newest first."""
    rows = LetterRow.objects.filter(account_id=account_id, state__in=("bounced", "failed"))
    return tuple(rows.order_by("-pk").values_list("problem", flat=True)[:5])

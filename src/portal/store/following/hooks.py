"""Addresses of an account's own programs that are told of what it follows."""

from __future__ import annotations

import secrets

from portal.store.models import HookRow
from portal.store.register.hooks import Hook


def add(account_id: int, url: str) -> Hook:
    """Add an address; its secret signs what it is told."""
    row = HookRow.objects.create(account_id=account_id, url=url, secret=secrets.token_hex(24))
    return _hook(row)


def of_account(account_id: int) -> tuple[Hook, ...]:
    """Return the addresses that are told of what an account follows."""
    return tuple(map(_hook, HookRow.objects.filter(account_id=account_id).order_by("pk")))


def remove(account_id: int, hook_id: int) -> None:
    """Take an address of an account away, with what it was not yet told; others' stay."""
    HookRow.objects.filter(account_id=account_id, pk=hook_id).delete()


def _hook(row: HookRow) -> Hook:
    waiting = row.deliveries.filter(state__in=("waiting", "sending")).count()
    last = row.deliveries.exclude(problem="").order_by("-pk").first()
    problem = last.problem if last else ""
    return Hook(row.pk, None, row.url, row.secret, row.is_active, waiting, problem)

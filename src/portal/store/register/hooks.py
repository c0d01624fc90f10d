"""Webhooks: what other programs are told, written down in the transaction that it tells of."""

from __future__ import annotations

import json
import secrets
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q
from django.utils import timezone

from portal.errors import NotFoundError
from portal.store import outgoing
from portal.store.models import DeliveryRow, HookRow, TaskRow


@dataclass(frozen=True, slots=True)
class Hook:
    """An address that is told of an agency's tasks; ``secret`` signs what it is told.

    One without an agency is told of what an account follows: ``store.following.hooks``.
    """

    id: int
    agency_id: int | None
    url: str
    secret: str
    is_active: bool
    waiting: int = 0
    last_problem: str = ""


@dataclass(frozen=True, slots=True)
class Delivery:
    """One event on its way."""

    id: int
    key: str
    body: str
    url: str
    secret: str


def add(agency_id: int, url: str) -> Hook:
    """Add an address; its secret is shown to whoever adds it."""
    row = HookRow.objects.create(agency_id=agency_id, url=url, secret=secrets.token_hex(24))
    return _hook(row)


def of_agency(agency_id: int) -> tuple[Hook, ...]:
    """Return the addresses that are told of an agency's tasks."""
    return tuple(map(_hook, HookRow.objects.filter(agency_id=agency_id).order_by("pk")))


def agency_of(hook_id: int) -> int:
    """Return whose address a hook is."""
    found = HookRow.objects.filter(pk=hook_id).values_list("agency_id", flat=True).first()
    if found is None:
        raise NotFoundError(f"/hooks/{hook_id}")
    return int(found)


def remove(hook_id: int) -> None:
    """Take an address away, with what it was not yet told."""
    HookRow.objects.filter(pk=hook_id).delete()


def queue(plan_id: int, task_id: int | None, what: str, by: str, after: Mapping[str, Any]) -> None:
    """Write down a change for the addresses that may know of it, to be sent later.

    The plan's office is told everything; other agencies only of tasks that are in the register and
    that they lead, join or oversee.
    """
    if not HookRow.objects.filter(is_active=True).exists():
        return
    task = TaskRow.objects.filter(pk=task_id).first() if task_id else None
    may_know = Q(agency__plans=plan_id)
    if task is not None and task.standing == "confirmed":
        may_know |= Q(agency__shares__task_id=task.pk)
    now = timezone.now()
    for hook in HookRow.objects.filter(may_know, is_active=True).distinct():
        key = str(uuid.uuid4())
        body = {
            "id": key,
            "event": f"task.{what}" if task else f"plan.{what}",
            "made_at": now.isoformat(),
            "by": by,
            "plan": plan_id,
            "task": task_id,
            "version": task.version if task else None,
            "changed": dict(after),
        }
        text = json.dumps(body, ensure_ascii=False)
        DeliveryRow.objects.create(hook=hook, key=key, body=text, next_at=now)


def take_due(now: datetime, limit: int = 50) -> list[Delivery]:
    """Take deliveries whose time has come; nobody else will take them meanwhile."""
    rows = DeliveryRow.objects.filter(hook__is_active=True).select_related("hook")
    return [
        Delivery(row.pk, row.key, row.body, row.hook.url, row.hook.secret)
        for row in outgoing.take_due(rows, now, limit)
    ]


def delivered(delivery_id: int) -> None:
    """Remember that an event arrived."""
    DeliveryRow.objects.filter(pk=delivery_id).update(state="delivered", problem="")


def not_delivered(delivery_id: int, problem: str, now: datetime) -> None:
    """Remember why an event did not arrive, and when it is tried again, if at all."""
    outgoing.put_off(DeliveryRow.objects.get(pk=delivery_id), problem, now)


def _hook(row: HookRow) -> Hook:
    waiting = row.deliveries.filter(state__in=("waiting", "sending")).count()
    last = row.deliveries.exclude(problem="").order_by("-pk").first()
    problem = last.problem if last else ""
    return Hook(row.pk, row.agency_id, row.url, row.secret, row.is_active, waiting, problem)

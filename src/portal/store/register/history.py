"""Every change of the register, kept for ever: only added to, never rewritten."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from portal.access import Person
from portal.store.models import HistoryRow, TaskRow
from portal.store.register import hooks
from portal.store.register.values import Change

# What of a task's row is compared before and after a change.
_WATCHED = (
    "standing", "deed", "form", "product", "report_to", "notes", "due_text", "due_kind", "due_on",
    "every", "review_on", "begun_on", "done_on", "dropped_on", "drop_reason", "percent", "place",
)  # fmt: skip


def write(
    plan_id: int,
    task_id: int | None,
    what: str,
    by: Person,
    *,
    before: Mapping[str, Any] | None = None,
    after: Mapping[str, Any] | None = None,
) -> None:
    """Add one line."""
    HistoryRow(
        plan_id=plan_id,
        task_id=task_id,
        what=what,
        account_id=by.id,
        by=by.name[:200],
        before=dict(before or {}),
        after=dict(after or {}),
    ).save()
    hooks.queue(plan_id, task_id, what, by.name, after or {})


def snapshot(row: TaskRow) -> dict[str, Any]:
    """Return the watched values of *row* with its agencies by role."""
    values: dict[str, Any] = {name: _plain(getattr(row, name)) for name in _WATCHED}
    for role in ("lead", "partner", "overseer"):
        shares = row.shares.filter(role=role).order_by("order").select_related("agency")
        values[role] = [share.agency.name for share in shares]
    return values


def write_difference(
    row: TaskRow,
    what: str,
    by: Person,
    before: dict[str, Any],
    said: Mapping[str, Any] | None = None,
) -> None:
    """Add a line with what differs between *before* and the row as it is now, and what was said."""
    after = snapshot(row)
    changed = [name for name in after if before.get(name) != after[name]]
    write(
        row.plan_id,
        row.pk,
        what,
        by,
        before={name: before[name] for name in changed if name in before},
        after={name: after[name] for name in changed} | dict(said or {}),
    )


def of_task(task_id: int) -> tuple[Change, ...]:
    """Return the history of a task, oldest first; its order is that of writing, not the clock's."""
    return tuple(map(_change, HistoryRow.objects.filter(task_id=task_id).order_by("pk")))


def of_plan(plan_id: int, limit: int = 500) -> tuple[Change, ...]:
    """Return the newest lines of a plan's history, newest first, each with the deed it is about."""
    rows = HistoryRow.objects.filter(plan_id=plan_id).select_related("task")
    return tuple(
        _change(row, row.task.deed if row.task else "") for row in rows.order_by("-pk")[:limit]
    )


def _change(row: HistoryRow, deed: str = "") -> Change:
    return Change(row.what, row.by, row.made_at, row.task_id, row.before, row.after, deed)


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value

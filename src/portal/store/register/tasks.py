"""Tasks put in, got out and changed; every change asks for the version that the person saw."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from django.db import transaction

from portal.access import Person
from portal.errors import ChangedMeanwhileError, NotFoundError
from portal.store.models import Share, TaskRow
from portal.store.register import facts, history, plans
from portal.store.register.agencies import agencies
from portal.store.register.values import (
    Agency,
    Draft,
    Plan,
    ShareRole,
    Sort,
    Standing,
    Task,
)
from vanban.model import Due, DueKind, Form
from vanban.plan.progress import Facts

Shares = Mapping[ShareRole, Sequence[int]]  # agencies by role


def task(task_id: int) -> Task:
    """Return the task with an id."""
    row = TaskRow.objects.filter(pk=task_id).first()
    if row is None:
        raise NotFoundError(f"/nhiem-vu/{task_id}/")
    return values_of([row])[0]


def tasks_of(plan_id: int, *standings: Standing) -> tuple[Task, ...]:
    """Return the tasks of a plan in the order of its text, without sub-tasks and occurrences."""
    found = TaskRow.objects.filter(plan_id=plan_id, sort__in=(Sort.DEED, Sort.DUTY))
    if standings:
        found = found.filter(standing__in=standings)
    return values_of(found.order_by("order", "pk"))


def children_of(task_id: int) -> tuple[Task, ...]:
    """Return the sub-tasks and occurrences of a task, oldest first."""
    return values_of(TaskRow.objects.filter(parent_id=task_id).order_by("due_on", "pk"))


def values_of(rows: Iterable[TaskRow]) -> tuple[Task, ...]:
    """Return *rows* as values, with their plans and agencies read in one go each."""
    listed = list(rows)
    shares = Share.objects.filter(task_id__in=[row.pk for row in listed])
    triples = list(shares.order_by("order", "pk").values_list("task_id", "role", "agency_id"))
    known = agencies({agency for _, _, agency in triples})
    of_plans = plans.plans({row.plan_id for row in listed})
    found: dict[tuple[int, str], list[Agency]] = {}
    for task_id, role, agency_id in triples:
        found.setdefault((task_id, role), []).append(known[agency_id])
    return tuple(_task(row, of_plans[row.plan_id], found) for row in listed)


def _task(row: TaskRow, plan: Plan, shares: Mapping[tuple[int, str], list[Agency]]) -> Task:
    return Task(
        id=row.pk,
        plan=plan,
        parent_id=row.parent_id,
        sort=Sort(row.sort),
        standing=Standing(row.standing),
        version=row.version,
        deed=row.deed,
        place=row.place,
        quote=row.quote,
        span=(row.start, row.end) if row.start is not None and row.end is not None else None,
        form=Form(row.form),
        product=row.product,
        report_to=row.report_to,
        notes=row.notes,
        period=row.period,
        due=Due(row.due_text or None, DueKind(row.due_kind), row.due_on, row.every or None),
        review_on=row.review_on,
        facts=Facts(row.due_on, row.begun_on, row.done_on, row.dropped_on),
        drop_reason=row.drop_reason,
        percent=row.percent,
        reported_on=row.reported_on,
        leads=tuple(shares.get((row.pk, ShareRole.LEAD), ())),
        partners=tuple(shares.get((row.pk, ShareRole.PARTNER), ())),
        overseers=tuple(shares.get((row.pk, ShareRole.OVERSEER), ())),
    )


def add(
    plan_id: int,
    draft: Draft,
    shares: Shares,
    by: Person,
    *,
    standing: Standing,
    what: str = "added",
    order: int = 0,
    sort: Sort | None = None,
    parent_id: int | None = None,
    period: str = "",
) -> int:
    """Add a task to a plan; return its id."""
    with transaction.atomic():
        row = TaskRow(
            plan_id=plan_id, standing=standing, order=order, parent_id=parent_id, period=period
        )
        _fill(row, draft, sort)
        row.save()
        _share(row, shares)
        facts.keep(row)
        history.write_difference(row, what, by, {})
    return int(row.pk)


@contextmanager
def changing(
    task_id: int,
    by: Person,
    what: str,
    *,
    version: int | None,
    said: Mapping[str, Any] | None = None,
) -> Iterator[TaskRow]:
    """Give the row of a task to change, alone; then save it, count its version, write history.

    *said* is written down with the change: a reason, the names of files.

    Raises ``ChangedMeanwhileError`` if its version is no more *version*; ``None`` for changes that
    add something and overwrite nothing.
    """
    with transaction.atomic():
        row = TaskRow.objects.select_for_update().filter(pk=task_id).first()
        if row is None:
            raise NotFoundError(f"/nhiem-vu/{task_id}/")
        if version is not None and row.version != version:
            raise ChangedMeanwhileError
        before = history.snapshot(row)
        yield row
        row.version += 1
        facts.keep(row)
        history.write_difference(row, what, by, before, said)


def rewrite(row: TaskRow, draft: Draft, shares: Shares) -> None:
    """Set what a draft says on a row that is being changed."""
    _fill(row, draft, Sort(row.sort) if row.sort in (Sort.PART, Sort.OCCURRENCE) else None)
    row.shares.all().delete()
    _share(row, shares)


def last_order(plan_id: int) -> int:
    """Return the place of the plan's last task in its order."""
    found = TaskRow.objects.filter(plan_id=plan_id).order_by("-order").values_list("order")
    first: Any = found.first()
    return int(first[0]) if first else 0


def shown(text: str) -> str:
    """Return *text* without the one letter that PostgreSQL takes in no text."""
    return text.replace("\0", " ")


def _fill(row: TaskRow, draft: Draft, sort: Sort | None) -> None:
    row.deed = shown(draft.deed)
    row.form = draft.form
    row.product, row.report_to = shown(draft.product), shown(draft.report_to)[:300]
    row.notes, row.place, row.quote = draft.notes, draft.place[:120], draft.quote
    row.start, row.end = draft.span or (None, None)
    due = draft.due
    row.due_text, row.due_kind = shown(due.text or "")[:300], due.kind
    row.due_on, row.every = due.day, due.every or ""
    row.review_on = draft.review_on
    row.sort = sort or (Sort.DUTY if due.kind is DueKind.RECURRING else Sort.DEED)


def _share(row: TaskRow, shares: Shares) -> None:
    Share.objects.bulk_create(
        Share(task=row, agency_id=agency_id, role=role, order=order)
        for role, agency_ids in shares.items()
        for order, agency_id in enumerate(dict.fromkeys(agency_ids))
    )

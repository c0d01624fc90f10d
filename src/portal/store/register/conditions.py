"""Which tasks are wanted and who may see them, as conditions inside the query.

The same conditions hold for tasks and for their shares, which carry copies of the facts.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import F, Q

from portal.access import Person
from portal.store.models import PlanRow, Share
from portal.store.register import plans
from portal.store.register.values import ShareRole
from vanban.plan.progress import Stage, TaskState
from vanban.text import fold

_MOST_WORDS = 8


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which tasks are wanted; what is ``None`` or empty does not matter."""

    agency: int | None = None
    role: ShareRole | None = None
    plan: int | None = None
    state: TaskState | None = None
    stage: Stage | None = None
    due_from: date | None = None
    due_to: date | None = None
    words: str = ""
    is_stale: bool = False
    page: int = 1


def state_is(state: TaskState, day: date) -> Q:
    """Return the condition that a task is in *state* on *day*: ``state_on``, inside the query."""
    not_dropped, is_open = _is_after("dropped_on", day), _is_after("done_on", day)
    return {
        TaskState.DROPPED: Q(dropped_on__lte=day),
        TaskState.DONE_IN_TIME: Q(done_on__lte=day)
        & (Q(due_on__isnull=True) | Q(due_on__gte=F("done_on")))
        & not_dropped,
        TaskState.DONE_LATE: Q(due_on__lt=F("done_on"), done_on__lte=day) & not_dropped,
        TaskState.OPEN_IN_TIME: (Q(due_on__isnull=True) | Q(due_on__gte=day))
        & is_open
        & not_dropped,
        TaskState.OVERDUE: Q(due_on__lt=day) & is_open & not_dropped,
    }[state]


def stage_is(stage: Stage, day: date) -> Q:
    """Return the condition that the work is at *stage* on *day*: ``stage_on``, in the query."""
    not_dropped, is_open = _is_after("dropped_on", day), _is_after("done_on", day)
    return {
        Stage.DROPPED: Q(dropped_on__lte=day),
        Stage.DONE: Q(done_on__lte=day) & not_dropped,
        Stage.UNDER_WAY: Q(begun_on__lte=day) & is_open & not_dropped,
        Stage.NOT_BEGUN: _is_after("begun_on", day) & is_open & not_dropped,
    }[stage]


def _is_after(name: str, day: date) -> Q:
    """Return the condition that something has not happened by *day*."""
    return Q(**{f"{name}__isnull": True}) | Q(**{f"{name}__gt": day})


def is_stale(day: date) -> Q:
    """Return the condition that nobody has looked at an undated task by its review day."""
    return state_is(TaskState.OPEN_IN_TIME, day) & Q(due_on__isnull=True, review_on__lte=day)


def may_see(person: Person, task: str) -> Q:
    """Return the condition that *person* may see a task; *task* names its key in the table."""
    whole = plans.directed(person)
    if whole is None:
        return Q()
    open_plans = PlanRow.objects.filter(whole | Q(is_public=True)).values("pk")
    if not person.agencies:
        return Q(plan_id__in=open_plans)
    own = Share.objects.filter(agency_id__in=person.agencies).values("task_id")
    return Q(plan_id__in=open_plans) | Q(**{f"{task}__in": own})


def is_wanted(wanted: Wanted, day: date, *, folded: str) -> Q:
    """Return the condition of all that is wanted but the agency; *folded* names the deed's key."""
    # ``IN (1)``: the bare column that ``=True`` becomes leads SQLite past the index of counts.
    condition = Q(is_counted__in=[True])
    if wanted.plan is not None:
        condition &= Q(plan_id=wanted.plan)
    if wanted.due_from is not None:
        condition &= Q(due_on__gte=wanted.due_from)
    if wanted.due_to is not None:
        condition &= Q(due_on__lte=wanted.due_to)
    if wanted.state is not None:
        condition &= state_is(wanted.state, day)
    if wanted.stage is not None:
        condition &= stage_is(wanted.stage, day)
    if wanted.is_stale:
        condition &= is_stale(day)
    for word in fold(wanted.words).split()[:_MOST_WORDS]:
        condition &= Q(**{f"{folded}__contains": word})
    return condition

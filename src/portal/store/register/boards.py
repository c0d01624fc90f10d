"""Lists and counts of the register; who may see what stands inside each query."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from django.db.models import Count, F, Q, QuerySet

from portal.access import Person
from portal.store.models import PlanRow, Share, TaskRow
from portal.store.register import agencies, plans, tasks
from portal.store.register.values import Agency, Plan, ShareRole, Sort, Standing, Task
from vanban.plan.progress import Stage, TaskState

COUNTED = (Sort.DEED, Sort.OCCURRENCE)  # what reports count: a recurring duty by its occurrences
PAGE = 50


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


@dataclass(frozen=True, slots=True)
class Listed:
    """One page of tasks."""

    tasks: tuple[Task, ...]
    total: int
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class Tally:
    """How many tasks are in each state; the whole is their sum."""

    done_in_time: int = 0
    done_late: int = 0
    open_in_time: int = 0
    overdue: int = 0
    dropped: int = 0
    not_begun: int = 0  # of the open ones

    @property
    def whole(self) -> int:
        """Return how many there are, those that no longer fit left out."""
        return self.done_in_time + self.done_late + self.open_in_time + self.overdue

    @property
    def done(self) -> int:
        """Return how many are done."""
        return self.done_in_time + self.done_late

    @property
    def percent_done(self) -> float | None:
        """Return the share that is done in percent; ``None`` where there is nothing to do."""
        return 100 * self.done / self.whole if self.whole else None

    @property
    def percent_in_time(self) -> float | None:
        """Return the share of the done ones that were done in time."""
        return 100 * self.done_in_time / self.done if self.done else None

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.done_in_time + other.done_in_time,
            self.done_late + other.done_late,
            self.open_in_time + other.open_in_time,
            self.overdue + other.overdue,
            self.dropped + other.dropped,
            self.not_begun + other.not_begun,
        )


def listed(person: Person, wanted: Wanted, day: date) -> Listed:
    """Return one page of the wanted tasks that *person* may see, the first due first."""
    found = _wanted(person, wanted, day)
    total = found.count()
    pages = max(1, -(-total // PAGE))
    page = min(max(wanted.page, 1), pages)
    order = found.order_by(F("due_on").asc(nulls_last=True), "pk")
    rows = order.defer("quote", "notes")[(page - 1) * PAGE : page * PAGE]
    return Listed(tasks.values_of(rows), total, page, pages)


def every(person: Person, wanted: Wanted, day: date, limit: int = 5000) -> tuple[Task, ...]:
    """Return all wanted tasks that *person* may see, for exports."""
    order = _wanted(person, wanted, day).order_by("plan_id", "order", "due_on", "pk")
    return tasks.values_of(order[:limit])


def tally(person: Person, wanted: Wanted, day: date) -> Tally:
    """Count the wanted tasks that *person* may see."""
    return _tally(_wanted(person, wanted, day).aggregate(**_counts(day)))


def by_plan(person: Person, wanted: Wanted, day: date) -> tuple[tuple[Plan, Tally], ...]:
    """Count the wanted tasks of each plan, newest document first."""
    groups: Any = _wanted(person, wanted, day).values("plan_id").annotate(**_counts(day)).order_by()
    counts = {group["plan_id"]: _tally(group) for group in groups}
    known = plans.plans(counts)
    order = sorted(known.values(), key=lambda p: (p.issued_on or date.min, p.id), reverse=True)
    return tuple((plan, counts[plan.id]) for plan in order)


def by_agency(person: Person, wanted: Wanted, day: date) -> tuple[tuple[Agency, Tally], ...]:
    """Count the wanted tasks of each agency that leads them, the most overdue first."""
    role = wanted.role or ShareRole.LEAD
    shared = _wanted(person, wanted, day).filter(shares__role=role)
    if wanted.agency is not None:
        shared = shared.filter(shares__agency_id=wanted.agency)
    groups: Any = shared.values("shares__agency_id").annotate(**_counts(day)).order_by()
    counts = {group["shares__agency_id"]: _tally(group) for group in groups}
    known = agencies.agencies(counts)
    order = sorted(known.values(), key=lambda a: (-counts[a.id].overdue, a.area, a.name))
    return tuple((agency, counts[agency.id]) for agency in order)


def by_due_day(person: Person, wanted: Wanted, day: date) -> dict[date, Tally]:
    """Count the wanted tasks of each due day."""
    found = _wanted(person, wanted, day).filter(due_on__isnull=False)
    groups: Any = found.values("due_on").annotate(**_counts(day)).order_by("due_on")
    return {group["due_on"]: _tally(group) for group in groups}


def agencies_seen(person: Person) -> tuple[Agency, ...]:
    """Return the agencies that lead or join some task that *person* may see."""
    seen = _visible(person).values("shares__agency_id").distinct().order_by()
    known = agencies.agencies(pk for (pk,) in seen.values_list("shares__agency_id") if pk)
    return tuple(sorted(known.values(), key=lambda a: (a.area, a.name)))


def state_is(state: TaskState, day: date) -> Q:
    """Return the condition that a task is in *state* on *day*: ``state_on``, inside the query."""
    is_dropped = Q(dropped_on__lte=day)
    not_dropped = Q(dropped_on__isnull=True) | Q(dropped_on__gt=day)
    is_done = Q(done_on__lte=day)
    is_open = Q(done_on__isnull=True) | Q(done_on__gt=day)
    in_time = Q(due_on__isnull=True) | Q(due_on__gte=F("done_on"))
    return {
        TaskState.DROPPED: is_dropped,
        TaskState.DONE_IN_TIME: not_dropped & is_done & in_time,
        TaskState.DONE_LATE: not_dropped & is_done & Q(due_on__lt=F("done_on")),
        TaskState.OPEN_IN_TIME: not_dropped
        & is_open
        & (Q(due_on__isnull=True) | Q(due_on__gte=day)),
        TaskState.OVERDUE: not_dropped & is_open & Q(due_on__lt=day),
    }[state]


def stage_is(stage: Stage, day: date) -> Q:
    """Return the condition that the work is at *stage* on *day*: ``stage_on``, in the query."""
    if stage is Stage.DROPPED:
        return state_is(TaskState.DROPPED, day)
    if stage is Stage.DONE:
        return state_is(TaskState.DONE_IN_TIME, day) | state_is(TaskState.DONE_LATE, day)
    is_open = state_is(TaskState.OPEN_IN_TIME, day) | state_is(TaskState.OVERDUE, day)
    if stage is Stage.UNDER_WAY:
        return is_open & Q(begun_on__lte=day)
    return is_open & (Q(begun_on__isnull=True) | Q(begun_on__gt=day))


def is_stale(day: date) -> Q:
    """Return the condition that nobody has looked at an undated task by its review day."""
    return state_is(TaskState.OPEN_IN_TIME, day) & Q(due_on__isnull=True, review_on__lte=day)


def _visible(person: Person) -> QuerySet[TaskRow]:
    """Return the counted tasks of the register that *person* may see."""
    found = TaskRow.objects.filter(standing=Standing.CONFIRMED, sort__in=COUNTED)
    whole = plans.directed(person)
    if whole is None:
        return found
    open_plans = PlanRow.objects.filter(whole | Q(is_public=True)).values("pk")
    if not person.agencies:
        return found.filter(plan_id__in=open_plans)
    own = Share.objects.filter(agency_id__in=person.agencies).values("task_id")
    return found.filter(Q(plan_id__in=open_plans) | Q(pk__in=own))


def _wanted(person: Person, wanted: Wanted, day: date) -> QuerySet[TaskRow]:
    found = _visible(person)
    if wanted.agency is not None:
        shares = Share.objects.filter(agency_id=wanted.agency)
        if wanted.role is not None:
            shares = shares.filter(role=wanted.role)
        found = found.filter(pk__in=shares.values("task_id"))
    if wanted.plan is not None:
        found = found.filter(plan_id=wanted.plan)
    if wanted.due_from is not None:
        found = found.filter(due_on__gte=wanted.due_from)
    if wanted.due_to is not None:
        found = found.filter(due_on__lte=wanted.due_to)
    for word in wanted.words.split()[:8]:
        found = found.filter(deed__icontains=word)
    return found.filter(_standing_of(wanted, day))


def _standing_of(wanted: Wanted, day: date) -> Q:
    condition = Q()
    if wanted.state is not None:
        condition &= state_is(wanted.state, day)
    if wanted.stage is not None:
        condition &= stage_is(wanted.stage, day)
    if wanted.is_stale:
        condition &= is_stale(day)
    return condition


def _counts(day: date) -> dict[str, Any]:
    return {
        "done_in_time": Count("pk", filter=state_is(TaskState.DONE_IN_TIME, day)),
        "done_late": Count("pk", filter=state_is(TaskState.DONE_LATE, day)),
        "open_in_time": Count("pk", filter=state_is(TaskState.OPEN_IN_TIME, day)),
        "overdue": Count("pk", filter=state_is(TaskState.OVERDUE, day)),
        "dropped": Count("pk", filter=state_is(TaskState.DROPPED, day)),
        "not_begun": Count("pk", filter=stage_is(Stage.NOT_BEGUN, day)),
    }


def _tally(group: dict[str, Any]) -> Tally:
    return Tally(**{f.name: group[f.name] for f in fields(Tally)})

"""Lists and counts of the register; who may see what stands inside each query."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, QuerySet

from portal.access import Person
from portal.store.models import Share, TaskRow
from portal.store.register import agencies, plans, tasks
from portal.store.register.conditions import Wanted, is_wanted, may_see
from portal.store.register.tallies import Tally, counts_on, tally_of
from portal.store.register.values import Agency, Plan, ShareRole, Sort, Standing, Task

PAGE = 50


@dataclass(frozen=True, slots=True)
class Listed:
    """One page of tasks."""

    tasks: tuple[Task, ...]
    total: int
    page: int
    pages: int


_RARE = 2000  # tasks; words that more of them hold are met soon on the way along the due days


def listed(person: Person, wanted: Wanted, day: date) -> Listed:
    """Return one page of the wanted tasks that *person* may see, the first due first.

    Keys first, out of an index; only the rows of the page are read. Undated ones that
    are few stand in the order of their days of review.
    """
    found = _tasks(person, wanted, day)
    counts = found.aggregate(whole=Count("pk"), dated=Count("due_on"))
    total, page, start = _place(counts["whole"], wanted.page)
    if wanted.is_stale or (wanted.words and total <= _RARE):
        by_due = F("due_on").asc(nulls_last=True)
        keys = list(
            found.order_by(by_due, "review_on", "pk").values_list("pk", flat=True)[
                start : start + PAGE
            ]
        )
    else:
        keys = _keys(found, start, counts["dated"], total)
    rows = TaskRow.objects.in_bulk(keys)
    shown = tasks.values_of(rows[key] for key in keys)
    return Listed(shown, total, page, max(1, -(-total // PAGE)))


def _keys(found: QuerySet[TaskRow], start: int, dated: int, total: int) -> list[int]:
    """Return the keys of a page: dated tasks in the order of an index, then the undated ones."""
    keys: list[int] = []
    if start < dated:
        order = found.filter(due_on__isnull=False).order_by("due_on", "pk")
        keys = list(order.values_list("pk", flat=True)[start : start + PAGE])
    room, after = PAGE - len(keys), max(0, start - dated)
    if room and total > dated:
        order = found.filter(due_on__isnull=True).order_by("pk")
        keys += order.values_list("pk", flat=True)[after : after + room]
    return keys


def every(person: Person, wanted: Wanted, day: date, limit: int = 5000) -> tuple[Task, ...]:
    """Return all wanted tasks that *person* may see, for exports."""
    order = _tasks(person, wanted, day).order_by("plan_id", "order", "due_on", "pk")
    return tasks.values_of(order[:limit])


def duties_of(agency_id: int, limit: int = 500) -> tuple[Task, ...]:
    """Return the recurring duties in the register that an agency leads, joins or oversees."""
    shares = Share.objects.filter(agency_id=agency_id)
    found = TaskRow.objects.filter(
        pk__in=shares.values("task_id"),
        sort=Sort.DUTY,
        standing=Standing.CONFIRMED,
        dropped_on=None,
    )
    return tasks.values_of(found.order_by("plan_id", "order", "pk")[:limit])


def tally(person: Person, wanted: Wanted, day: date) -> Tally:
    """Count the wanted tasks that *person* may see."""
    return tally_of(_tasks(person, wanted, day).aggregate(**counts_on(day)))


def by_plan(person: Person, wanted: Wanted, day: date) -> tuple[tuple[Plan, Tally], ...]:
    """Count the wanted tasks of each plan, newest document first."""
    groups: Any = _tasks(person, wanted, day).values("plan_id").order_by()
    counts = {g["plan_id"]: tally_of(g) for g in groups.annotate(**counts_on(day))}
    known = plans.plans(counts)
    order = sorted(known.values(), key=lambda p: (p.issued_on or date.min, p.id), reverse=True)
    return tuple((plan, counts[plan.id]) for plan in order)


def by_agency(person: Person, wanted: Wanted, day: date) -> tuple[tuple[Agency, Tally], ...]:
    """Count the wanted tasks of each agency that leads them, the most overdue first."""
    shares = Share.objects.filter(
        may_see(person, "task_id"),
        is_wanted(wanted, day, folded="task__folded"),
        role=wanted.role or ShareRole.LEAD,
    )
    if wanted.agency is not None:
        shares = shares.filter(agency_id=wanted.agency)
    groups: Any = shares.values("agency_id").order_by()
    counts = {g["agency_id"]: tally_of(g) for g in groups.annotate(**counts_on(day))}
    known = agencies.agencies(counts)
    order = sorted(known.values(), key=lambda a: (-counts[a.id].overdue, a.area, a.name))
    return tuple((agency, counts[agency.id]) for agency in order)


def by_due_day(person: Person, wanted: Wanted, day: date) -> dict[date, Tally]:
    """Count the wanted tasks of each due day."""
    found = _tasks(person, wanted, day).filter(due_on__isnull=False)
    groups: Any = found.values("due_on").annotate(**counts_on(day)).order_by("due_on")
    return {group["due_on"]: tally_of(group) for group in groups}


def agencies_seen(person: Person) -> tuple[Agency, ...]:
    """Return the agencies that share in some task that *person* may see."""
    shares = Share.objects.filter(may_see(person, "task_id"), is_counted__in=[True])
    found = agencies.rows().filter(Exists(shares.filter(agency_id=OuterRef("pk"))))
    return agencies.values_of(found.order_by("area", "name_key"))


def _tasks(person: Person, wanted: Wanted, day: date) -> QuerySet[TaskRow]:
    found = TaskRow.objects.filter(is_wanted(wanted, day, folded="folded"))
    if wanted.agency not in person.agencies:  # of one's own agency all may be seen
        found = found.filter(may_see(person, "pk"))
    if wanted.agency is None:
        return found
    shares = Share.objects.filter(agency_id=wanted.agency)
    if wanted.role is not None:
        shares = shares.filter(role=wanted.role)
    return found.filter(pk__in=shares.values("task_id"))


def _place(total: int, asked: int) -> tuple[int, int, int]:
    """Return the total, the page that there is nearest to the asked one, and where it starts."""
    page = min(max(asked, 1), max(1, -(-total // PAGE)))
    return total, page, (page - 1) * PAGE

"""Boards and roll-ups: what a person may see of the register, listed and counted on a day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from portal.access import Person
from portal.actions.register import plans
from portal.store.register import boards
from portal.store.register.boards import Listed
from portal.store.register.conditions import Wanted
from portal.store.register.tallies import Tally
from portal.store.register.values import Agency, Plan, Task


@dataclass(frozen=True, slots=True)
class RollUp:
    """How far a plan, or all that a person sees of a period, is on a day: whole and by agency."""

    day: date
    wanted: Wanted
    plan: Plan | None
    whole: Tally
    by_agency: tuple[tuple[Agency, Tally], ...]
    by_plan: tuple[tuple[Plan, Tally], ...]
    tasks: tuple[Task, ...]


def listed(person: Person, wanted: Wanted, *, on: date) -> Listed:
    """Return one page of tasks."""
    return boards.listed(person, wanted, on)


def tally(person: Person, wanted: Wanted, *, on: date) -> Tally:
    """Count tasks by state."""
    return boards.tally(person, wanted, on)


def by_agency(person: Person, wanted: Wanted, *, on: date) -> tuple[tuple[Agency, Tally], ...]:
    """Count the tasks that each agency leads."""
    return boards.by_agency(person, wanted, on)


def by_plan(person: Person, wanted: Wanted, *, on: date) -> tuple[tuple[Plan, Tally], ...]:
    """Count the tasks of each plan."""
    return boards.by_plan(person, wanted, on)


def by_due_day(person: Person, wanted: Wanted, *, on: date) -> dict[date, Tally]:
    """Count the tasks of each due day."""
    return boards.by_due_day(person, wanted, on)


def agencies_seen(person: Person) -> tuple[Agency, ...]:
    """Return the agencies of the tasks that *person* may see."""
    return boards.agencies_seen(person)


def roll_up(person: Person, wanted: Wanted, *, on: date, with_tasks: bool = False) -> RollUp:
    """Count a plan, or whatever is wanted, on a day; with the tasks themselves for an export."""
    plan = plans.plan(person, wanted.plan) if wanted.plan is not None else None
    whole = replace(wanted, page=1)
    by_plan = boards.by_plan(person, whole, on)
    return RollUp(
        day=on,
        wanted=whole,
        plan=plan,
        whole=sum((tally for _, tally in by_plan), Tally()),
        by_agency=boards.by_agency(person, whole, on),
        by_plan=by_plan if plan is None else (),
        tasks=boards.every(person, whole, on) if with_tasks else (),
    )

"""Invented people and a plan for the tests of the register."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from portal.access import Person, Role
from portal.actions import add, people
from portal.actions.register import plans, rows
from portal.actions.register.rows import Seen
from portal.store import accounts
from portal.store.models import Account
from portal.store.register import agencies, tasks
from portal.store.register.values import Plan, Task
from tests.library import EDITOR, TASKED

DAY = date(2024, 5, 10)
PASSWORD = "mot-mat-khau-dai"


def account(email: str, *roles: Role) -> Person:
    """Make an account and return its person."""
    card = accounts.make_account(email, email.partition("@")[0].title(), PASSWORD, roles)
    accounts.password_was_changed(card.id)
    return person(email)


def person(email: str) -> Person:
    """Return the person behind an account, as a request would have it."""
    return people.person_of(Account.objects.get(email=email))


def join(email: str, agency_id: int, *, directs: bool = False) -> Person:
    """Make an account one of an agency's people; return its person."""
    if not Account.objects.filter(email=email).exists():
        account(email)
    agencies.add_person(agency_id, email, directs=directs)
    return person(email)


@dataclass(frozen=True, slots=True)
class Scene:
    """A plan whose rows are confirmed, the office that issued it, and an agency with people."""

    plan: Plan
    keeper: Person  # of the office that issued the plan
    builder: Person  # of Sở Xây dựng, which leads the first task
    survey: Task
    book: Task
    monthly: Task

    def task(self, task_id: int) -> Task:
        """Return a task as it is now."""
        return tasks.task(task_id)


def seen(task: Task) -> Seen:
    """Return a task as a person sees it now."""
    return Seen(task.id, tasks.task(task.id).version)


def opened(text: str = TASKED, *, on: date = DAY) -> tuple[Plan, Person]:
    """Open the plan of a document; return it and the person who keeps it."""
    editor = replace(EDITOR, id=account("bien@vi.du", Role.EDITOR).id)
    address = add.add(EDITOR, text.encode(), "plan.txt").address
    assert address is not None
    plan = plans.open_plan(editor, address, on=on)
    return plan, join("chanh@vi.du", plan.office.id, directs=True)


def confirmed(*, on: date = DAY) -> Scene:
    """Open the plan and confirm all its rows."""
    plan, keeper = opened(on=on)
    survey, book, monthly = tasks.tasks_of(plan.id)
    rows.confirm(keeper, [seen(task) for task in (survey, book, monthly)], on=on)
    builder = join("xay@vi.du", survey.leads[0].id)
    return Scene(plan, keeper, builder, survey, book, monthly)

"""Plans opened, shown and published."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from portal.access import Person, Right, may_direct, may_open_plan, require
from portal.actions.entries import entry_at
from portal.errors import CannotBeDoneError, NotFoundError
from portal.store import documents
from portal.store.register import agencies, history, occurrences, plans, tasks
from portal.store.register.areas import area_of, area_of_issuer
from portal.store.register.drafts import reviewed, shares_of
from portal.store.register.values import Change, Draft, Plan, Standing, Task
from portal.store.values import Entry
from vanban.model import Assignment
from vanban.pipeline import Case
from vanban.plan import Matcher

_MOST_MONTHS = 120


@dataclass(frozen=True, slots=True)
class Offered:
    """Whether a document's tasks can be, or are, in the register."""

    plan: Plan | None
    may_open: bool


def offered(person: Person, address: str) -> Offered:
    """Return whether the document at *address* is in the register, as far as *person* may know."""
    entry = entry_at(person, address)
    found = plans.of_document(entry.id)
    if found is not None:
        seen = any(plan.id == found.id for plan in plans.visible(person))
        return Offered(found if seen else None, may_open=False)
    return Offered(None, bool(_may_open(person, entry)))


def open_plan(person: Person, address: str, *, on: date, confirm_all: bool = False) -> Plan:
    """Put the tasks of a document before its office for confirmation; the second time do nothing.

    Nothing enters the register unconfirmed unless *confirm_all* says so.
    """
    entry = entry_at(person, address)
    require(_may_open(person, entry))
    case = documents.case_of(entry.id)
    if case is None:
        raise CannotBeDoneError("văn bản cần được đọc lại trước: portal reindex")
    area = _area(entry)
    issuer = entry.issuer_name or "Cơ quan ban hành không rõ"
    office = agencies.make_named(issuer, area_of(issuer, area))
    plan, is_new = plans.open_plan(entry.id, office.id, person, area=area, on=on)
    if is_new:
        standing = Standing.CONFIRMED if confirm_all else Standing.PROPOSED
        for order, draft in enumerate(_drafts(case, plan), start=1):
            shares = shares_of(draft, plan)
            made = tasks.add(plan.id, draft, shares, person, standing=standing, order=order * 10)
            if confirm_all:
                occurrences.make(made, until=on)
    return plan


def plan(person: Person, plan_id: int) -> Plan:
    """Return a plan of which *person* sees something."""
    found = plans.plan(plan_id)
    if may_direct(person, found.stake) or any(p.id == plan_id for p in plans.visible(person)):
        return found
    raise NotFoundError(f"/nhiem-vu/van-ban/{plan_id}/")


def visible(person: Person) -> tuple[Plan, ...]:
    """Return the plans of which *person* sees something, newest document first."""
    return plans.visible(person)


def change(person: Person, plan_id: int, *, is_public: bool, review_months: int) -> None:
    """Set who sees the plan, and after how many months its undated duties are looked at again."""
    require(may_direct(person, plans.plan(plan_id).stake))
    if not 1 <= review_months <= _MOST_MONTHS:
        raise CannotBeDoneError(f"số tháng phải từ 1 đến {_MOST_MONTHS}")
    plans.change(plan_id, person, is_public=is_public, review_months=review_months)


def to_confirm(person: Person, plan_id: int) -> tuple[Plan, tuple[Task, ...], Case | None]:
    """Return a plan with all its rows and its document's reading, for its office to confirm."""
    found = plans.plan(plan_id)
    require(may_direct(person, found.stake))
    case = documents.case_of(plans.document_id_of(plan_id))
    return found, tasks.tasks_of(plan_id), case


def changes(person: Person, plan_id: int) -> tuple[Change, ...]:
    """Return the newest changes of a plan, for its office."""
    require(may_direct(person, plans.plan(plan_id).stake))
    return history.of_plan(plan_id)


def _area(entry: Entry) -> str:
    [words] = documents.words([entry.id])
    return area_of_issuer(entry.issuer_name, words.place)


def _may_open(person: Person, entry: Entry) -> Right:
    """Say whether *person* may open the document's plan; reads its text only where it must."""
    right = may_open_plan(person, None)
    return right if right or not person.offices else may_open_plan(person, _office_id(entry))


def _office_id(entry: Entry) -> int | None:
    found = agencies.find_named(entry.issuer_name, area_of(entry.issuer_name, _area(entry)))
    return found.id if found else None


def _drafts(case: Case, plan: Plan) -> list[Draft]:
    named = partial(_in_register, Matcher(case.parsed), plan.opened_on)
    return [_draft(case, plan, assignment, named) for assignment in case.assignments]


def _in_register(matcher: Matcher, on: date, names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the authorities that *names* mean, by their names in the register of authorities.

    "STTTT", "Giám đốc Sở TTTT" and the full name are one agency with one account; whom the register
    does not know keeps the name that the text gives.
    """
    return tuple(dict.fromkeys(matcher.full_name(name, on=on) for name in names))


def _draft(
    case: Case,
    plan: Plan,
    assignment: Assignment,
    named: Callable[[tuple[str, ...]], tuple[str, ...]],
) -> Draft:
    span = assignment.span
    draft = Draft(
        deed=assignment.task,
        leads=named(assignment.lead),
        partners=named(assignment.partners),
        overseers=named(assignment.overseers),
        form=assignment.form,
        due=assignment.due,
        product=assignment.product or "",
        report_to=assignment.report_to or "",
        notes="; ".join(assignment.notes),
        place=str(assignment.at or ""),
        quote=span.of(case.parsed.text),
        span=(span.start, span.end),
    )
    return reviewed(draft, plan, plan.opened_on)

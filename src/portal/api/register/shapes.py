"""What the register's API takes and gives."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from ninja import Schema

from portal.actions.register.reports import Folder
from portal.actions.register.rows import Seen
from portal.store.register.conditions import Wanted
from portal.store.register.tallies import Tally
from portal.store.register.values import Agency, Draft, Plan, Remark, Report, ShareRole, Task
from vanban.model import Due, DueKind, Form
from vanban.plan.progress import Stage, TaskState


class AgencyOut(Schema):
    """An agency of the register."""

    id: int
    name: str
    area: str
    has_people: bool
    ended_on: date | None
    ended_by: str


class PlanOut(Schema):
    """A document whose tasks are in the register."""

    id: int
    address: str
    number: str
    title: str
    issued_on: date | None
    office: AgencyOut
    is_public: bool
    review_months: int


class TallyOut(Schema):
    """How many tasks are in each state."""

    whole: int
    done_in_time: int
    done_late: int
    open_in_time: int
    overdue: int
    dropped: int
    not_begun: int


class TaskOut(Schema):
    """One task with the words it came from, as it stands today."""

    id: int
    version: int
    plan: PlanOut
    parent: int | None
    sort: str
    standing: str
    deed: str
    place: str
    quote: str
    form: str
    product: str
    report_to: str
    leads: list[AgencyOut]
    partners: list[AgencyOut]
    overseers: list[AgencyOut]
    due_on: date | None
    due_text: str | None
    due_kind: str
    every: str | None
    period: str
    review_on: date | None
    stage: Stage
    state: TaskState
    percent: int
    done_on: date | None
    days_late: int


class EvidenceOut(Schema):
    """A file of a report; ``address`` is where it is fetched."""

    id: int
    name: str
    size: int
    address: str


class ReportOut(Schema):
    """What was reported."""

    id: int
    agency: AgencyOut
    by: str
    text: str
    percent: int
    is_done: bool
    of_day: date
    made_at: datetime
    returned_at: datetime | None
    return_reason: str
    evidence: list[EvidenceOut]


class RemarkOut(Schema):
    """A question or an answer."""

    id: int
    answers: int | None
    by: str
    text: str
    made_at: datetime


class FolderOut(Schema):
    """A task with all that was said of it, as far as the person may see."""

    task: TaskOut
    children: list[TaskOut]
    reports: list[ReportOut]
    remarks: list[RemarkOut]


class TasksOut(Schema):
    """One page of tasks."""

    total: int
    page: int
    pages: int
    tasks: list[TaskOut]


class MadeOut(Schema):
    """The ids of what was made or changed."""

    ids: list[int]


class SeenIn(Schema):
    """A task and the version of it that was read; a stale one is refused with 409."""

    id: int
    version: int


class DraftIn(Schema):
    """What the office may set of a task."""

    deed: str
    leads: list[str]
    partners: tuple[str, ...] = ()
    overseers: tuple[str, ...] = ()
    form: Literal["order", "request"] = "order"
    due_kind: Literal["date", "period", "recurring", "continuous", "none"] = "none"
    due_on: date | None = None
    due_text: str | None = None
    every: str | None = None
    review_on: date | None = None
    product: str = ""
    report_to: str = ""


class CorrectIn(DraftIn):
    """A corrected task with the version that was read."""

    version: int


class WantedIn(Schema):
    """Which tasks are wanted."""

    agency: int | None = None
    role: ShareRole | None = None
    plan: int | None = None
    state: TaskState | None = None
    stage: Stage | None = None
    due_from: date | None = None
    due_to: date | None = None
    q: str = ""
    stale: bool = False
    page: int = 1


def wanted_of(asked: WantedIn) -> Wanted:
    """Return what is asked for."""
    return Wanted(
        asked.agency, asked.role, asked.plan, asked.state, asked.stage, asked.due_from,
        asked.due_to, asked.q[:200], asked.stale, max(1, asked.page),
    )  # fmt: skip


def draft_of(given: DraftIn) -> Draft:
    """Return the task that is described."""
    due = Due(given.due_text, DueKind(given.due_kind), given.due_on, given.every)
    return Draft(
        deed=given.deed.strip(),
        leads=tuple(given.leads),
        partners=tuple(given.partners),
        overseers=tuple(given.overseers),
        form=Form(given.form),
        due=due,
        review_on=given.review_on,
        product=given.product,
        report_to=given.report_to,
    )


def seen_of(given: SeenIn) -> Seen:
    """Return the row as it was read."""
    return Seen(given.id, given.version)


def agency_out(agency: Agency) -> AgencyOut:
    """Return *agency* as the API writes it."""
    return AgencyOut.from_orm(agency)


def plan_out(plan: Plan) -> PlanOut:
    """Return *plan* as the API writes it."""
    return PlanOut.from_orm(plan)


def tally_out(tally: Tally) -> TallyOut:
    """Return *tally* as the API writes it."""
    return TallyOut.from_orm(tally)


def task_out(task: Task, day: date) -> TaskOut:
    """Return *task* as it stands on *day*."""
    return TaskOut(
        id=task.id, version=task.version, plan=plan_out(task.plan), parent=task.parent_id,
        sort=task.sort, standing=task.standing, deed=task.deed, place=task.place, quote=task.quote,
        form=task.form, product=task.product, report_to=task.report_to,
        leads=[agency_out(a) for a in task.leads],
        partners=[agency_out(a) for a in task.partners],
        overseers=[agency_out(a) for a in task.overseers],
        due_on=task.facts.due_on, due_text=task.due.text, due_kind=task.due.kind,
        every=task.due.every, period=task.period, review_on=task.review_on,
        stage=task.stage(day), state=task.state(day), percent=task.percent,
        done_on=task.facts.done_on, days_late=task.days_late(day),
    )  # fmt: skip


def folder_out(folder: Folder, day: date) -> FolderOut:
    """Return a task with all that was said of it."""
    return FolderOut(
        task=task_out(folder.task, day),
        children=[task_out(child, day) for child in folder.children],
        reports=[_report_out(report) for report in folder.reports],
        remarks=[_remark_out(remark) for remark in folder.remarks],
    )


def _report_out(report: Report) -> ReportOut:
    files = [
        EvidenceOut(id=e.id, name=e.name, size=e.size, address=f"/nhiem-vu/minh-chung/{e.id}")
        for e in report.evidence
    ]
    return ReportOut(
        id=report.id, agency=agency_out(report.agency), by=report.by, text=report.text,
        percent=report.percent, is_done=report.is_done, of_day=report.of_day,
        made_at=report.made_at, returned_at=report.returned_at,
        return_reason=report.return_reason, evidence=files,
    )  # fmt: skip


def _remark_out(remark: Remark) -> RemarkOut:
    return RemarkOut.from_orm(remark)

"""Reports, returns, questions put in and got out; the task's row follows what they say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from portal.access import Person
from portal.errors import CannotBeDoneError, NotFoundError
from portal.store.models import EvidenceRow, RemarkRow, ReportRow, TaskRow
from portal.store.register import history, notices, tasks
from portal.store.register.agencies import agencies
from portal.store.register.values import Evidence, Remark, Report
from vanban.text import months_after


@dataclass(frozen=True, slots=True)
class Kept:
    """A file whose bytes are kept already."""

    name: str
    digest: str
    size: int


def add(
    task_id: int,
    agency_id: int,
    by: Person,
    *,
    text: str,
    percent: int,
    is_done: bool,
    of_day: date,
    files: Sequence[Kept] = (),
) -> int:
    """Add a report to a task; return its id."""
    said = {"files": [kept.name[-300:] for kept in files]} if files else {}
    with tasks.changing(task_id, by, "reported", version=None, said=said) as row:
        if row.dropped_on is not None:
            raise CannotBeDoneError("nhiệm vụ này không còn phù hợp nữa, không báo cáo được")
        report = ReportRow.objects.create(
            task=row,
            agency_id=agency_id,
            account_id=by.id,
            by=by.name[:200],
            text=tasks.shown(text),
            percent=percent,
            is_done=is_done,
            of_day=of_day,
        )
        EvidenceRow.objects.bulk_create(
            EvidenceRow(report=report, name=f.name[-300:], digest=f.digest, size=f.size)
            for f in files
        )
        settle(row)
    _tell_parent(row, by)
    return int(report.pk)


def give_back(report_id: int, by: Person, reason: str) -> int:
    """Send a report back: it stays, and counts no more; return its task's id."""
    found = ReportRow.objects.filter(pk=report_id).first()
    if found is None:
        raise NotFoundError(f"/nhiem-vu/bao-cao/{report_id}/")
    said = {"report": report_id, "agency": found.agency.name, "reason": tasks.shown(reason)}
    with tasks.changing(found.task_id, by, "returned", version=None, said=said) as row:
        report = ReportRow.objects.select_for_update().get(pk=report_id)
        if report.returned_at is not None:
            raise CannotBeDoneError("báo cáo này đã được trả lại rồi")
        report.returned_at, report.returned_by = timezone.now(), by.name[:200]
        report.return_reason = tasks.shown(reason)
        report.save()
        settle(row)
        notices.tell_of_return(report, by.id)
    _tell_parent(row, by)
    return int(row.pk)


def settle(row: TaskRow) -> None:
    """Make the row repeat what its reports say, those that were sent back left out.

    A report that was sent back takes away what it said, not that the work had begun by then.
    """
    every = list(row.reports.order_by("pk"))
    counted = [report for report in every if report.returned_at is None]
    done = next((report for report in counted if report.is_done), None)
    row.done_on = done.of_day if done else None
    row.begun_on = min((report.of_day for report in every), default=None)
    said = counted[-1].percent if counted else 0
    row.percent = 100 if done else max(said, _percent_of_parts(row))
    row.reported_on = max((report.of_day for report in counted), default=None)
    if row.review_on is not None:  # an undated task is looked at again so long after a report
        row.review_on = months_after(row.reported_on or row.plan.opened_on, row.plan.review_months)


def _tell_parent(row: TaskRow, by: Person) -> None:
    """Let a task's percent be the mean of its sub-tasks', unless reports say it is done."""
    if row.parent_id is None or row.sort != "part":
        return
    with tasks.changing(row.parent_id, by, "parts-moved", version=None) as parent:
        settle(parent)


def _percent_of_parts(row: TaskRow) -> int:
    percents = list(row.children.filter(sort="part").values_list("percent", flat=True))
    return sum(percents) // len(percents) if percents else 0


def of_task(task_id: int) -> tuple[Report, ...]:
    """Return the reports of a task, newest first."""
    rows = ReportRow.objects.filter(task_id=task_id).prefetch_related("evidence").order_by("-pk")
    known = agencies({row.agency_id for row in rows})
    return tuple(
        Report(
            row.pk, known[row.agency_id], row.by, row.text, row.percent, row.is_done, row.of_day,
            row.made_at, row.returned_at, row.returned_by, row.return_reason,
            tuple(Evidence(e.pk, e.name, e.digest, e.size) for e in row.evidence.all()),
        )
        for row in rows
    )  # fmt: skip


def task_of(report_id: int) -> int:
    """Return the task that a report is on."""
    found = ReportRow.objects.filter(pk=report_id).values_list("task_id", flat=True).first()
    if found is None:
        raise NotFoundError(f"/nhiem-vu/bao-cao/{report_id}/")
    return int(found)


def evidence(evidence_id: int) -> tuple[int, Evidence]:
    """Return a file of a report with the task that it is on."""
    row = EvidenceRow.objects.filter(pk=evidence_id).select_related("report").first()
    if row is None:
        raise NotFoundError(f"/nhiem-vu/minh-chung/{evidence_id}")
    return row.report.task_id, Evidence(row.pk, row.name, row.digest, row.size)


def add_remark(task_id: int, by: Person, text: str, answers: int | None = None) -> int:
    """Add a question to a task, or the answer to one; return its id."""
    if answers and not RemarkRow.objects.filter(pk=answers, task_id=task_id).exists():
        raise CannotBeDoneError("câu hỏi này không thuộc nhiệm vụ")
    row = RemarkRow.objects.create(
        task_id=task_id,
        answers_id=answers,
        account_id=by.id,
        by=by.name[:200],
        text=tasks.shown(text),
    )
    plan_id = TaskRow.objects.values_list("plan_id", flat=True).get(pk=task_id)
    what = "answered" if answers else "asked"
    history.write(plan_id, task_id, what, by, after={"text": text})
    return int(row.pk)


def remarks_of(task_id: int) -> tuple[Remark, ...]:
    """Return questions and answers of a task, oldest first."""
    rows = RemarkRow.objects.filter(task_id=task_id).order_by("pk")
    return tuple(Remark(r.pk, r.answers_id, r.by, r.text, r.made_at) for r in rows)

"""Progress reported, reports sent back, questions asked, work divided."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.conf import settings

from portal.access import Person, may_direct, may_report, may_see, may_see_work, require
from portal.errors import CannotBeDoneError, NotAllowedError, NotFoundError, TooLargeError
from portal.store import originals
from portal.store.register import history, offers, reports, tasks
from portal.store.register.drafts import draft_of
from portal.store.register.offers import Offer
from portal.store.register.reports import Kept
from portal.store.register.values import (
    Agency,
    Change,
    Evidence,
    Remark,
    Report,
    ShareRole,
    Sort,
    Standing,
    Task,
)
from vanban.model import Due, DueKind

_LONGEST_TEXT = 50_000  # letters


@dataclass(frozen=True, slots=True)
class Handed:
    """A file that proves a report: its name, and its bytes piece by piece."""

    name: str
    pieces: Iterable[bytes]


@dataclass(frozen=True, slots=True)
class Said:
    """What is reported: words, how much of the work is done, whether all of it, on which day."""

    text: str
    percent: int
    is_done: bool = False
    of_day: date | None = None  # the office may state the day; an agency reports of today


@dataclass(frozen=True, slots=True)
class Folder:
    """A task with all that was said of it, as far as the person may see."""

    task: Task
    parent: Task | None
    children: tuple[Task, ...]
    reports: tuple[Report, ...]
    remarks: tuple[Remark, ...]
    history: tuple[Change, ...]
    sees_work: bool
    directs: bool
    reports_for: tuple[Agency, ...]
    offers: tuple[Offer, ...] = ()  # to successors, for whoever decides on them


def task(person: Person, task_id: int) -> Folder:
    """Return a task with what was said of it; who may see only the deed gets only the deed."""
    found = _seen(person, task_id)
    sees_work = bool(may_see_work(person, found.stake))
    directs = bool(may_direct(person, found.stake))
    children = tasks.children_of(task_id) if sees_work else ()
    return Folder(
        task=found,
        parent=_seen_or_none(person, found.parent_id),
        children=tuple(child for child in children if may_see(person, child.stake)),
        reports=reports.of_task(task_id) if sees_work else (),
        remarks=reports.remarks_of(task_id) if sees_work else (),
        history=history.of_task(task_id) if sees_work else (),
        sees_work=sees_work,
        directs=directs,
        reports_for=_reports_for(person, found),
        offers=offers.of_task(task_id) if directs else (),
    )


def report(
    person: Person,
    task_id: int,
    agency_id: int,
    said: Said,
    files: Sequence[Handed] = (),
    *,
    on: date,
) -> int:
    """Report for an agency; with files as evidence; return the report's id.

    Only an agency that leads (or the office for it) can say that the task is done.
    """
    found = _seen(person, task_id)
    agency = next((a for a in (*found.leads, *found.partners) if a.id == agency_id), None)
    if agency is None:
        raise NotAllowedError("cơ quan này không được giao nhiệm vụ này")
    require(may_report(person, found.stake, agency_id, has_people=agency.has_people))
    if found.sort is Sort.DUTY:
        raise CannotBeDoneError("nhiệm vụ định kỳ được báo cáo theo từng kỳ: hãy chọn kỳ")
    if said.is_done and agency not in found.leads:
        raise CannotBeDoneError("chỉ cơ quan chủ trì mới báo cáo hoàn thành được")
    percent = _checked_percent(said)
    of_day = _checked_day(person, found, said, on)
    return reports.add(
        task_id,
        agency_id,
        person,
        text=said.text.strip(),
        percent=percent,
        is_done=said.is_done,
        of_day=of_day,
        files=[_keep(handed) for handed in files],
    )


def send_back(person: Person, report_id: int, reason: str) -> int:
    """Send a report back to its agency, with a reason; return the task's id."""
    found = _seen(person, reports.task_of(report_id))
    require(may_direct(person, found.stake))
    if not reason.strip():
        raise CannotBeDoneError("hãy ghi lý do trả lại báo cáo")
    return reports.give_back(report_id, person, reason.strip())


def ask(person: Person, task_id: int, text: str, *, answers: int | None = None) -> int:
    """Ask about a task, or answer what was asked; for the office and the agencies of the task."""
    found = _seen(person, task_id)
    require(may_see_work(person, found.stake))
    if not text.strip():
        raise CannotBeDoneError("hãy ghi câu hỏi hoặc câu trả lời")
    return reports.add_remark(task_id, person, text.strip()[:_LONGEST_TEXT], answers)


def divide(
    person: Person, task_id: int, agency_id: int, deed: str, *, due_on: date | None = None
) -> int:
    """Make a sub-task of a task for an agency of it; return its id."""
    found = _seen(person, task_id)
    agency = next((a for a in (*found.leads, *found.partners) if a.id == agency_id), None)
    if agency is None:
        raise NotAllowedError("cơ quan này không được giao nhiệm vụ này")
    require(may_report(person, found.stake, agency_id, has_people=agency.has_people))
    if not deed.strip():
        raise CannotBeDoneError("hãy ghi việc phải làm")
    if found.facts.due_on and due_on and due_on > found.facts.due_on:
        raise CannotBeDoneError("việc nhỏ không thể đến hạn sau nhiệm vụ của nó")
    due = Due(None, DueKind.DATE, due_on) if due_on else Due()
    draft = replace(draft_of(found), deed=deed.strip(), due=due, product="", notes="")
    return tasks.add(
        found.plan.id, draft, {ShareRole.LEAD: [agency_id]}, person,
        standing=Standing.CONFIRMED, what="divided", sort=Sort.PART, parent_id=task_id,
    )  # fmt: skip


def evidence(person: Person, evidence_id: int) -> tuple[Evidence, Iterator[bytes]]:
    """Return a file of a report and its bytes piece by piece."""
    task_id, found = reports.evidence(evidence_id)
    if not may_see_work(person, tasks.task(task_id).stake):
        raise NotFoundError(f"/nhiem-vu/minh-chung/{evidence_id}")
    pieces = originals.pieces_of(found.digest)
    if pieces is None:
        raise NotFoundError(f"/nhiem-vu/minh-chung/{evidence_id}")
    return found, pieces


def _seen(person: Person, task_id: int) -> Task:
    found = tasks.task(task_id)
    if not may_see(person, found.stake):
        raise NotFoundError(f"/nhiem-vu/{task_id}/")  # whoever may not see it learns nothing of it
    return found


def _seen_or_none(person: Person, task_id: int | None) -> Task | None:
    if task_id is None:
        return None
    found = tasks.task(task_id)
    return found if may_see(person, found.stake) else None


def _reports_for(person: Person, found: Task) -> tuple[Agency, ...]:
    return tuple(
        agency
        for agency in dict.fromkeys((*found.leads, *found.partners))
        if may_report(person, found.stake, agency.id, has_people=agency.has_people)
    )


def _checked_percent(said: Said) -> int:
    if not said.text.strip():
        raise CannotBeDoneError("hãy ghi nội dung báo cáo")
    if len(said.text) > _LONGEST_TEXT:
        raise CannotBeDoneError("nội dung báo cáo dài quá: hãy gửi kèm tệp")
    if not 0 <= said.percent <= 100:
        raise CannotBeDoneError("tỷ lệ hoàn thành phải từ 0 đến 100")
    return 100 if said.is_done else said.percent


def _checked_day(person: Person, found: Task, said: Said, on: date) -> date:
    """Return the day whose state is reported: only the office may state one that is past."""
    if said.of_day is None or said.of_day == on:
        return on
    require(may_direct(person, found.stake))
    if said.of_day > on:
        raise CannotBeDoneError("ngày báo cáo không thể ở tương lai")
    return said.of_day


def _keep(handed: Handed) -> Kept:
    limit = settings.EVIDENCE_LIMIT

    def measured() -> Iterator[bytes]:
        size = 0
        for piece in handed.pieces:
            size += len(piece)
            if size > limit:
                raise TooLargeError(size, limit)
            yield piece

    digest, size = originals.keep_pieces(measured())
    return Kept(handed.name, digest, size)

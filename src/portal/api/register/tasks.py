"""Tasks as JSON: listed, reported on, sent back, corrected."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest
from django.utils import timezone
from ninja import File, Form, Query, Router, Schema, UploadedFile

from portal.actions.register import boards, reports, rows
from portal.actions.register.reports import Handed, Said
from portal.actions.register.rows import Seen
from portal.api.asking import asker
from portal.api.register.shapes import (
    CorrectIn,
    FolderOut,
    MadeOut,
    SeenIn,
    TasksOut,
    WantedIn,
    draft_of,
    folder_out,
    seen_of,
    task_out,
    wanted_of,
)

router = Router(tags=["tasks"])


class ReportIn(Schema):
    """A report: the agency that reports, its words, how much is done."""

    agency: int
    text: str
    percent: int = 0
    is_done: bool = False
    of_day: date | None = None


class ReasonIn(Schema):
    """Why."""

    reason: str


class DropIn(ReasonIn):
    """Why a task no longer fits, with the version that was read."""

    version: int


class VersionIn(Schema):
    """The version that was read."""

    version: int


class RemarkIn(Schema):
    """A question, or the answer to one."""

    text: str
    answers: int | None = None


class PartIn(Schema):
    """A sub-task."""

    agency: int
    deed: str
    due_on: date | None = None


class SplitIn(Schema):
    """What a task is split into, with the version that was read."""

    version: int
    deeds: list[str]


@router.get("", response=TasksOut, summary="Danh sách nhiệm vụ", operation_id="tasks")
def listed(request: HttpRequest, asked: Query[WantedIn]) -> TasksOut:
    """Return one page of the tasks that the person may see, the first due first."""
    day = timezone.localdate()
    found = boards.listed(asker(request), wanted_of(asked), on=day)
    shown = [task_out(task, day) for task in found.tasks]
    return TasksOut(total=found.total, page=found.page, pages=found.pages, tasks=shown)


@router.get("/{int:task_id}", response=FolderOut, summary="Một nhiệm vụ", operation_id="task")
def read(request: HttpRequest, task_id: int) -> FolderOut:
    """Return a task with its reports and questions, as far as the person may see."""
    return folder_out(reports.task(asker(request), task_id), timezone.localdate())


@router.post(
    "/{int:task_id}/reports", response=MadeOut, summary="Báo cáo tiến độ", operation_id="report"
)
def report(
    request: HttpRequest,
    task_id: int,
    given: Form[ReportIn],
    files: File[list[UploadedFile]] = [],  # noqa: B006  (ninja reads it, nobody changes it)
) -> MadeOut:
    """Report on a task (a form, ``multipart/form-data`` with files as evidence)."""
    said = Said(given.text, given.percent, given.is_done, given.of_day)
    handed = [Handed(str(file.name), file.chunks()) for file in files]
    day = timezone.localdate()
    made = reports.report(asker(request), task_id, given.agency, said, handed, on=day)
    return MadeOut(ids=[made])


@router.post(
    "/reports/{int:report_id}/return", response=MadeOut, summary="Trả lại báo cáo",
    operation_id="return",
)  # fmt: skip
def send_back(request: HttpRequest, report_id: int, given: ReasonIn) -> MadeOut:
    """Send a report back to its agency; return the task's id."""
    return MadeOut(ids=[reports.send_back(asker(request), report_id, given.reason)])


@router.post(
    "/{int:task_id}/remarks", response=MadeOut, summary="Hỏi, trả lời", operation_id="remark"
)
def ask(request: HttpRequest, task_id: int, given: RemarkIn) -> MadeOut:
    """Ask about a task, or answer."""
    made = reports.ask(asker(request), task_id, given.text, answers=given.answers)
    return MadeOut(ids=[made])


@router.post("/{int:task_id}/parts", response=MadeOut, summary="Chia việc", operation_id="divide")
def divide(request: HttpRequest, task_id: int, given: PartIn) -> MadeOut:
    """Make a sub-task for an agency of the task."""
    made = reports.divide(
        asker(request), task_id, given.agency, given.deed, due_on=given.due_on
    )  # fmt: skip
    return MadeOut(ids=[made])


@router.put("/{int:task_id}", response=MadeOut, summary="Sửa nhiệm vụ", operation_id="correct")
def correct(request: HttpRequest, task_id: int, given: CorrectIn) -> MadeOut:
    """Set what a task says; 409 if somebody else changed it since it was read."""
    seen = Seen(task_id, given.version)
    rows.correct(asker(request), seen, draft_of(given), on=timezone.localdate())
    return MadeOut(ids=[task_id])


@router.post("/{int:task_id}/split", response=MadeOut, summary="Tách", operation_id="split")
def split(request: HttpRequest, task_id: int, given: SplitIn) -> MadeOut:
    """Make one task for each deed out of a task."""
    made = rows.split(asker(request), Seen(task_id, given.version), given.deeds)
    return MadeOut(ids=list(made))


@router.post("/join", response=MadeOut, summary="Gộp", operation_id="join")
def join(request: HttpRequest, given: list[SeenIn]) -> MadeOut:
    """Make one task out of several."""
    return MadeOut(ids=[rows.join(asker(request), [seen_of(one) for one in given])])


@router.post("/{int:task_id}/dismiss", response=MadeOut, summary="Bỏ dòng", operation_id="dismiss")
def dismiss(request: HttpRequest, task_id: int, given: VersionIn) -> MadeOut:
    """Keep a row out of the register: it was no task."""
    rows.dismiss(asker(request), Seen(task_id, given.version))
    return MadeOut(ids=[task_id])


@router.post(
    "/{int:task_id}/drop", response=MadeOut, summary="Không còn phù hợp", operation_id="drop"
)
def drop(request: HttpRequest, task_id: int, given: DropIn) -> MadeOut:
    """Mark a task as no longer fitting."""
    seen = Seen(task_id, given.version)
    rows.drop(asker(request), seen, given.reason, on=timezone.localdate())
    return MadeOut(ids=[task_id])


@router.post(
    "/{int:task_id}/take-up-again", response=MadeOut, summary="Thực hiện lại",
    operation_id="take-up-again",
)  # fmt: skip
def take_up_again(request: HttpRequest, task_id: int, given: VersionIn) -> MadeOut:
    """Undo ``drop``."""
    rows.take_up_again(asker(request), Seen(task_id, given.version))
    return MadeOut(ids=[task_id])

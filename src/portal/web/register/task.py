"""One task: its words, agencies, reports with evidence, questions, sub-tasks, history."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from portal.access import Person, may_read
from portal.actions.register import reports, rows
from portal.actions.register.reports import Folder, Handed, Said
from portal.errors import CannotBeDoneError, ChangedMeanwhileError, TooLargeError
from portal.web.asking import asker
from portal.web.days import today
from portal.web.register.asked import day_of
from portal.web.register.forms import seen_from
from portal.web.register.history import history_line
from portal.web.register.rows import rows_of
from vanban.model import Locator
from vanban.render import place_words


@require_http_methods(["GET", "HEAD", "POST"])
def show(request: HttpRequest, task_id: int) -> HttpResponse:
    """Show a task; do what a button asks for, then show it again."""
    person = asker(request)
    if request.method != "POST":
        return _page(request, person, task_id)
    deed = _DEEDS.get(request.POST.get("lam", ""))
    if deed is None:
        return _page(request, person, task_id, _("Không rõ phải làm gì."), 400)
    try:
        deed(request, person, task_id)
    except (ChangedMeanwhileError, CannotBeDoneError, TooLargeError) as error:
        return _page(request, person, task_id, error.message, error.status or 422)
    return HttpResponseRedirect(f"/nhiem-vu/{task_id}/")


@login_required
@require_safe
def evidence(request: HttpRequest, evidence_id: int) -> FileResponse:
    """Give a file of a report, always as a file to keep, never as a page."""
    found, pieces = reports.evidence(asker(request), evidence_id)
    response = FileResponse(pieces, content_type="application/octet-stream")
    response["Content-Length"] = str(found.size)
    response["Content-Disposition"] = content_disposition_header(True, found.name) or "attachment"
    return response


def _page(
    request: HttpRequest, person: Person, task_id: int, problem: str = "", status: int = 200
) -> HttpResponse:
    folder = reports.task(person, task_id)
    task, day = folder.task, today()
    context = {
        "folder": folder,
        "task": task,
        "row": rows_of([task], day)[0],
        "parts": rows_of(folder.children, day),
        "place": place_words(Locator.parse(task.place)) if task.place else "",
        "text_address": _text_address(person, folder),
        "history": [history_line(change) for change in reversed(folder.history)],
        "day": day,
        "problem": problem[:1].upper() + problem[1:],
        "typed": request.POST.get("noi-dung", "") if problem else "",
    }
    return render(request, "register/task.html", context, status=status)


def _text_address(person: Person, folder: Folder) -> str | None:
    """Return where the task's words stand in its document, if the person may read it."""
    if not may_read(person, folder.task.plan.audience):
        return None
    place = folder.task.place
    return folder.task.plan.address + (f"#{place}" if place else "")


def _report(request: HttpRequest, person: Person, task_id: int) -> None:
    percent = request.POST.get("phan-tram", "")
    said = Said(
        text=request.POST.get("noi-dung", "").replace("\0", " "),
        percent=int(percent) if percent.isascii() and percent.isdigit() else 0,
        is_done=request.POST.get("hoan-thanh") == "1",
        of_day=day_of(request.POST.get("ngay")),
    )
    files = [Handed(str(f.name), f.chunks()) for f in request.FILES.getlist("tep")]
    reports.report(person, task_id, _number(request, "co-quan"), said, files, on=today())
    messages.success(request, _("Đã gửi báo cáo."))


def _send_back(request: HttpRequest, person: Person, task_id: int) -> None:
    reports.send_back(person, _number(request, "bao-cao"), request.POST.get("ly-do", ""))
    messages.success(request, _("Đã trả lại báo cáo."))


def _ask(request: HttpRequest, person: Person, task_id: int) -> None:
    answers = _number(request, "tra-loi") or None
    reports.ask(person, task_id, request.POST.get("noi-dung", ""), answers=answers)
    messages.success(request, _("Đã gửi."))


def _divide(request: HttpRequest, person: Person, task_id: int) -> None:
    reports.divide(
        person, task_id, _number(request, "co-quan"), request.POST.get("viec", ""),
        due_on=day_of(request.POST.get("han")),
    )  # fmt: skip
    messages.success(request, _("Đã thêm việc nhỏ."))


def _drop(request: HttpRequest, person: Person, task_id: int) -> None:
    rows.drop(
        person, seen_from(request.POST.get("dong", "")), request.POST.get("ly-do", ""), on=today()
    )
    messages.success(request, _("Đã đánh dấu không còn phù hợp."))


def _take_up_again(request: HttpRequest, person: Person, task_id: int) -> None:
    rows.take_up_again(person, seen_from(request.POST.get("dong", "")))
    messages.success(request, _("Nhiệm vụ được thực hiện lại."))


def _number(request: HttpRequest, name: str) -> int:
    text = request.POST.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else 0


_DEEDS: dict[str, Callable[[HttpRequest, Person, int], None]] = {
    "bao-cao": _report,
    "tra-lai": _send_back,
    "hoi": _ask,
    "chia": _divide,
    "bo": _drop,
    "lam-lai": _take_up_again,
}

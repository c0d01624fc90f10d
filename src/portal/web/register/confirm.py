"""Rows of a plan beside the text they came from: confirmed, corrected, split, joined, added."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from portal.access import Person
from portal.actions.register import plans, rows
from portal.actions.register.rows import Seen
from portal.errors import CannotBeDoneError, ChangedMeanwhileError
from portal.store.register.agencies import names_of
from portal.store.register.values import Standing, Task
from portal.web.asking import asker
from portal.web.days import today
from portal.web.register.forms import draft_from, seen_from
from portal.web.register.words import cycle_words, term_words
from vanban.model import Locator, Span
from vanban.pipeline import Case
from vanban.render import place_words
from vanban.render.html import Mark, document_html


@dataclass(frozen=True, slots=True)
class Line:
    """One row on the page of confirmation."""

    task: Task
    mark: str | None
    place: str
    term: str
    printed: str


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def show(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Show the rows beside the text; do what a button asks for, then show them again."""
    person = asker(request)
    if request.method != "POST":
        return _page(request, person, plan_id)
    deed = _DEEDS.get(request.POST.get("lam", ""))
    if deed is None:
        return _page(request, person, plan_id, _("Không rõ phải làm gì."), 400)
    try:
        anchor = deed(request, person, plan_id)
    except ChangedMeanwhileError as error:
        return _page(request, person, plan_id, error.message, 409)
    except CannotBeDoneError as error:
        return _page(request, person, plan_id, error.message, 422)
    return HttpResponseRedirect(f"/nhiem-vu/van-ban/{plan_id}/xac-nhan/{anchor}")


def _page(
    request: HttpRequest, person: Person, plan_id: int, problem: str = "", status: int = 200
) -> HttpResponse:
    plan, found, case = plans.to_confirm(person, plan_id)
    shown = [task for task in found if task.standing is not Standing.DISMISSED]
    context = {
        "plan": plan,
        "lines": [_line(task) for task in shown],
        "dismissed": [task for task in found if task.standing is Standing.DISMISSED],
        "waiting": [task for task in shown if task.standing is Standing.PROPOSED],
        "html": _text(case, shown),
        "agencies": names_of(plan.area),
        "problem": problem[:1].upper() + problem[1:],
        "cycles": cycle_words(),
        "offered": {value for value, _words in cycle_words()},
    }
    return render(request, "register/confirm.html", context, status=status)


def _line(task: Task) -> Line:
    locator = Locator.parse(task.place) if task.place else None
    mark = f"viec-{task.id}" if task.span else None
    return Line(task, mark, place_words(locator), term_words(task), task.due.printed)


def _text(case: Case | None, shown: list[Task]) -> SafeString:
    if case is None:
        return mark_safe("")
    length = len(case.parsed.text)
    marks = [
        Mark(f"viec-{task.id}", "task", Span(task.span[0], min(task.span[1], length)))
        for task in shown
        if task.span is not None and task.span[0] < length
    ]
    html = document_html(case.parsed, case.references, links=None, marks=marks)
    return mark_safe(html)  # every letter was escaped by document_html


def _confirm(request: HttpRequest, person: Person, plan_id: int) -> str:
    seen = [seen_from(value) for value in request.POST.getlist("dong")]
    done = rows.confirm(person, seen, on=today())
    messages.success(request, _("Số nhiệm vụ vừa xác nhận: %(n)d.") % {"n": done.count})
    if done.changed_meanwhile:
        raise ChangedMeanwhileError
    return f"#dong-{seen[0].task_id}" if len(seen) == 1 else ""


def _dismiss(request: HttpRequest, person: Person, plan_id: int) -> str:
    rows.dismiss(person, _one(request))
    messages.success(request, _("Đã bỏ dòng này."))
    return ""


def _correct(request: HttpRequest, person: Person, plan_id: int) -> str:
    seen = _one(request)
    old = _row(person, plan_id, seen)
    draft = draft_from(request.POST)
    kept = replace(draft, place=old.place, quote=old.quote, span=old.span, notes=old.notes)
    rows.correct(person, seen, kept, on=today())
    messages.success(request, _("Đã lưu."))
    return f"#dong-{seen.task_id}"


def _split(request: HttpRequest, person: Person, plan_id: int) -> str:
    seen = _one(request)
    made = rows.split(person, seen, request.POST.get("cac-viec", "").splitlines())
    messages.success(request, _("Số dòng sau khi tách: %(n)d.") % {"n": len(made)})
    return f"#dong-{seen.task_id}"


def _join(request: HttpRequest, person: Person, plan_id: int) -> str:
    first = rows.join(person, [seen_from(value) for value in request.POST.getlist("gop")])
    messages.success(request, _("Đã gộp."))
    return f"#dong-{first}"


def _add(request: HttpRequest, person: Person, plan_id: int) -> str:
    made = rows.add(person, plan_id, draft_from(request.POST), on=today())
    messages.success(request, _("Đã thêm."))
    return f"#dong-{made}"


def _one(request: HttpRequest) -> Seen:
    return seen_from(request.POST.get("dong", ""))


def _row(person: Person, plan_id: int, seen: Seen) -> Task:
    _plan, found, _case = plans.to_confirm(person, plan_id)
    for task in found:
        if task.id == seen.task_id:
            return task
    raise CannotBeDoneError("dòng này không thuộc văn bản")


_DEEDS: dict[str, Callable[[HttpRequest, Person, int], str]] = {
    "xac-nhan": _confirm,
    "bo": _dismiss,
    "sua": _correct,
    "tach": _split,
    "gop": _join,
    "them": _add,
}

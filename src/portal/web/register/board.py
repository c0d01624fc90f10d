"""Boards: all tasks with filters, by agency, by due day."""

from __future__ import annotations

import calendar
from dataclasses import dataclass, replace
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from portal.actions.register import boards, plans
from portal.store.register.conditions import Wanted
from portal.store.register.tallies import Tally
from portal.store.register.values import Plan
from portal.web.asking import asker
from portal.web.days import today
from portal.web.register.asked import query_of, wanted_of
from portal.web.register.charts import bars, ring
from portal.web.register.paging import Paged, beside, options, paged
from portal.web.register.rows import rows_of
from portal.web.register.words import stage_words, state_words
from vanban.plan.progress import Stage, TaskState
from vanban.text import months_after


@dataclass(frozen=True, slots=True)
class Cell:
    """One day of the calendar with what is due on it."""

    day: date
    in_month: bool
    is_today: bool
    tally: Tally | None
    address: str


@require_safe
def show(request: HttpRequest) -> HttpResponse:
    """Show the tasks that the address asks for."""
    person, day, wanted = asker(request), today(), wanted_of(request)
    found = boards.listed(person, wanted, on=day)
    before, after = beside(wanted, found.page, found.pages)
    context = {
        "rows": rows_of(found.tasks, day),
        "listed": Paged(found.tasks, found.total, found.page, found.pages, before, after),
        "wanted": wanted,
        "query": query_of(wanted),
        "states": [(s.value, state_words(s)) for s in TaskState],
        "stages": [(s.value, stage_words(s)) for s in (Stage.NOT_BEGUN, Stage.UNDER_WAY)],
        "agencies": options([(a.id, a.name) for a in boards.agencies_seen(person)], wanted.agency),
        "plans": options([(p.id, _named(p)) for p in plans.visible(person)], wanted.plan),
        "title": _title(wanted),
    }
    return render(request, "register/board.html", context)


@require_safe
def by_agency(request: HttpRequest) -> HttpResponse:
    """Show how far each agency is."""
    person, day, wanted = asker(request), today(), wanted_of(request)
    tallies = boards.by_agency(person, wanted, on=day)
    listed = paged(tallies, wanted)
    named = [(agency.name, tally) for agency, tally in listed.items]
    context = {"listed": listed, "bars": bars(named), "wanted": wanted, "day": day}
    return render(request, "register/agencies.html", context)


@require_safe
def by_day(request: HttpRequest) -> HttpResponse:
    """Show a month with what is due on each day."""
    person, day, wanted = asker(request), today(), wanted_of(request)
    month = _month(request.GET.get("thang", ""), day)
    last = date(month.year, month.month, calendar.monthrange(month.year, month.month)[1])
    within = replace(wanted, due_from=month, due_to=last)
    counts = boards.by_due_day(person, within, on=day)
    weeks = calendar.Calendar().monthdatescalendar(month.year, month.month)
    context = {
        "month": month,
        "weeks": [[_cell(wanted, d, month, day, counts.get(d)) for d in week] for week in weeks],
        "before": f"{months_after(month, -1):%Y-%m}",
        "after": f"{months_after(month, 1):%Y-%m}",
        "query": query_of(replace(wanted, due_from=None, due_to=None)),
        "days": [(d, t) for d, t in counts.items()],
        "wanted": wanted,
    }
    return render(request, "register/calendar.html", context)


@require_safe
def summary(request: HttpRequest) -> HttpResponse:
    """Show how far everything is that the person sees, of a period if the address names one."""
    person, day, wanted = asker(request), today(), wanted_of(request)
    found = boards.roll_up(person, wanted, on=day)
    context = {
        "found": found,
        "by_agency": paged(found.by_agency, found.wanted),
        "by_plan": paged(found.by_plan, found.wanted),
        "wanted": wanted,
        "query": query_of(wanted),
        "ring": ring(found.whole),
        "bars": bars([(agency.name, tally) for agency, tally in found.by_agency]),
        "plan_bars": bars([(p.number or p.title, tally) for p, tally in found.by_plan]),
        "day": day,
    }
    return render(request, "register/summary.html", context)


def _title(wanted: Wanted) -> str:
    if wanted.is_stale:
        return _("Nhiệm vụ lâu không ai xem lại")
    if wanted.state is TaskState.OVERDUE:
        return _("Nhiệm vụ quá hạn")
    return _("Nhiệm vụ")


def _named(plan: Plan) -> str:
    words = f"{plan.number} {plan.title}".strip()
    return words if len(words) <= 80 else words[:79] + "…"


def _month(text: str, day: date) -> date:
    try:
        return date.fromisoformat(f"{text}-01")
    except ValueError:
        return day.replace(day=1)


def _cell(wanted: Wanted, day: date, month: date, now: date, tally: Tally | None) -> Cell:
    address = query_of(replace(wanted, due_from=day, due_to=day))
    return Cell(day, day.month == month.month, day == now, tally, f"/nhiem-vu/{address}")

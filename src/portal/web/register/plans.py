"""The board by document, and one plan: how far it is, its tasks, its settings."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from portal.access import may_direct
from portal.actions.register import boards, plans
from portal.store.register.conditions import Wanted
from portal.store.register.values import Standing
from portal.web.asking import asker
from portal.web.days import today
from portal.web.register.asked import query_of, wanted_of
from portal.web.register.charts import bars, ring
from portal.web.register.history import history_line
from portal.web.register.paging import paged
from portal.web.register.rows import rows_of


@login_required
@require_POST
def open_plan(request: HttpRequest) -> HttpResponse:
    """Open the register of a document, and lead to the page where its rows are confirmed."""
    address = request.POST.get("dia-chi", "")
    confirm_all = request.POST.get("xac-nhan-het") == "1"
    plan = plans.open_plan(asker(request), address, on=today(), confirm_all=confirm_all)
    ending = "" if confirm_all else "xac-nhan/"
    return HttpResponseRedirect(f"/nhiem-vu/van-ban/{plan.id}/{ending}")


@require_safe
def by_document(request: HttpRequest) -> HttpResponse:
    """Show the plans that the person sees something of, with their counts."""
    person, day, wanted = asker(request), today(), wanted_of(request)
    tallies = boards.by_plan(person, wanted, on=day)
    counted = {plan.id for plan, _ in tallies}
    waiting = [plan for plan in plans.visible(person) if plan.id not in counted]
    directed = [plan for plan in waiting if may_direct(person, plan.stake)]
    context = {"listed": paged(tallies, wanted), "waiting": directed, "day": day}
    return render(request, "register/documents.html", context)


@require_safe
def show(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Show one plan: its counts as table and plot, its agencies, its tasks."""
    person, day = asker(request), today()
    plan = plans.plan(person, plan_id)
    directs = bool(may_direct(person, plan.stake))
    wanted = Wanted(plan=plan_id)
    found = boards.roll_up(person, wanted, on=day, with_tasks=True)
    waiting = 0
    if directs:
        _plan, rows, _case = plans.to_confirm(person, plan_id)
        waiting = sum(row.standing is Standing.PROPOSED for row in rows)
    context = {
        "plan": plan,
        "found": found,
        "by_agency": paged(found.by_agency, wanted),
        "query": query_of(wanted),
        "rows": rows_of(found.tasks, day),
        "ring": ring(found.whole),
        "bars": bars([(agency.name, tally) for agency, tally in found.by_agency]),
        "directs": directs,
        "export_base": f"/nhiem-vu/van-ban/{plan_id}/",
        "waiting": waiting,
        "day": day,
    }
    return render(request, "register/plan.html", context)


@login_required
@require_POST
def change(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Set who sees a plan and when its undated duties are looked at again."""
    months = request.POST.get("so-thang", "")
    plans.change(
        asker(request),
        plan_id,
        is_public=request.POST.get("cong-khai") == "1",
        review_months=int(months) if months.isascii() and months.isdigit() else 0,
    )
    messages.success(request, _("Đã lưu thiết lập."))
    return HttpResponseRedirect(f"/nhiem-vu/van-ban/{plan_id}/")


@login_required
@require_safe
def history(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Show the newest changes of a plan, to its office."""
    person = asker(request)
    lines = [history_line(change) for change in plans.changes(person, plan_id)]
    context = {"plan": plans.plan(person, plan_id), "lines": lines}
    return render(request, "register/changes.html", context)

"""Plans as JSON: opened, confirmed, counted, exported."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Query, Router, Schema

from portal.actions.register import boards, exports, plans, rows
from portal.actions.register.exports import FileForm
from portal.api.asking import asker
from portal.api.register.shapes import (
    AgencyOut,
    DraftIn,
    MadeOut,
    PlanOut,
    SeenIn,
    TallyOut,
    TaskOut,
    WantedIn,
    agency_out,
    draft_of,
    plan_out,
    seen_of,
    tally_out,
    task_out,
    wanted_of,
)

router = Router(tags=["plans"])


class OpenIn(Schema):
    """A document whose tasks are to be in the register."""

    address: str
    confirm_all: bool = False


class SettingsIn(Schema):
    """Who sees a plan, and after how many months its undated duties are looked at again."""

    is_public: bool
    review_months: int = 6


class AgencyTallyOut(Schema):
    """The counts of one agency."""

    agency: AgencyOut
    tally: TallyOut


class PlanTallyOut(Schema):
    """The counts of one plan."""

    plan: PlanOut
    tally: TallyOut


class RollUpOut(Schema):
    """How far a plan, or whatever was wanted, is today."""

    whole: TallyOut
    by_agency: list[AgencyTallyOut]
    by_plan: list[PlanTallyOut]


class ConfirmedOut(Schema):
    """How many rows were confirmed, and which somebody else had changed meanwhile."""

    count: int
    changed_meanwhile: list[int]


@router.get("", response=list[PlanOut], summary="Văn bản trong sổ", operation_id="plans")
def visible(request: HttpRequest) -> list[PlanOut]:
    """Return the plans of which the person sees something."""
    return [plan_out(plan) for plan in plans.visible(asker(request))]


@router.post("", response=PlanOut, summary="Mở sổ nhiệm vụ", operation_id="open-plan")
def open_plan(request: HttpRequest, given: OpenIn) -> PlanOut:
    """Put a document's tasks before its office for confirmation."""
    day = timezone.localdate()
    plan = plans.open_plan(
        asker(request), given.address, on=day, confirm_all=given.confirm_all
    )  # fmt: skip
    return plan_out(plan)


@router.get("/{int:plan_id}", response=PlanOut, summary="Một văn bản", operation_id="plan")
def read(request: HttpRequest, plan_id: int) -> PlanOut:
    """Return a plan."""
    return plan_out(plans.plan(asker(request), plan_id))


@router.put("/{int:plan_id}", response=PlanOut, summary="Thiết lập", operation_id="change-plan")
def change(request: HttpRequest, plan_id: int, given: SettingsIn) -> PlanOut:
    """Set who sees a plan and when its undated duties are looked at again."""
    person = asker(request)
    plans.change(
        person, plan_id, is_public=given.is_public, review_months=given.review_months
    )  # fmt: skip
    return plan_out(plans.plan(person, plan_id))


@router.get("/{int:plan_id}/rows", response=list[TaskOut], summary="Các dòng", operation_id="rows")
def to_confirm(request: HttpRequest, plan_id: int) -> list[TaskOut]:
    """Return all rows of a plan, those that wait too, for its office."""
    _plan, found, _case = plans.to_confirm(asker(request), plan_id)
    return [task_out(task, timezone.localdate()) for task in found]


@router.post(
    "/{int:plan_id}/confirm", response=ConfirmedOut, summary="Xác nhận", operation_id="confirm"
)
def confirm(request: HttpRequest, plan_id: int, given: list[SeenIn]) -> ConfirmedOut:
    """Let rows enter the register, each unless somebody else changed it since it was read."""
    seen = [seen_of(one) for one in given]
    done = rows.confirm(asker(request), seen, on=timezone.localdate())
    return ConfirmedOut(count=done.count, changed_meanwhile=list(done.changed_meanwhile))


@router.post("/{int:plan_id}/rows", response=MadeOut, summary="Thêm", operation_id="add-task")
def add(request: HttpRequest, plan_id: int, given: DraftIn) -> MadeOut:
    """Add a task that the reading missed."""
    made = rows.add(asker(request), plan_id, draft_of(given), on=timezone.localdate())
    return MadeOut(ids=[made])


@router.get("/summary", response=RollUpOut, summary="Tổng hợp", operation_id="summary")
def summary(request: HttpRequest, asked: Query[WantedIn]) -> RollUpOut:
    """Count a plan, or whatever is wanted, as it stands today."""
    found = boards.roll_up(asker(request), wanted_of(asked), on=timezone.localdate())
    return RollUpOut(
        whole=tally_out(found.whole),
        by_agency=[
            AgencyTallyOut(agency=agency_out(a), tally=tally_out(t)) for a, t in found.by_agency
        ],
        by_plan=[PlanTallyOut(plan=plan_out(p), tally=tally_out(t)) for p, t in found.by_plan],
    )


@router.get("/report.{form}", summary="Báo cáo tình hình thực hiện", operation_id="export")
def export(request: HttpRequest, form: FileForm, asked: Query[WantedIn]) -> HttpResponse:
    """Return the report on a plan, or on whatever is wanted, as ``docx``, ``pdf`` or ``xlsx``."""
    made = exports.export(asker(request), wanted_of(asked), form, on=timezone.localdate())
    response = HttpResponse(made.data, content_type=made.media)
    response["Content-Disposition"] = f'attachment; filename="{made.name}"'
    return response

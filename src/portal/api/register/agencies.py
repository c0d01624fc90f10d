"""Agencies, their webhooks, and a person's reminders as JSON."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest
from django.utils import timezone
from ninja import Router, Schema, Status

from portal.actions.register import agencies, hooks, reminders, succession
from portal.api.asking import asker
from portal.api.register.shapes import AgencyOut, TallyOut, agency_out, tally_out

router = Router(tags=["agencies"])


class OfficeOut(Schema):
    """An agency with its counts; ``calendar`` only for its own people."""

    agency: AgencyOut
    tally: TallyOut
    calendar: str | None


class PersonIn(Schema):
    """An account that speaks for the agency."""

    email: str
    directs: bool = False


class HookIn(Schema):
    """An address that is to be told of the agency's tasks."""

    url: str


class HookOut(Schema):
    """An address that is told of the agency's tasks, and the secret that signs what it is told."""

    id: int
    url: str
    secret: str
    waiting: int
    last_problem: str


class EndIn(Schema):
    """The end of an agency: its day, its act, who does the work now."""

    ended_on: date
    act: str
    successors: tuple[str, ...] = ()


class OfferOut(Schema):
    """An open task of an agency that has ended, offered to its successor by reason of an act."""

    id: int
    task_id: int
    deed: str
    before: AgencyOut
    after: AgencyOut
    act: str
    ended_on: date


class ReceivedOut(Schema):
    """What is offered to one of the person's agencies: the task's words and the act, no more."""

    id: int
    plan: str
    office: AgencyOut
    before: AgencyOut
    after: AgencyOut
    deed: str
    quote: str
    product: str
    due_text: str | None
    due_on: date | None
    act: str
    ended_on: date


class DecisionIn(Schema):
    """The offers that are decided on; a reason where tasks stay."""

    offers: list[int]
    reason: str = ""


class CountOut(Schema):
    """How many."""

    count: int


class ReminderOut(Schema):
    """A reminder; ``step`` is the days before the due day, 0 once it has passed.

    That a report was sent back has neither step nor day, but its ``reason``.
    """

    id: int
    task_id: int
    deed: str
    step: int | None
    due_on: date | None
    is_return: bool
    reason: str
    is_read: bool


@router.get("/{int:agency_id}", response=OfficeOut, summary="Một cơ quan", operation_id="agency")
def read(request: HttpRequest, agency_id: int) -> OfficeOut:
    """Return an agency of which the person sees some task."""
    office = agencies.agency(asker(request), agency_id, on=timezone.localdate())
    path = f"/nhiem-vu/lich/{office.feed_key}.ics" if office.feed_key else None
    return OfficeOut(
        agency=agency_out(office.agency), tally=tally_out(office.tally), calendar=path
    )  # fmt: skip


@router.post(
    "/{int:agency_id}/people",
    response={204: None},
    summary="Thêm cán bộ",
    operation_id="add-person",
)
def add_person(request: HttpRequest, agency_id: int, given: PersonIn) -> Status[None]:
    """Make an account one of the agency's people (administrators)."""
    agencies.add_person(asker(request), agency_id, given.email, directs=given.directs)
    return Status(204, None)


@router.get(
    "/{int:agency_id}/hooks", response=list[HookOut], summary="Webhook", operation_id="hooks"
)
def listed_hooks(request: HttpRequest, agency_id: int) -> list[HookOut]:
    """Return the addresses that are told of the agency's tasks."""
    return [HookOut.from_orm(hook) for hook in hooks.of_agency(asker(request), agency_id)]


@router.post(
    "/{int:agency_id}/hooks", response=HookOut, summary="Thêm webhook", operation_id="add-hook"
)
def add_hook(request: HttpRequest, agency_id: int, given: HookIn) -> HookOut:
    """Have an address told of the agency's tasks."""
    return HookOut.from_orm(hooks.add(asker(request), agency_id, given.url))


@router.delete(
    "/hooks/{int:hook_id}", response={204: None}, summary="Bỏ webhook", operation_id="remove-hook"
)
def remove_hook(request: HttpRequest, hook_id: int) -> Status[None]:
    """Tell an address nothing more."""
    hooks.remove(asker(request), hook_id)
    return Status(204, None)


@router.get("/reminders", response=list[ReminderOut], summary="Nhắc việc", operation_id="reminders")
def listed_reminders(request: HttpRequest) -> list[ReminderOut]:
    """Return the person's reminders of open tasks."""
    return [
        ReminderOut(
            id=n.id, task_id=n.task_id, deed=n.deed, step=n.step, due_on=n.due_on,
            is_return=n.is_return, reason=n.reason, is_read=n.read_at is not None,
        )
        for n in reminders.of(asker(request)).notices
    ]  # fmt: skip


@router.post(
    "/reminders/{int:notice_id}/read", response={204: None}, summary="Đã đọc",
    operation_id="read-reminder",
)  # fmt: skip
def read_reminder(request: HttpRequest, notice_id: int) -> Status[None]:
    """Remember that the person has read a reminder."""
    reminders.read(asker(request), notice_id)
    return Status(204, None)


@router.post(
    "/{int:agency_id}/end", response=CountOut, summary="Cơ quan thôi hoạt động",
    operation_id="end-agency",
)  # fmt: skip
def end(request: HttpRequest, agency_id: int, given: EndIn) -> CountOut:
    """Say that an agency ended; return how many open tasks are now offered (administrators)."""
    waiting = succession.end(
        asker(request), agency_id, given.successors, ended_on=given.ended_on, act=given.act,
        on=timezone.localdate(),
    )  # fmt: skip
    return CountOut(count=waiting)


@router.get("/offers", response=list[OfferOut], summary="Việc chờ chuyển", operation_id="offers")
def offers(request: HttpRequest) -> list[OfferOut]:
    """Return the offers to successors on which the person decides."""
    return [
        OfferOut(
            id=o.id, task_id=o.task.id, deed=o.task.deed, before=agency_out(o.before),
            after=agency_out(o.after), act=o.act, ended_on=o.ended_on,
        )
        for o in succession.waiting(asker(request))
    ]  # fmt: skip


@router.get(
    "/offers/received", response=list[ReceivedOut], summary="Việc được đề nghị nhận",
    operation_id="received-offers",
)  # fmt: skip
def received(request: HttpRequest) -> list[ReceivedOut]:
    """Return what is offered to the person's agencies and waits for the offices to decide."""
    return [
        ReceivedOut(
            id=o.id, plan=o.plan, office=agency_out(o.office), before=agency_out(o.before),
            after=agency_out(o.after), deed=o.deed, quote=o.quote, product=o.product,
            due_text=o.due.text, due_on=o.due.day, act=o.act, ended_on=o.ended_on,
        )
        for o in succession.received(asker(request))
    ]  # fmt: skip


@router.post(
    "/offers/accept", response=CountOut, summary="Chuyển việc", operation_id="accept-offers"
)
def accept(request: HttpRequest, given: DecisionIn) -> CountOut:
    """Move tasks to the successors that they were offered to."""
    return CountOut(count=succession.accept(asker(request), given.offers))


@router.post(
    "/offers/decline", response=CountOut, summary="Không chuyển việc", operation_id="decline-offers"
)
def decline(request: HttpRequest, given: DecisionIn) -> CountOut:
    """Leave tasks with the agency that has ended, for a stated reason."""
    return CountOut(count=succession.decline(asker(request), given.offers, given.reason))

"""Reminders and returned reports: told once, mailed once, kept with what became of the mail."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import F, QuerySet
from django.utils import timezone

from portal.store.models import NoticeRow, ReportRow, TaskRow
from portal.store.register.readers import Readers
from portal.store.register.values import Sort, Standing

STEPS = (7, 3, 1, 0)  # days before the due day; 0 is "it has passed"
_MOST_TRIES = 5


@dataclass(frozen=True, slots=True)
class Notice:
    """One notice as its reader sees it: a reminder has a step and a day, a return its reason."""

    id: int
    account_id: int
    email: str
    task_id: int
    deed: str
    step: int | None
    due_on: date | None
    made_at: datetime
    read_at: datetime | None
    mail: str
    mail_problem: str
    is_return: bool = False
    reason: str = ""


def step_on(due_on: date, day: date) -> int | None:
    """Return the step that *day* has reached before a due day, ``None`` while it is far."""
    left = (due_on - day).days
    if left < 0:
        return 0
    return next((step for step in sorted(STEPS) if step and left <= step), None)


def make(day: date) -> int:
    """Make the reminders that *day* asks for; return how many are new.

    Doing it again makes none twice. A step that was passed over is not made up for: three days
    before, nobody needs the reminder of seven days. Where the clock was put back, a step farther
    from the due day than one already made is left out.
    """
    due = _due_by(day + timedelta(days=max(STEPS)))
    readers = Readers.of(task_id for task_id, _, _ in due)
    made = {
        (task, account, on): step
        for task, account, on, step in NoticeRow.objects.filter(
            task_id__in=[task_id for task_id, _, _ in due], returned=None
        )
        .order_by("-step")  # the step nearest to the due day is the last and stays
        .values_list("task_id", "account_id", "due_on", "step")
    }
    wanted = []
    for task_id, plan, due_on in due:
        step = step_on(due_on, day)
        for account in readers.of_task(task_id, *plan):
            nearest = made.get((task_id, account, due_on))
            if step is not None and (nearest is None or step < nearest):
                wanted.append(
                    NoticeRow(task_id=task_id, account_id=account, step=step, due_on=due_on)
                )
    NoticeRow.objects.bulk_create(wanted, batch_size=1000, ignore_conflicts=True)
    return len(wanted)


def _due_by(last: date) -> list[tuple[int, tuple[int, int | None], date]]:
    found = TaskRow.objects.filter(
        standing=Standing.CONFIRMED,
        sort__in=(Sort.DEED, Sort.OCCURRENCE, Sort.PART),
        due_on__lte=last,
        done_on=None,
        dropped_on=None,
    )
    columns = found.values_list("pk", "plan__office_id", "plan__opened_by_id", "due_on")
    return [(pk, (office, opener), due) for pk, office, opener, due in columns if due is not None]


def tell_of_return(report: ReportRow, by: int | None) -> None:
    """Tell whoever reports for an agency that its report was sent back; not who sent it back."""
    plan = report.task.plan
    accounts = Readers.of([]).of_agency(report.agency_id, plan.office_id, plan.opened_by_id)
    NoticeRow.objects.bulk_create(
        [
            NoticeRow(task=report.task, account_id=account, returned=report)
            for account in sorted(accounts - {by})
        ],
        ignore_conflicts=True,
    )


def of_account(account_id: int, limit: int = 200) -> tuple[Notice, ...]:
    """Return an account's newest reminders of tasks that are still open, unread ones first."""
    rows = NoticeRow.objects.filter(
        account_id=account_id, task__done_on=None, task__dropped_on=None
    )
    return _notices(rows.order_by(F("read_at").asc(nulls_first=True), "-pk")[:limit])


def unread(account_id: int) -> int:
    """Return how many reminders of open tasks an account has not read."""
    return NoticeRow.objects.filter(
        account_id=account_id, read_at=None, task__done_on=None, task__dropped_on=None
    ).count()


def mark_read(account_id: int, notice_id: int | None) -> None:
    """Remember that an account has read one of its reminders, or all."""
    rows = NoticeRow.objects.filter(account_id=account_id, read_at=None)
    if notice_id is not None:
        rows = rows.filter(pk=notice_id)
    rows.update(read_at=timezone.now())


def undelivered(office_ids: Iterable[int], limit: int = 200) -> tuple[Notice, ...]:
    """Return the reminders whose mail came back or could not be sent, of offices' plans."""
    rows = NoticeRow.objects.filter(
        mail__in=("bounced", "failed"), task__plan__office_id__in=list(office_ids)
    )
    return _notices(rows.order_by("-pk")[:limit])


def take_waiting(limit: int = 500) -> dict[int, list[Notice]]:
    """Take reminders that wait to be mailed, by account; nobody else will take them again."""
    waiting = NoticeRow.objects.filter(mail="waiting").order_by("account_id", "pk")
    taken: dict[int, list[Notice]] = {}
    for notice in _notices(waiting[:limit]):
        if NoticeRow.objects.filter(pk=notice.id, mail="waiting").update(mail="sending"):
            taken.setdefault(notice.account_id, []).append(notice)
    return taken


def mail_went(notice_ids: list[int]) -> None:
    """Remember that the mail with these reminders was handed over."""
    NoticeRow.objects.filter(pk__in=notice_ids).update(mail="sent", mail_problem="")


def mail_bounced(notice_ids: list[int], problem: str) -> None:
    """Remember that the address was refused: it is not tried again."""
    rows = NoticeRow.objects.filter(pk__in=notice_ids)
    rows.update(mail="bounced", mail_problem=problem[:500])


def mail_failed(notice_ids: list[int], problem: str) -> None:
    """Remember that no mail could be sent now; it is tried again, five times in all."""
    for row in NoticeRow.objects.filter(pk__in=notice_ids):
        row.mail_tries += 1
        row.mail = "failed" if row.mail_tries >= _MOST_TRIES else "waiting"
        row.mail_problem = problem[:500]
        row.save(update_fields=["mail", "mail_tries", "mail_problem"])


def give_up_sending() -> None:
    """Say of mails that a killed process was sending that nobody knows whether they went."""
    NoticeRow.objects.filter(mail="sending").update(
        mail="failed", mail_problem="chương trình dừng khi đang gửi: không rõ thư đã đi chưa"
    )


def _notices(rows: QuerySet[NoticeRow]) -> tuple[Notice, ...]:
    return tuple(
        Notice(
            r.pk, r.account_id, r.account.email, r.task_id, r.task.deed, r.step, r.due_on,
            r.made_at, r.read_at, r.mail, r.mail_problem, r.returned is not None,
            r.returned.return_reason if r.returned else "",
        )
        for r in rows.select_related("task", "account", "returned")
    )  # fmt: skip

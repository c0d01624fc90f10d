"""Occurrences of recurring duties: one task a period, made when its period has begun."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from portal.store.models import Share, TaskRow
from portal.store.register import facts
from portal.store.register.values import Sort, Standing
from vanban.plan.progress import occurrences

_MOST = 120  # periods made at one time: a weekly duty of two years


def make(duty_id: int, *, until: date) -> int:
    """Make the occurrences of a confirmed duty up to a day; return how many are new.

    Periods count from the day on which the plan was opened in the register; one whose day had
    passed by then is none of its. Doing it again, or on an earlier day, makes nothing twice.
    """
    duty = TaskRow.objects.select_related("plan").get(pk=duty_id)
    is_live = duty.sort == Sort.DUTY and duty.standing == Standing.CONFIRMED
    if not is_live or duty.dropped_on is not None:
        return 0
    there = set(duty.children.values_list("period", flat=True))
    opened = duty.plan.opened_on
    words = (duty.due_text, duty.deed)
    wanted = [
        (period, due)
        for period, due in occurrences(duty.every, words, opened, until)
        if period.name not in there
    ]
    with transaction.atomic():
        for period, due in wanted[:_MOST]:
            row, is_new = TaskRow.objects.get_or_create(
                parent=duty,
                period=period.name,
                defaults={
                    "plan_id": duty.plan_id,
                    "sort": Sort.OCCURRENCE,
                    "standing": Standing.CONFIRMED,
                    "order": duty.order,
                    "deed": duty.deed,
                    "place": duty.place,
                    "quote": duty.quote,
                    "start": duty.start,
                    "end": duty.end,
                    "form": duty.form,
                    "product": duty.product,
                    "report_to": duty.report_to,
                    "due_text": duty.due_text,
                    "due_kind": "date",
                    "due_on": due,
                },
            )
            if is_new:
                _copy_shares(duty, row)
                facts.keep(row)
    return len(wanted[:_MOST])


def make_all(until: date) -> int:
    """Make the occurrences of every live duty up to a day; return how many are new."""
    live = TaskRow.objects.filter(
        sort=Sort.DUTY, standing=Standing.CONFIRMED, dropped_on=None
    ).exclude(every="")
    return sum(make(pk, until=until) for pk in live.values_list("pk", flat=True))


def _copy_shares(duty: TaskRow, row: TaskRow) -> None:
    Share.objects.bulk_create(
        Share(task=row, agency_id=share.agency_id, role=share.role, order=share.order)
        for share in duty.shares.all()
    )

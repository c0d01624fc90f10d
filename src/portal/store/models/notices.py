"""What is told to people and to other programs: reminders with their mail, webhooks."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from portal.store.models.agencies import AgencyRow
from portal.store.models.register import TaskRow
from portal.store.models.reports import ReportRow


class NoticeRow(models.Model):
    """One notice of one task to one account: a reminder, or that a report was sent back.

    A reminder is made once for each step before the due day; a return is told once and has neither
    step nor day.

    The mail goes out at most once: it is ``sending`` before it is handed over, so that a process
    killed in between sends it no second time.
    """

    task = models.ForeignKey(TaskRow, on_delete=models.CASCADE, related_name="notices")
    account = models.ForeignKey("store.Account", on_delete=models.CASCADE, related_name="notices")
    step = models.PositiveSmallIntegerField(null=True)  # days before the due day; 0: it has passed
    due_on = models.DateField(null=True)
    returned = models.ForeignKey(
        ReportRow, null=True, on_delete=models.CASCADE, related_name="notices"
    )
    made_at = models.DateTimeField(auto_now_add=True)
    read_at = models.DateTimeField(null=True)
    mail = models.CharField(max_length=10, default="waiting")  # sending, sent, bounced, failed
    mail_tries = models.PositiveSmallIntegerField(default=0)
    mail_problem = models.TextField(blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["task", "account", "due_on", "step"], name="one_notice_of_a_step"
            ),
            models.UniqueConstraint(fields=["returned", "account"], name="one_notice_of_a_return"),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["account", "read_at", "id"], name="notices_of_an_account"),
            models.Index(fields=["mail", "account"], name="notices_by_mail"),
        ]


class HookRow(models.Model):
    """An address of another program, told of an agency's tasks or of what an account follows."""

    agency = models.ForeignKey(AgencyRow, null=True, on_delete=models.CASCADE, related_name="hooks")
    account = models.ForeignKey(
        "store.Account", null=True, on_delete=models.CASCADE, related_name="hooks"
    )
    url = models.URLField(max_length=500)
    secret = models.CharField(max_length=64)
    is_active = models.BooleanField(default=True)
    made_at = models.DateTimeField(auto_now_add=True)


class DeliveryRow(models.Model):
    """One event for one hook, written in the transaction of the change that it tells of."""

    hook = models.ForeignKey(HookRow, on_delete=models.CASCADE, related_name="deliveries")
    key = models.CharField(max_length=40, unique=True)
    body = models.TextField()
    state = models.CharField(max_length=10, default="waiting")  # sending, delivered, failed
    tries = models.PositiveSmallIntegerField(default=0)
    next_at = models.DateTimeField(auto_now_add=True)
    problem = models.CharField(max_length=300, blank=True)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["state", "next_at"], name="deliveries_that_wait")
        ]

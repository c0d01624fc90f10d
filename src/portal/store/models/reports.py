"""What is said of a task: reports with their evidence, returns, questions, answers."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from portal.store.models.agencies import AgencyRow
from portal.store.models.register import TaskRow


class ReportRow(models.Model):
    """What an agency (or the office for it) reports; returned ones stay, and count no more."""

    task = models.ForeignKey(TaskRow, on_delete=models.PROTECT, related_name="reports")
    agency = models.ForeignKey(AgencyRow, on_delete=models.PROTECT, related_name="reports")
    account = models.ForeignKey(
        "store.Account", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    by = models.CharField(max_length=200)
    text = models.TextField()
    percent = models.PositiveSmallIntegerField()
    is_done = models.BooleanField(default=False)
    of_day = models.DateField()  # the day whose state it reports; done on this day if ``is_done``
    made_at = models.DateTimeField(auto_now_add=True)
    returned_at = models.DateTimeField(null=True)
    returned_by = models.CharField(max_length=200, blank=True)
    return_reason = models.TextField(blank=True)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["task", "id"], name="reports_of_a_task")
        ]


class EvidenceRow(models.Model):
    """A file that proves a report; its bytes are kept by digest like originals."""

    report = models.ForeignKey(ReportRow, on_delete=models.PROTECT, related_name="evidence")
    name = models.CharField(max_length=300)
    digest = models.CharField(max_length=64)
    size = models.BigIntegerField()


class RemarkRow(models.Model):
    """A question to the office or to the agencies, or its answer."""

    task = models.ForeignKey(TaskRow, on_delete=models.PROTECT, related_name="remarks")
    answers = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")
    account = models.ForeignKey(
        "store.Account", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    by = models.CharField(max_length=200)
    text = models.TextField()
    made_at = models.DateTimeField(auto_now_add=True)

"""The register of tasks: plans, tasks, who shares in each, and the history of every change."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from portal.store.models.agencies import AgencyRow
from portal.store.models.documents import DocumentRow


class PlanRow(models.Model):
    """A document whose tasks are in the register, kept by the office that issued it."""

    document = models.OneToOneField(DocumentRow, on_delete=models.PROTECT, related_name="plan")
    office = models.ForeignKey(AgencyRow, on_delete=models.PROTECT, related_name="plans")
    opened_by = models.ForeignKey(
        "store.Account", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    opened_on = models.DateField()
    area = models.CharField(max_length=120, blank=True)  # of agencies named without their own
    is_public = models.BooleanField(default=False)
    review_months = models.PositiveSmallIntegerField(default=6)


class TaskRow(models.Model):
    """One task with the words it came from; ``version`` grows with every change.

    ``begun_on``, ``done_on``, ``percent`` and ``reported_on`` repeat what the reports say, so that
    boards need not read them; ``store.register.reports.settle`` alone writes them.
    """

    plan = models.ForeignKey(PlanRow, on_delete=models.PROTECT, related_name="tasks")
    parent = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="children")
    sort = models.CharField(max_length=12, default="deed")  # deed, duty, occurrence, part
    standing = models.CharField(max_length=12, default="proposed")  # confirmed, dismissed
    order = models.PositiveIntegerField(default=0)
    version = models.PositiveIntegerField(default=1)
    is_counted = models.BooleanField(default=False)  # by ``store.register.facts``
    deed = models.TextField()
    folded = models.TextField(blank=True)  # the deed without accents: words are found in it
    place = models.CharField(max_length=120, blank=True)
    quote = models.TextField(blank=True)
    start = models.PositiveIntegerField(null=True)
    end = models.PositiveIntegerField(null=True)
    form = models.CharField(max_length=10, default="order")
    product = models.TextField(blank=True)
    report_to = models.CharField(max_length=300, blank=True)
    notes = models.TextField(blank=True)
    period = models.CharField(max_length=40, blank=True)
    due_text = models.CharField(max_length=300, blank=True)
    due_kind = models.CharField(max_length=12, default="none")
    due_on = models.DateField(null=True)
    every = models.CharField(max_length=12, blank=True)
    review_on = models.DateField(null=True)
    begun_on = models.DateField(null=True)
    done_on = models.DateField(null=True)
    dropped_on = models.DateField(null=True)
    drop_reason = models.TextField(blank=True)
    percent = models.PositiveSmallIntegerField(default=0)
    reported_on = models.DateField(null=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["parent", "period"],
                condition=~models.Q(period=""),
                name="one_occurrence_of_a_period",
            )
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(
                fields=["is_counted", "due_on", "done_on", "dropped_on", "begun_on", "plan"],
                name="tasks_by_due",
            ),
            models.Index(
                fields=[
                    "is_counted",
                    "plan",
                    "due_on",
                    "done_on",
                    "dropped_on",
                    "begun_on",
                    "review_on",
                ],
                name="tasks_counted_by_plan",
            ),
            models.Index(fields=["plan", "standing", "order"], name="tasks_of_a_plan"),
            models.Index(
                fields=["is_counted", "review_on", "done_on", "dropped_on", "plan"],
                condition=models.Q(due_on__isnull=True),
                name="tasks_to_review",
            ),
        ]


class Share(models.Model):
    """An agency's part in a task: it leads, joins or oversees."""

    task = models.ForeignKey(TaskRow, on_delete=models.CASCADE, related_name="shares")
    agency = models.ForeignKey(AgencyRow, on_delete=models.PROTECT, related_name="shares")
    role = models.CharField(max_length=10)  # lead, partner, overseer
    order = models.PositiveSmallIntegerField(default=0)
    # Copies of the task's facts, by ``store.register.facts``: boards count in one index.
    plan = models.ForeignKey(PlanRow, null=True, on_delete=models.PROTECT, related_name="+")
    is_counted = models.BooleanField(default=False)
    due_on = models.DateField(null=True)
    begun_on = models.DateField(null=True)
    done_on = models.DateField(null=True)
    dropped_on = models.DateField(null=True)
    review_on = models.DateField(null=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["task", "agency", "role"], name="one_share_of_a_role")
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["agency", "role", "task"], name="shares_of_an_agency"),
            models.Index(
                fields=[
                    "role",
                    "is_counted",
                    "agency",
                    "plan",
                    "due_on",
                    "done_on",
                    "dropped_on",
                    "begun_on",
                    "review_on",
                    "task",
                ],
                name="shares_counted_by_agency",
            ),
        ]


class OfferRow(models.Model):
    """An open task of an agency that has ended, offered to its successor; the office decides."""

    task = models.ForeignKey(TaskRow, on_delete=models.PROTECT, related_name="offers")
    before = models.ForeignKey(AgencyRow, on_delete=models.PROTECT, related_name="+")
    after = models.ForeignKey(AgencyRow, on_delete=models.PROTECT, related_name="+")
    act = models.CharField(max_length=300, blank=True)  # as it was when the offer was made
    ended_on = models.DateField()
    made_at = models.DateTimeField(auto_now_add=True)
    decision = models.CharField(max_length=10, blank=True)  # accepted, declined
    decided_at = models.DateTimeField(null=True)
    decided_by = models.CharField(max_length=200, blank=True)
    reason = models.TextField(blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["task", "before", "after"], name="one_offer_to_a_successor"
            )
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["decision", "task"], name="offers_that_wait")
        ]


class HistoryRow(models.Model):
    """One change, kept for ever: who, when, what, the values before and after."""

    plan = models.ForeignKey(PlanRow, on_delete=models.PROTECT, related_name="history")
    task = models.ForeignKey(TaskRow, null=True, on_delete=models.PROTECT, related_name="history")
    what = models.CharField(max_length=20)
    account = models.ForeignKey(
        "store.Account", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    by = models.CharField(max_length=200)  # the name as it was: accounts may go
    made_at = models.DateTimeField(auto_now_add=True)
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)

    def save(self, *args: Any, **options: Any) -> None:
        """Write the row once; a row that is there is never written again."""
        if self.pk is not None:
            raise TypeError("history is only added to")
        super().save(*args, **options)

    def delete(self, *args: Any, **options: Any) -> tuple[int, dict[str, int]]:
        """Refuse."""
        raise TypeError("history is only added to")

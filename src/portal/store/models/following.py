"""What people follow, what happened to documents, who is told of it, and the mail about it."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.db import models

from portal.store.models.documents import DocumentRow


class FollowRow(models.Model):
    """One thing that one account follows.

    ``key`` names it in one spelling: a document by its row, an agency by its slug, a topic and a
    search by what they ask. ``anchor`` is a word without which no document fits the search.
    """

    account = models.ForeignKey("store.Account", on_delete=models.CASCADE, related_name="follows")
    sort = models.CharField(max_length=10)  # ``store.following.values.Sort``
    key = models.CharField(max_length=600)
    name = models.CharField(max_length=500)
    document = models.ForeignKey(
        DocumentRow, null=True, on_delete=models.CASCADE, related_name="follows"
    )
    asked = models.JSONField(default=dict)
    anchor = models.CharField(max_length=60, blank=True)
    draft = models.TextField(blank=True)
    pace = models.CharField(max_length=10)  # ``access.Pace``
    by_mail = models.BooleanField(default=True)
    by_hook = models.BooleanField(default=True)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["account", "sort", "key"], name="one_follow_of_a_thing")
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["sort", "key"], name="follows_by_key"),
            models.Index(fields=["sort", "anchor"], name="follows_by_anchor"),
        ]


class BasisRow(models.Model):
    """One citation among the bases of a followed draft, and the document it leads to, if any."""

    follow = models.ForeignKey(FollowRow, on_delete=models.CASCADE, related_name="bases")
    words = models.CharField(max_length=500)
    number_key = models.CharField(max_length=200, blank=True, db_index=True)
    document = models.ForeignKey(
        DocumentRow, null=True, on_delete=models.SET_NULL, related_name="basis_of"
    )


class EventRow(models.Model):
    """One thing that happened to a document, once, whoever follows it.

    ``key`` is made of what happened, to which document, by which other, on which day; ``clauses``
    are the words that did it with their places, ``count`` how many there were.
    """

    key = models.CharField(max_length=64, unique=True)
    document = models.ForeignKey(DocumentRow, on_delete=models.CASCADE, related_name="events")
    actor = models.ForeignKey(
        DocumentRow, null=True, on_delete=models.CASCADE, related_name="events_made"
    )
    what = models.CharField(max_length=40)
    before = models.CharField(max_length=40, blank=True)
    day = models.DateField(null=True)
    clauses = models.JSONField(default=list)
    count = models.PositiveIntegerField(default=0)
    made_at = models.DateTimeField()


class LetterRow(models.Model):
    """One mail to one account, written down before it is sent.

    Its ``uuid`` is its Message-ID: if the process is killed while it hands the mail over, it is
    sent again under the same id, so that nothing is lost and receivers can tell the copy.
    """

    account = models.ForeignKey("store.Account", on_delete=models.CASCADE, related_name="letters")
    uuid = models.UUIDField(default=uuid.uuid4, unique=True)
    state = models.CharField(max_length=10, default="waiting")  # sending, sent, bounced, failed
    tries = models.PositiveSmallIntegerField(default=0)
    next_at = models.DateTimeField()
    problem = models.CharField(max_length=500, blank=True)
    made_at = models.DateTimeField()

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["state", "next_at"], name="letters_that_wait")
        ]


class AlertRow(models.Model):
    """One event told to one account, once, however many of its follows it touches.

    ``because`` lists these follows, each with the words that matched; nobody sees it before
    ``due_at``; ``is_out`` says that its mail and its webhook events are written down.
    """

    account = models.ForeignKey("store.Account", on_delete=models.CASCADE, related_name="alerts")
    event = models.ForeignKey(EventRow, on_delete=models.CASCADE, related_name="alerts")
    uuid = models.UUIDField(default=uuid.uuid4, unique=True)
    because = models.JSONField(default=list)
    due_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)
    by_mail = models.BooleanField(default=False)
    by_hook = models.BooleanField(default=False)
    is_out = models.BooleanField(default=False)
    letter = models.ForeignKey(
        LetterRow, null=True, on_delete=models.SET_NULL, related_name="alerts"
    )

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["account", "event"], name="one_alert_of_an_event")
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["account", "due_at"], name="alerts_of_an_account"),
            models.Index(fields=["is_out", "due_at"], name="alerts_that_wait"),
        ]


class PendingNews(models.Model):
    """A document that came in and that followers were not told of yet.

    Written in the transaction that keeps the document, deleted in the one that keeps the alerts.
    """

    document_id = models.BigIntegerField(db_index=True)
    # The subjects that the document was hung on, it and all above; none where it came in.
    subjects = models.JSONField(default=list)
    at = models.DateTimeField(auto_now_add=True, null=True)


class WatchRow(models.Model):
    """The state of a followed document when it was last looked at, and on which day."""

    document = models.OneToOneField(
        DocumentRow, primary_key=True, on_delete=models.CASCADE, related_name="watch"
    )
    state = models.CharField(max_length=40, blank=True)
    on = models.DateField(db_index=True)


class FeedRow(models.Model):
    """The secret part of the address of an account's own feed."""

    account = models.OneToOneField(
        "store.Account", primary_key=True, on_delete=models.CASCADE, related_name="feed"
    )
    key = models.CharField(max_length=64, unique=True)

"""What is still to be done, and what was done once."""

from __future__ import annotations

from django.db import models


class PendingIndex(models.Model):
    """A document whose entry in the index is older than its row, or that left the library.

    Written in the transaction that changes the document, deleted after the index has committed:
    whatever a killed process left undone is found here at the next start.
    """

    document_id = models.BigIntegerField(db_index=True)
    marked_at = models.DateTimeField(auto_now_add=True)


class Mark(models.Model):
    """Something the portal remembers of itself, by name."""

    name = models.CharField(max_length=100, primary_key=True)
    value = models.TextField(blank=True)

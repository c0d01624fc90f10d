"""What people write about documents for themselves or for their office."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from portal.store.models.agencies import AgencyRow
from portal.store.models.documents import DocumentRow


class FolderRow(models.Model):
    """A folder of documents and provisions; ``agency`` may look into it if it is set."""

    account = models.ForeignKey("store.Account", on_delete=models.CASCADE, related_name="folders")
    agency = models.ForeignKey(
        AgencyRow, null=True, on_delete=models.SET_NULL, related_name="folders"
    )
    name = models.CharField(max_length=200)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["account", "name"], name="one_folder_of_a_name")
        ]


class FolderItemRow(models.Model):
    """One document, or one place of it, in a folder."""

    folder = models.ForeignKey(FolderRow, on_delete=models.CASCADE, related_name="items")
    document = models.ForeignKey(DocumentRow, on_delete=models.CASCADE, related_name="+")
    locator = models.CharField(max_length=300, blank=True)
    added_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["folder", "document", "locator"], name="one_item_of_a_place"
            )
        ]


class NoteRow(models.Model):
    """Words about words of a document; without ``text`` it is a highlight.

    ``address``, ``locator``, ``quote`` and ``before`` say where it belongs without any offset, so
    that it outlives a second reading of the document, and the document itself.
    """

    account = models.ForeignKey("store.Account", on_delete=models.CASCADE, related_name="notes")
    agency = models.ForeignKey(
        AgencyRow, null=True, on_delete=models.SET_NULL, related_name="notes"
    )
    folder = models.ForeignKey(
        FolderRow, null=True, on_delete=models.SET_NULL, related_name="notes"
    )
    document = models.ForeignKey(
        DocumentRow, null=True, on_delete=models.SET_NULL, related_name="notes"
    )
    address = models.CharField(max_length=300)
    number = models.CharField(max_length=200, blank=True)
    locator = models.CharField(max_length=300, blank=True)
    quote = models.TextField(blank=True)
    before = models.CharField(max_length=80, blank=True)  # words in front: which of two it is
    text = models.TextField(blank=True)
    made_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["document", "account"], name="notes_on_a_document")
        ]

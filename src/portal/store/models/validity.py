"""What the state of documents on a day hangs on."""

from __future__ import annotations

from django.db import models

from portal.store.models.documents import DocumentRow


class ActRow(models.Model):
    """What validity needs of one document, packed: see ``store.reading``.

    ``is_stale`` says that the states kept in the document's row are to be worked out anew.
    """

    document = models.OneToOneField(
        DocumentRow, primary_key=True, on_delete=models.CASCADE, related_name="act"
    )
    packed = models.BinaryField()
    is_stale = models.BooleanField(default=True, db_index=True)


class TurnRow(models.Model):
    """A day from which the state of a document is another: the index learns it when it comes."""

    document = models.ForeignKey(DocumentRow, on_delete=models.CASCADE, related_name="turns")
    day = models.DateField(db_index=True)

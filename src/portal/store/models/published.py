"""Relations between documents as others publish them, kept apart from what was read here."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class PublishedRow(models.Model):
    """One line of what a publisher says: the fields as they came, and what they are found by.

    ``source`` is who publishes it, ``line`` where it stands in their file, ``actor_kind`` a slug.
    """

    source = models.CharField("người công bố", max_length=200, db_index=True)
    line = models.PositiveIntegerField("dòng")
    fields = models.JSONField("nguyên văn")
    target_key = models.CharField(max_length=200, db_index=True)
    actor_key = models.CharField(max_length=200, db_index=True)
    actor_kind = models.CharField(max_length=40, blank=True)
    loaded_at = models.DateTimeField("nạp lúc", auto_now_add=True)
    loaded_by = models.ForeignKey(
        "store.Account", null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = "quan hệ do nơi khác công bố"
        verbose_name_plural = "quan hệ do nơi khác công bố"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["source", "line"], name="one_row_of_a_line")
        ]

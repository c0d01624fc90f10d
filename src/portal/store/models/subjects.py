"""The tree of subjects that administrators keep, and the documents that editors hang on it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from portal.store.models.documents import DocumentRow


class SubjectRow(models.Model):
    """One subject; its address is its slug, which stays when its name or place changes."""

    name = models.CharField("tên", max_length=200)
    slug = models.SlugField("địa chỉ", max_length=120, unique=True)
    parent = models.ForeignKey(
        "self",
        verbose_name="thuộc chủ đề",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="children",
    )
    rank = models.PositiveIntegerField("thứ tự", default=0)
    documents = models.ManyToManyField(DocumentRow, blank=True, related_name="subjects")

    class Meta:
        verbose_name = "chủ đề"
        verbose_name_plural = "chủ đề"
        ordering: ClassVar[list[str]] = ["rank", "name"]

    def __str__(self) -> str:
        return self.name

"""Translations that editors add; none is ever written over."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class TranslationRow(models.Model):
    """One translation of one document into English; the newest is shown."""

    document = models.ForeignKey(
        "store.DocumentRow", on_delete=models.CASCADE, related_name="translations"
    )
    text = models.TextField("bản dịch")
    origin = models.CharField("người dịch hoặc nguồn", max_length=300)
    added_by = models.ForeignKey(
        "store.Account", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    added_at = models.DateTimeField("thêm lúc", auto_now_add=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["-pk"]
        verbose_name = "bản dịch"
        verbose_name_plural = "bản dịch"

    def __str__(self) -> str:
        return f"{self.document}: {self.origin}"

"""Keys with which programs act for an account; only their digest is kept."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class ApiKeyRow(models.Model):
    """One key of one account."""

    account = models.ForeignKey("store.Account", on_delete=models.CASCADE, related_name="api_keys")
    name = models.CharField(max_length=100)
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField(auto_now_add=True)
    used_on = models.DateField(null=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["pk"]

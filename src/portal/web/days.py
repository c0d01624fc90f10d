"""The day at the portal's place; doors alone ask the clock."""

from __future__ import annotations

from datetime import date

from django.utils import timezone


def today() -> date:
    """Return the day in Việt Nam."""
    return timezone.localdate()

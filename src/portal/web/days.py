"""The day at the portal's place; doors alone ask the clock."""

from __future__ import annotations

from datetime import date

from django.utils import timezone


def today() -> date:
    """Return the day in Việt Nam."""
    return timezone.localdate()


def day_in(text: str) -> date | None:
    """Return the day that *text* writes as ``2026-03-31``, ``None`` if it writes none."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None

"""The day at the portal's place; doors alone ask the clock."""

from __future__ import annotations

from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _


def today() -> date:
    """Return the day in Việt Nam."""
    return timezone.localdate()


def day_in(text: str) -> date | None:
    """Return the day that *text* writes, ``None`` if it writes none.

    2026-03-31   31/3/2026
    """
    words = text.strip()
    try:
        if "/" in words:
            day, month, year = (int(part) for part in words.split("/"))
            return date(year, month, day)
        return date.fromisoformat(words)
    except ValueError:
        return None


def is_no_day(text: str) -> bool:
    """Say whether *text* names no day; nothing written is no wrong day."""
    return bool(text.strip()) and day_in(text) is None


def no_day(text: str) -> str:
    """Return what to tell a person whose *text* names no day, nothing if there is nothing to."""
    if not is_no_day(text):
        return ""
    told = {"typed": text.strip()[:40], "today": f"{today():%d/%m/%Y}"}
    return _("“%(typed)s” không phải là một ngày; trang này xét ngày hôm nay, %(today)s.") % told

"""Days as Vietnamese documents write them."""

from __future__ import annotations

import calendar
import re
from datetime import date

# ngày 05 tháng 3 năm 2020   ngày 01 tháng7 năm 2004   mùng 5 tháng 3 năm 1990
_LONG = r"(?P<d1>\d{1,2})\s*tháng\s*(?P<m1>\d{1,2})\s*[,.]?\s*năm\s*(?P<y1>\d{4})"
# 19/6/2019   7-11-1985   20.4.2011
_SHORT = r"(?P<d2>\d{1,2})\s?(?P<sep>[/.-])\s?(?P<m2>\d{1,2})\s?(?P=sep)\s?(?P<y2>\d{4})"
_ISO = re.compile(r"^(\d{4})-(\d\d)-(\d\d)$")
DAY = re.compile(rf"(?:{_LONG}|{_SHORT})(?!\d)", re.IGNORECASE)


def day_of(match: re.Match[str]) -> date | None:
    """Return the day that a match of ``DAY`` writes, ``None`` if the calendar has no such day."""
    d, m, y = (match[f"{k}1"] or match[f"{k}2"] for k in "dmy")
    try:
        return date(int(y), int(m), int(d))
    except ValueError:
        return None


def find_day(text: str) -> date | None:
    """Return the first day written out in *text*, or ``None``.

    >>> find_day("An Giang, ngày 24 tháng 9 năm 2019")
    datetime.date(2019, 9, 24)
    >>> find_day("ngày 31/02/2020") is None
    True
    """
    match = DAY.search(text)
    return day_of(match) if match else None


def day_words(written: str) -> str:
    """Return an ISO day as people here write it; other words as they are.

    >>> day_words("2024-09-09"), day_words("Bộ Y tế")
    ('09/09/2024', 'Bộ Y tế')
    """
    return _ISO.sub(r"\3/\2/\1", written)


def months_after(day: date, count: int) -> date:
    """Return the day *count* months after *day*; the last of the month where there is no such."""
    index = day.year * 12 + day.month - 1 + count
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))

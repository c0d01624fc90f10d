# ruff: noqa: E501  (verbose patterns: one alternative a line)
"""Last days that words of time name: "trong quý III/2025", "trước ngày 15/12", "đến năm 2030"."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from vanban.text import roman

_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}

# ngày 15 tháng 6 năm 2026   15/6/2026   15/6   quý IV/2025   quý 2 năm 2026   tháng 10/2025
# tuần cuối tháng 4/2026   06 tháng đầu năm 2026   năm 2030   2026 - 2027   cuối năm 2025
_TIME = re.compile(
    r"""
      (?P<long>(?:ngày\s+)?(?:m[ồù]ng\s+)?\b(?<!đợt\s)(?<!lần\s)(?<!vụ\s)(?P<ld>[\dl]{1,2})\s+tháng\s*(?P<lm>\d{1,2})(?:\s*,?\s*năm\s+(?P<ly>\d{4}))?)
    | (?P<short>(?:ngày\s+)?\b(?P<sd>[\dl]{1,2})[/.-](?P<sm>\d{1,2})(?:[/.-](?P<sy>\d{4}))?(?![\d/]))
    | (?P<week>tuần\s+(?P<wn>đầu|(?:thứ\s+)?[1-4](?!\d)|thứ\s+nhất|thứ\s+hai|thứ\s+ba|thứ\s+tư|cuối)(?:\s+cùng)?(?:\s+của)?\s+
        tháng\s*(?P<wm>\d{1,2})(?:\s*(?:/|năm)\s*(?P<wy>\d{4}))?)
    | (?P<part>(?P<pn>đầu|giữa|trung\s+tuần|thượng\s+tuần|hạ\s+tuần|cuối)\s+tháng\s*(?P<pm>\d{1,2})
        (?:\s*(?:/|năm)\s*(?P<py>\d{4}))?)
    | (?P<quarter>(?:\bcuối\s+)?\b(?:qu[ýí]|qúy)\s*(?P<qn>IV|III|II|I|0?[1-4])\b(?:\s*(?:[/,-]|năm|\s)\s*(?:năm\s+)?(?P<qy>\d{4}))?)
    | (?P<months>\btháng\s*(?P<mm>\d{1,2}(?:\s*,\s*\d{1,2})*)(?![\d/]*/\d{1,2}/)
        (?:\s*(?:[/-]|năm)\s*(?P<my>\d{4}))?)
    | (?P<half>(?:0?6|sáu)\s+tháng\s+(?P<hn>đầu|cuối)\s+năm(?:\s+(?P<hy>\d{4}))?)
    | (?P<range>\b(?:giai\s+đoạn\s+)?(?:từ\s+)?(?:năm\s+)?(?P<ry1>20\d\d)\s*(?:-|–|đến(?:\s+hết)?(?:\s+năm)?)\s*(?P<ry>20\d\d)\b)
    | (?P<month_year>(?<![\d/])(?P<xm>\d{1,2})/(?P<xy>20\d\d)\b)
    | (?P<year>\bnăm\s+(?P<yy>20\d\d)\b)
    | (?P<bare_year>(?<=hết\s)(?P<by>20\d\d)\b)
    | (?P<year_end>\bcuối\s+năm(?:\s+(?P<ey>20\d\d)|\s+nay)?\b(?!\s+học))
    | (?P<this>\bnăm\s+(?:nay|này)\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_WEEKS = {
    "1": 7,
    "2": 14,
    "3": 21,
    "4": 28,
    "thứ 1": 7,
    "thứ 2": 14,
    "thứ 3": 21,
    "thứ 4": 28,
    "đầu": 7,
    "thứ nhất": 7,
    "thứ hai": 14,
    "thứ ba": 21,
    "thứ tư": 28,
    "cuối": 31,
}
_PARTS = {"đầu": 10, "thượng tuần": 10, "giữa": 15, "trung tuần": 20, "hạ tuần": 31, "cuối": 31}


@dataclass(frozen=True, slots=True)
class Moment:
    """A named stretch of time: its first and last day, the words that name it."""

    first: date
    last: date
    start: int
    end: int
    kind: str


def find_moments(text: str, issued_on: date | None) -> Iterator[Moment]:
    """Yield the stretches of time that *text* names; without a year, that of the document."""
    for match in _TIME.finditer(text):
        kind = match.lastgroup or ""
        kind = next(k for k in _READERS if match[k] is not None)
        days = _READERS[kind](match, issued_on.year if issued_on else None)
        if days is not None:
            yield Moment(*days, match.start(), match.end(), kind)


Days = tuple[date, date]


def _day(day: str, month: str, year: int | None) -> Days | None:
    try:
        found = date(year or 0, int(month), int(day.replace("l", "1")))
    except ValueError:
        return None
    return found, found


def _month(year: int | None, month: int, last: int = 31) -> Days | None:
    if year is None or not 1 <= month <= 12:
        return None
    final = calendar.monthrange(year, month)[1]
    return date(year, month, 1), date(year, month, min(last, final))


def _year_of(match: re.Match[str], name: str, year: int | None) -> int | None:
    return int(match[name]) if match[name] else year


def _months(match: re.Match[str], year: int | None) -> Days | None:
    numbers = [int(n) for n in re.findall(r"\d+", match["mm"])]
    return _month(_year_of(match, "my", year), max(numbers))


def _quarter(match: re.Match[str], year: int | None) -> Days | None:
    number = _QUARTERS.get(match["qn"].lower()) or roman(match["qn"]) or int(match["qn"])
    days = _month(_year_of(match, "qy", year), number * 3)
    if days and match["quarter"].lower().startswith("cuối"):
        return _end(days)
    return days and (days[0].replace(month=number * 3 - 2), days[1])


def _half(match: re.Match[str], year: int | None) -> Days | None:
    year = _year_of(match, "hy", year)
    if year is None:
        return None
    if match["hn"].lower() == "đầu":
        return date(year, 1, 1), date(year, 6, 30)
    return date(year, 7, 1), date(year, 12, 31)


def _year(year: int | None) -> Days | None:
    return (date(year, 1, 1), date(year, 12, 31)) if year else None


def _end(days: Days | None) -> Days | None:
    """Return the last of *days* alone: "cuối quý III" begins and ends on it."""
    return days and (days[1], days[1])


def _key(words: str) -> str:
    return " ".join(words.lower().split())


_READERS: dict[str, Callable[[re.Match[str], int | None], Days | None]] = {
    "long": lambda m, y: _day(m["ld"], m["lm"], _year_of(m, "ly", y)),
    "short": lambda m, y: _day(m["sd"], m["sm"], _year_of(m, "sy", y)),
    "week": lambda m, y: _month(_year_of(m, "wy", y), int(m["wm"]), _WEEKS[_key(m["wn"])]),
    "part": lambda m, y: _month(_year_of(m, "py", y), int(m["pm"]), _PARTS[_key(m["pn"])]),
    "quarter": _quarter,
    "months": _months,
    "half": _half,
    "range": lambda m, y: (date(int(m["ry1"]), 1, 1), date(int(m["ry"]), 12, 31)),
    "month_year": lambda m, y: _month(int(m["xy"]), int(m["xm"])),
    "year": lambda m, y: _year(int(m["yy"])),
    "bare_year": lambda m, y: _year(int(m["by"])),
    "year_end": lambda m, y: _end(_year(int(m["ey"]) if m["ey"] else y)),
    "this": lambda m, y: _year(y),
}


def day_before(day: date) -> date:
    """Return the day before *day*: "trước ngày 15/12" is done by the 14th."""
    return day - timedelta(days=1) if day > date.min else day

"""How far a deed is on a day, and the periods of a duty that comes again.

Everything is derived from facts (due day, day it was begun, day it was done, day it was dropped):
a state that could be computed is never stored.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Stage(StrEnum):
    """How far the work itself is."""

    NOT_BEGUN = "chua-bat-dau"
    UNDER_WAY = "dang-thuc-hien"
    DONE = "hoan-thanh"
    DROPPED = "khong-con-phu-hop"


class TaskState(StrEnum):
    """Done or not, and whether in time: each deed has one on each day; reports count these."""

    DONE_IN_TIME = "hoan-thanh-dung-han"
    DONE_LATE = "hoan-thanh-qua-han"
    OPEN_IN_TIME = "chua-hoan-thanh-trong-han"
    OVERDUE = "chua-hoan-thanh-qua-han"
    DROPPED = "khong-con-phu-hop"


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a deed's progress; a day that is ``None`` has not come."""

    due_on: date | None = None
    begun_on: date | None = None
    done_on: date | None = None
    dropped_on: date | None = None


def stage_on(facts: Facts, day: date) -> Stage:
    """Return how far the work is on *day*."""
    if _has_come(facts.dropped_on, day):
        return Stage.DROPPED
    if _has_come(facts.done_on, day):
        return Stage.DONE
    return Stage.UNDER_WAY if _has_come(facts.begun_on, day) else Stage.NOT_BEGUN


def state_on(facts: Facts, day: date) -> TaskState:
    """Return whether the deed is done on *day*, and whether in time.

    A deed is in time to the end of its due day; one without a due day is never late.
    """
    if _has_come(facts.dropped_on, day):
        return TaskState.DROPPED
    if facts.done_on is not None and _has_come(facts.done_on, day):
        late = facts.due_on is not None and facts.due_on < facts.done_on
        return TaskState.DONE_LATE if late else TaskState.DONE_IN_TIME
    late = facts.due_on is not None and facts.due_on < day
    return TaskState.OVERDUE if late else TaskState.OPEN_IN_TIME


def days_late(facts: Facts, day: date) -> int:
    """Return how many days after its due day the deed was done, or is still open on *day*."""
    if facts.due_on is None or facts.dropped_on is not None:
        return 0
    return max(0, ((facts.done_on or day) - facts.due_on).days)


def _has_come(fact: date | None, day: date) -> bool:
    return fact is not None and fact <= day


@dataclass(frozen=True, slots=True)
class Period:
    """One period of a recurring duty: its name and its first and last day."""

    name: str
    start: date
    last: date


# P1M P3M P6M P1Y P1W P1D
_EVERY = re.compile(r"P (?P<count>\d{1,2}) (?P<unit>[DWMY])", re.VERBOSE)
_LEAST_MONTHS = {1: "tháng {part}/{year}", 3: "quý {part}/{year}", 6: "6 tháng kỳ {part}/{year}"}


def periods(every: str | None, since: date, until: date) -> Iterator[Period]:
    """Yield the periods that *every* (ISO 8601) makes from *since* to *until*, oldest first.

    Assumption "periods are those of the calendar": a quarter is one of the year's four, a week runs
    from Monday, whatever the day on which the duty was given. Days count from *since*. What comes
    more often than once a day (``PT6H``), or nothing, yields none: the register knows days.
    """
    match = _EVERY.fullmatch(every or "")
    if match is None or int(match["count"]) == 0:
        return
    count = int(match["count"])
    if match["unit"] == "D":
        yield from _days(count, since, until)
    elif match["unit"] == "W":
        yield from _weeks(count, since, until)
    else:
        yield from _months(count * (12 if match["unit"] == "Y" else 1), since, until)


def occurrences(
    every: str | None, words: tuple[str | None, ...], since: date, until: date
) -> Iterator[tuple[Period, date]]:
    """Yield the periods of a duty with the day of each; one whose day is before *since* is none.

    A period that begins by *until* is one, though its day may lie behind.
    """
    for period in periods(every, since, until):
        day = due_in(period, *words)
        if day >= since:
            yield period, day


def _days(count: int, since: date, until: date) -> Iterator[Period]:
    start = since
    while start <= until:
        yield Period(f"ngày {start:%d/%m/%Y}", start, start + timedelta(days=count - 1))
        start += timedelta(days=count)


def _weeks(count: int, since: date, until: date) -> Iterator[Period]:
    start = since - timedelta(days=since.weekday())
    while start <= until:
        year, week, _ = start.isocalendar()
        yield Period(f"tuần {week}/{year}", start, start + timedelta(days=7 * count - 1))
        start += timedelta(days=7 * count)


def _months(length: int, since: date, until: date) -> Iterator[Period]:
    index = (since.year * 12 + since.month - 1) // length * length
    while date(index // 12, index % 12 + 1, 1) <= until:
        end = index + length - 1
        last = date(end // 12, end % 12 + 1, calendar.monthrange(end // 12, end % 12 + 1)[1])
        yield Period(_name(index, length), date(index // 12, index % 12 + 1, 1), last)
        index += length


def _name(index: int, length: int) -> str:
    year, part = index // 12, index % 12 // length + 1
    if length % 12 == 0:
        years = length // 12
        return f"năm {year}" if years == 1 else f"giai đoạn {year}-{year + years - 1}"
    pattern = _LEAST_MONTHS.get(length, "kỳ {part}/{year}")
    return pattern.format(part=part, year=year)


# trước ngày 15/12 hằng năm   vào ngày 25 hằng tháng   trước ngày 05 của tháng đầu quý sau
_DAY = re.compile(
    r"""(?P<lead>^|\b(?:trước|chậm\s+nhất|muộn\s+nhất|vào|đến|hết|là|hạn|định\s+kỳ|các|và|ngày)\s+|[,(;:]\s*)
        (?P<said>ngày\s+|(?:ngày\s+)?m[ồù]ng\s+)?(?P<day>\d{1,2})(?:\s*(?:/|-|\.|tháng\s+)\s*(?P<month>\d{1,2}))?\b
        (?!\s*(?:[/.-]\s*\d|(?:tháng\s+\d{1,2}\s+)?năm\s+\d{4}|(?:ngày|giờ|lần|tuần)\b|tháng\s*(?:\d|$|[^\w\s])))
        (?(said)|(?!\s*tháng(?!\s+(?:sau|kế|tiếp|liền))))
        (?P<next>(?:\s+(?:của|tháng|đầu|quý|năm))*\s+(?:sau|kế\s+tiếp|tiếp\s+theo|liền\s+(?:kề|sau)))?
        (?P<first>(?:\s+của)?\s+tháng\s+đầu\b)?""",
    re.IGNORECASE | re.VERBOSE,
)
# trước ngày 20   trước 20/3, 20/6 và ngày 20/9: each of the list is "before"
_BEFORE = re.compile(
    r"""\btrước\s+(?:ngày\s+|m[ồù]ng\s+)*
    (?:\d{1,2}(?:\s*(?:/|tháng)\s*\d{1,2})?\s*(?:,|;|và)\s*(?:ngày\s+)?)*$""",
    re.IGNORECASE | re.VERBOSE,
)
# trước ngày 30/10/2026: with its year, it is the day of the one period that it lies in
_DATED = re.compile(
    r"""(?:trước|(?:chậm|muộn)\s+nhất|đến\s+hết|hạn)(?:\s+(?:là|vào|đến))*\s+(?:ngày\s+)?
    (?P<day>\d{1,2})(?:/(?P<month>\d{1,2})/|\s+tháng\s+(?P<month2>\d{1,2})\s+năm\s+)(?P<year>\d{4})""",
    re.IGNORECASE | re.VERBOSE,
)
_STARTS = re.compile(r"(?<!\w)(?:từ|sau)\s+(?:ngày\s+)?$", re.IGNORECASE)
_WEEKDAYS = ("hai", "ba", "tư", "năm", "sáu", "bảy")
_WEEKDAY = re.compile(r"(?:thứ\s+(?P<day>hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+nhật)\b", re.IGNORECASE)


def due_in(period: Period, *words: str | None) -> date:
    """Return the day of *period* that the first of *words* with one names, or its last day.

    "trước ngày 15/12 hằng năm" is the 14th; "thứ Sáu" is that of the week; "trước ngày 05 tháng
    sau" lies behind the period. A day with a year is that of the period it lies in if a word such
    as "trước" makes it a term, else that of a document.
    """
    for text in filter(None, words):
        day = _dated(period, text) or _weekday(period, text) or _day_named(period, text)
        if day is not None:
            return day
    return period.last


def _weekday(period: Period, text: str) -> date | None:
    match = _WEEKDAY.search(text)
    if match is None or (period.last - period.start).days != 6:
        return None
    named = (match["day"] or "").lower()
    if not named:
        return period.last
    place = int(named) - 2 if named.isdigit() else _WEEKDAYS.index(named)
    return period.start + timedelta(days=place)


def _dated(period: Period, text: str) -> date | None:
    for match in _DATED.finditer(text):
        try:
            day = date(
                int(match["year"]), int(match["month"] or match["month2"]), int(match["day"])
            )
        except ValueError:
            continue
        day -= timedelta(days=match[0].lower().startswith("trước"))
        if period.start <= day <= period.last:
            return day
    return None


def _day_named(period: Period, text: str) -> date | None:
    """Return the first day in *text* that lies in *period*, or behind it if it says so."""
    for match in _DAY.finditer(text):
        if _STARTS.search(text[: match.start("day")]):
            continue  # "số liệu từ ngày 01": a start is no last day
        before = bool(_BEFORE.search(text[: match.start("day")]))
        try:
            day = _placed(period, match) - timedelta(days=before)
        except ValueError:
            continue
        if period.start <= day <= period.last or (match["next"] and period.last < day):
            return day
    return None


def _placed(period: Period, match: re.Match[str]) -> date:
    number = int(match["day"])
    if match["next"]:
        following = period.last + timedelta(days=1)
        month = int(match["month"]) if match["month"] else following.month
        return date(following.year, month, number)
    month = period.start.month if match["first"] else period.last.month
    return date(period.last.year, int(match["month"] or month), number)

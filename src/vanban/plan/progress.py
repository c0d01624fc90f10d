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


# P1M P3M P6M P1Y P1W
_EVERY = re.compile(r"P (?P<count>\d{1,2}) (?P<unit>[WMY])", re.VERBOSE)
_LEAST_MONTHS = {1: "tháng {part}/{year}", 3: "quý {part}/{year}", 6: "6 tháng kỳ {part}/{year}"}


def periods(every: str | None, since: date, until: date) -> Iterator[Period]:
    """Yield the periods that *every* (ISO 8601) makes from *since* to *until*, oldest first.

    Assumption "periods are those of the calendar": a quarter is one of the year's four, a week runs
    from Monday, whatever the day on which the duty was given. What is not weeks, months or years
    (``PT6H``), or nothing, yields none.
    """
    match = _EVERY.fullmatch(every or "")
    if match is None or int(match["count"]) == 0:
        return
    count = int(match["count"])
    if match["unit"] == "W":
        yield from _weeks(count, since, until)
    else:
        yield from _months(count * (12 if match["unit"] == "Y" else 1), since, until)


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


# trước ngày 15/12 hằng năm   ngày 15 tháng 12   trước ngày 20 hằng tháng
_DAY = re.compile(
    r"ngày\s+(?P<day>\d{1,2})(?:\s*(?:/|-|\.|tháng\s+)\s*(?P<month>\d{1,2}))?", re.IGNORECASE
)
_BEFORE = re.compile(r"trước\s+ngày\b", re.IGNORECASE)


def due_in(period: Period, words: str | None) -> date:
    """Return the day of *period* that *words* name ("trước ngày 15/12 hằng năm"), or its last."""
    match = _DAY.search(words or "")
    if match is None:
        return period.last
    month = int(match["month"]) if match["month"] else period.last.month
    try:
        day = date(period.last.year, month, int(match["day"]))
    except ValueError:
        return period.last
    if _BEFORE.search(words or ""):
        day -= timedelta(days=1)
    return day if period.start <= day <= period.last else period.last


def months_after(day: date, count: int) -> date:
    """Return the day *count* months after *day*; the last of the month where there is no such."""
    index = day.year * 12 + day.month - 1 + count
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))

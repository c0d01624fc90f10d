"""Tasks with a last day, and those that come again, as a calendar (iCalendar, RFC 5545)."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import TYPE_CHECKING

from vanban.model import Assignment
from vanban.render.words import place_words
from vanban.text import find_hour

if TYPE_CHECKING:
    from icalendar import Event

_LONGEST_SUMMARY = 120
# PT6H P1D P2W: as often as this, a rule says it; months and years have days of their own
_OFTEN = re.compile(r"P(?:T(?P<hours>\d+)H|(?P<days>\d+)D|(?P<weeks>\d+)W)")
_RULES = {"hours": "HOURLY", "days": "DAILY", "weeks": "WEEKLY"}
_VIETNAM = timezone(timedelta(hours=7))
# Name of the period and day, of each occurrence of a duty that comes again.
Occurrences = Mapping[Assignment, Sequence[tuple[str, date]]]


def task_calendar(
    assignments: Iterable[Assignment], digest: str = "", occurrences: Occurrences | None = None
) -> bytes:
    """Return a calendar with an event on the last day of each dated task, and for what recurs.

    A task with an hour ("trước 17 giờ") is at that hour, others all day; a task without a day or
    *occurrences* has none. What comes each hour, day or week is one event with a rule from its
    first occurrence; else each occurrence is one. *digest* is that of the document's file: the same
    task of the same file keeps its identity, so that a calendar updated twice shows it once.
    """
    from icalendar import Calendar  # only now: few commands make a calendar, and it loads slowly

    calendar = Calendar()
    calendar.add("prodid", "-//vanban//nhiem vu//VI")
    calendar.add("version", "2.0")
    for given in assignments:
        if given.due.day is not None:
            calendar.add_component(_event(given, digest, given.due.day))
        else:
            for event in _recurring(given, digest, (occurrences or {}).get(given, ())):
                calendar.add_component(event)
    return bytes(calendar.to_ical())


def due_moment(day: date, words: str) -> date | datetime:
    """Return *day*, or its hour in Vietnam if *words* name one: "trước 17 giờ hằng ngày".

    >>> due_moment(date(2031, 9, 20), "trước 17 giờ ngày 20/9")
    datetime.datetime(2031, 9, 20, 10, 0, tzinfo=datetime.timezone.utc)
    """
    hour = find_hour(words)
    return day if hour is None else datetime.combine(day, hour, _VIETNAM).astimezone(UTC)


def _recurring(
    given: Assignment, digest: str, found: Sequence[tuple[str, date]]
) -> Iterable[Event]:
    often = _OFTEN.fullmatch(given.due.every or "")
    if often is None:
        return [_event(given, digest, day, name) for name, day in found]
    if not found:
        return []
    event = _event(given, digest, found[0][1], given.due.every or "")
    unit = next(name for name in _RULES if often[name])
    event.add("rrule", {"freq": _RULES[unit], "interval": int(often[unit])})
    return [event]


def _event(given: Assignment, digest: str, day: date, period: str = "") -> Event:
    from icalendar import Event

    event = Event()
    name = f"{digest}/{given.span.start}-{given.span.end}/{given.task}" + (period and f"/{period}")
    event.add("uid", f"{hashlib.sha256(name.encode()).hexdigest()[:32]}@vanban")
    # The stamp must not come from a clock: the same input gives the same bytes.
    event.add("dtstamp", datetime.combine(day, time(), UTC))
    hourly = (given.due.every or "").startswith("PT")
    start = datetime.combine(day, time(), _VIETNAM).astimezone(UTC) if hourly else None
    event.add("dtstart", start or due_moment(day, given.due.text or ""))
    event.add("summary", _shortened(f"{'; '.join(given.lead)}: {given.task}"))
    lines = [
        given.task,
        *(f"{title}: {words}" for title, words in (
            ("Chủ trì", "; ".join(given.lead)),
            ("Phối hợp", "; ".join(given.partners)),
            ("Thời hạn", given.due.text or ""),
            ("Kỳ", period if not _OFTEN.fullmatch(period) else ""),
            ("Báo cáo", given.report_to or ""),
            ("Tại", place_words(given.at)),
        ) if words),
    ]  # fmt: skip
    event.add("description", "\n".join(lines))
    return event


def _shortened(words: str) -> str:
    if len(words) <= _LONGEST_SUMMARY:
        return words
    return words[:_LONGEST_SUMMARY].rsplit(" ", 1)[0] + " …"

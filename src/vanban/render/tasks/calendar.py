"""Tasks with a last day as a calendar (iCalendar, RFC 5545)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

from vanban.model import Assignment
from vanban.render.words import place_words

if TYPE_CHECKING:
    from icalendar import Event

_LONGEST_SUMMARY = 120


def task_calendar(assignments: Iterable[Assignment], digest: str = "") -> bytes:
    """Return a calendar with an all-day event on the last day of each dated task.

    Tasks without a day have none. *digest* is that of the document's file: the same task of the
    same file keeps its identity, so that a calendar updated twice shows it once.
    """
    from icalendar import Calendar  # only now: few commands make a calendar, and it loads slowly

    calendar = Calendar()
    calendar.add("prodid", "-//vanban//nhiem vu//VI")
    calendar.add("version", "2.0")
    for given in assignments:
        if given.due.day is not None:
            calendar.add_component(_event(given, digest))
    return bytes(calendar.to_ical())


def _event(given: Assignment, digest: str) -> Event:
    day = given.due.day
    assert day is not None  # only dated tasks come here
    from icalendar import Event

    event = Event()
    name = f"{digest}/{given.span.start}-{given.span.end}/{given.task}"
    event.add("uid", f"{hashlib.sha256(name.encode()).hexdigest()[:32]}@vanban")
    # The stamp must not come from a clock: the same input gives the same bytes.
    event.add("dtstamp", datetime.combine(day, time(), UTC))
    event.add("dtstart", day)
    event.add("summary", _shortened(f"{'; '.join(given.lead)}: {given.task}"))
    lines = [
        given.task,
        *(f"{title}: {words}" for title, words in (
            ("Chủ trì", "; ".join(given.lead)),
            ("Phối hợp", "; ".join(given.partners)),
            ("Thời hạn", given.due.text or ""),
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

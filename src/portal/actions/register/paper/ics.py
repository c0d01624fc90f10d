"""The due days of an agency's tasks as a calendar (RFC 5545) that other programs subscribe to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, Event

from portal.store.register.values import Task
from vanban.plan.progress import Stage


def calendar_of(name: str, tasks: Sequence[Task], host: str, day: date) -> bytes:
    """Return one whole-day event for each dated task that is still open on *day*.

    The stamp of an event is its task's version, not the clock: an unchanged task is the same event.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//vanban//nhiem vu//VI")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    calendar.add("method", "PUBLISH")
    for task in tasks:
        due = task.facts.due_on
        if due is not None and task.stage(day) in (Stage.NOT_BEGUN, Stage.UNDER_WAY):
            calendar.add_component(_event(task, due, host))
    return bytes(calendar.to_ical())


def _event(task: Task, due: date, host: str) -> Event:
    event = Event()
    event.add("uid", f"nhiem-vu-{task.id}@{host}")
    event.add("sequence", task.version)
    event.add("dtstamp", datetime.combine(task.plan.opened_on, time(), UTC))
    event.add("dtstart", due)
    event.add("dtend", due + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    event.add("summary", task.deed[:200])
    leads = "; ".join(a.name for a in task.leads)
    event.add("description", f"Chủ trì: {leads}\n{task.plan.number} {task.plan.title}")
    event.add("url", f"http://{host}/nhiem-vu/{task.id}/")
    return event

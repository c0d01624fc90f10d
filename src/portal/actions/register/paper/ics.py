"""The due days of an agency's tasks as a calendar (RFC 5545) that other programs subscribe to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, Event

from portal.store.register.values import Sort, Task
from vanban.plan.progress import Stage, occurrences
from vanban.render.tasks import due_moment
from vanban.text import months_after, slug

_MONTHS_AHEAD = 12
_MOST_AHEAD = 53  # occurrences of one duty: a weekly one of a year, a daily one of seven weeks


def calendar_of(
    name: str, tasks: Sequence[Task], duties: Sequence[Task], host: str, day: date
) -> bytes:
    """Return an event for each dated task that is open on *day* and each occurrence of *duties*.

    Occurrences are told for a year ahead, long before the register makes them tasks; they keep
    their identity then. An event is at the hour that its words name, else all day. Its
    stamp is its task's version, not the clock: an unchanged task is the same event.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//vanban//nhiem vu//VI")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    calendar.add("method", "PUBLISH")
    made = {_uid(task) for task in tasks}
    for task in tasks:
        due = task.facts.due_on
        if due is not None and task.stage(day) in (Stage.NOT_BEGUN, Stage.UNDER_WAY):
            calendar.add_component(_event(task, due, host))
    for duty in duties:
        words, last = (duty.due.text, duty.deed), months_after(day, _MONTHS_AHEAD)
        ahead = list(occurrences(duty.due.every, words, day, last))[:_MOST_AHEAD]
        for period, due in ahead:
            if _uid(duty, period.name) not in made:
                calendar.add_component(_event(duty, due, host, period.name))
    return bytes(calendar.to_ical())


def _uid(task: Task, period: str = "") -> str:
    period = period or task.period
    number = task.parent_id if task.sort is Sort.OCCURRENCE else task.id
    return f"nhiem-vu-{number}-{slug(period)}" if period else f"nhiem-vu-{number}"


def _event(task: Task, due: date, host: str, period: str = "") -> Event:
    event = Event()
    event.add("uid", f"{_uid(task, period)}@{host}")
    event.add("sequence", task.version)
    event.add("dtstamp", datetime.combine(task.plan.opened_on, time(), UTC))
    start = due_moment(due, task.due.text or "")
    event.add("dtstart", start)
    if not isinstance(start, datetime):
        event.add("dtend", due + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    named = f" ({period or task.period})" if period or task.period else ""
    event.add("summary", task.deed[:200] + named)
    leads = "; ".join(a.name for a in task.leads)
    words = f"\nThời hạn theo văn bản: {task.due.text}" if task.due.text else ""
    event.add("description", f"Chủ trì: {leads}\n{task.plan.number} {task.plan.title}{words}")
    event.add("url", f"http://{host}/nhiem-vu/{task.id}/")
    return event

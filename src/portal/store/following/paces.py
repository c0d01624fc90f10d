"""When a pace comes round."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from django.utils import timezone

from portal.access import Pace

_HOUR = time(7)  # of the morning: before offices open


def next_round(pace: Pace, now: datetime) -> datetime | None:
    """Return when somebody told at *pace* is told of what happens *now*, ``None`` for never.

    Days begin at seven in the morning at the portal's place, weeks on Monday, months on the first.
    """
    if pace is Pace.NEVER:
        return None
    if pace is Pace.AT_ONCE:
        return now
    local = timezone.localtime(now)
    day = local.date()
    if local.time() >= _HOUR:
        day += timedelta(days=1)
    if pace is Pace.WEEKLY:
        day += timedelta(days=-day.weekday() % 7)
    if pace is Pace.MONTHLY and day.day > 1:
        day = (day.replace(day=1) + timedelta(days=32)).replace(day=1)
    return timezone.make_aware(datetime.combine(day, _HOUR))

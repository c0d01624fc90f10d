"""What comes round by itself: reminders, offers, turned states, news, mail and webhooks.

All of it may be done twice, by two processes, or on a clock that was put back: the store makes each
reminder once and gives each mail and each event to one taker.
"""

from __future__ import annotations

import logging
import threading
from datetime import datetime

from django.utils import timezone

from portal.access import OPERATOR
from portal.actions import upkeep
from portal.actions.following import news, outbox
from portal.actions.register import reminders, succession
from portal.jobs import rounds
from portal.jobs.deliver import deliver
from portal.jobs.letters import send_letters
from portal.jobs.mail import send_reminders
from portal.store import marks
from portal.store.following import letters
from portal.store.register import notices

_LAST_HOUR = "register-hour"
_LAST_DAY = "following-day"


def run_round(now: datetime) -> None:
    """Do what is due at *now*."""
    hour = f"{timezone.localtime(now):%Y-%m-%dT%H}"
    if marks.remembered(_LAST_HOUR) != hour:
        upkeep.keep_up(OPERATOR, timezone.localdate(now))
        succession.make(OPERATOR, on=timezone.localdate(now))
        reminders.make(OPERATOR, on=timezone.localdate(now))
        marks.remember(_LAST_HOUR, hour)
    send_reminders()
    tell_news(now)
    deliver(now)


def tell_news(now: datetime) -> None:
    """Tell who follows something what happened by *now*: documents that came in, days that came."""
    news.catch_up(OPERATOR, now=now)
    day = timezone.localdate(now).isoformat()
    if marks.remembered(_LAST_DAY) != day:
        news.tell_of_day(OPERATOR, now=now)
        marks.remember(_LAST_DAY, day)
    outbox.write(OPERATOR, now=now)
    send_letters(now)


def start_rounds() -> threading.Event:
    """Run a round every minute beside the queued work; set what is returned to stop."""
    notices.give_up_sending()
    letters.give_back()
    log = logging.getLogger(__name__)
    return rounds.start(
        lambda _: run_round(timezone.now()), log=log, failure="round of reminders failed"
    )

"""Mail to people who follow: one message for all that became due, under an id of its own."""

from __future__ import annotations

from datetime import datetime
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage

from portal.access import OPERATOR
from portal.actions.following import outbox, wording
from portal.jobs.mail import Fate, hand_over
from portal.store.following import letters
from portal.store.following.letters import Letter
from portal.store.following.values import Alert

_MOST_CLAUSES = 3  # of one alert in a mail; the page has the others


def send_letters(now: datetime) -> int:
    """Send the mails whose time has come; return how many were handed over."""
    sent = 0
    for letter in outbox.take_mail(OPERATOR, now=now):
        fate, problem = hand_over(message(letter))
        if fate is Fate.BOUNCED:
            letters.bounced(letter.id, problem)
        elif fate is Fate.FAILED:
            letters.failed(letter.id, problem, now)
        else:
            letters.went(letter.id)
            sent += 1
    return sent


def message(letter: Letter) -> EmailMessage:
    """Return a mail as it is sent; the same letter always has the same Message-ID."""
    first = wording.headline(letter.alerts[0])
    subject = first if len(letter.alerts) == 1 else f"{first} và {len(letter.alerts) - 1} tin khác"
    told = "\n\n".join(_lines(alert) for alert in letter.alerts)
    page = f"{settings.SITE}/cua-toi/"
    body = f"{told}\n\n--\nXem mọi thông báo: {page}\nĐổi hoặc thôi theo dõi: {page}theo-doi/\n"
    host = urlsplit(settings.SITE).hostname or "localhost"
    headers = {
        "Message-ID": f"<{letter.uuid}@{host}>",
        "List-Unsubscribe": f"<{page}theo-doi/>",
        "Auto-Submitted": "auto-generated",
    }
    return EmailMessage(" ".join(subject.split())[:200], body, to=[letter.email], headers=headers)


def _lines(alert: Alert) -> str:
    lines = [f"* {wording.headline(alert)}"]
    title = " ".join(alert.document.title.split())[:300]
    if title:
        lines.append(f"  {title}")
    lines.append(f"  {settings.SITE}{alert.document.address}")
    for said in alert.happened.said[:_MOST_CLAUSES]:
        source = alert.documents.get(said.document)
        place = wording.place_of(said.at)
        lines.append(f"  {place + ': ' if place else ''}“{said.quote[:400]}”")
        if source is not None:
            lines.append(f"  {settings.SITE}{source.address}#{said.at or ''}")
    more = alert.happened.count - _MOST_CLAUSES
    if more > 0:
        lines.append(f"  và {more} chỗ khác")
    lines += [f"  Vì bạn theo dõi: {each.name}" for each in alert.because[:5]]
    return "\n".join(lines)

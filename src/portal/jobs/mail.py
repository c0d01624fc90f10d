"""Reminders and returns as mail: one message for each reader and round, each told once."""

from __future__ import annotations

import smtplib
from enum import Enum

from django.conf import settings
from django.core.mail import EmailMessage

from portal.store.register import notices
from portal.store.register.notices import Notice


class Fate(Enum):
    """What became of a mail: taken by the server, refused for good, to be tried again."""

    SENT = "sent"
    BOUNCED = "bounced"
    FAILED = "failed"


def send_reminders() -> int:
    """Send what waits to be mailed; return how many messages were handed over."""
    sent = 0
    for waiting in notices.take_waiting().values():
        numbers = [notice.id for notice in waiting]
        fate, problem = hand_over(_message(waiting))
        if fate is Fate.BOUNCED:
            notices.mail_bounced(numbers, problem)
        elif fate is Fate.FAILED:
            notices.mail_failed(numbers, problem)
        else:
            notices.mail_went(numbers)
            sent += 1
    return sent


def _message(waiting: list[Notice]) -> EmailMessage:
    lines = "\n\n".join(_line(notice) for notice in waiting)
    body = f"{lines}\n\nXem mọi nhắc việc: {settings.SITE}/nhiem-vu/nhac-viec/\n"
    return EmailMessage(_subject(waiting), body, to=[waiting[0].email])


def _subject(waiting: list[Notice]) -> str:
    returned = sum(notice.is_return for notice in waiting)
    late = sum(notice.step == 0 for notice in waiting)
    near = len(waiting) - returned - late
    said = [f"{returned} báo cáo bị trả lại"] if returned else []
    if near:
        said.append(f"{near + late} nhiệm vụ sắp đến hạn hoặc quá hạn")
    elif late:
        said.append(f"{late} nhiệm vụ quá hạn")
    return f"Nhắc việc: {', '.join(said)}"


def _line(notice: Notice) -> str:
    deed = " ".join(notice.deed.split())[:300]
    page = f"{settings.SITE}/nhiem-vu/{notice.task_id}/"
    if notice.due_on is None:
        reason = " ".join(notice.reason.split())[:1000]
        return f"- {deed}\n  báo cáo bị trả lại: {reason}\n  {page}"
    term = f"đã quá hạn từ ngày {notice.due_on:%d/%m/%Y}"
    if notice.step:
        term = f"đến hạn ngày {notice.due_on:%d/%m/%Y}"
    return f"- {deed}\n  {term}\n  {page}"


def hand_over(message: EmailMessage) -> tuple[Fate, str]:
    """Give a mail to the server; return what became of it, and why if it did not go."""
    try:
        message.send()
    except smtplib.SMTPRecipientsRefused as error:
        return Fate.BOUNCED, _reason_of(error)
    except smtplib.SMTPResponseException as error:
        if 500 <= error.smtp_code < 600:
            return Fate.BOUNCED, f"{error.smtp_code} {error.smtp_error!r}"
        return Fate.FAILED, str(error)
    except OSError as error:  # smtplib's other failures are of this kind
        return Fate.FAILED, str(error)
    return Fate.SENT, ""


def _reason_of(error: smtplib.SMTPRecipientsRefused) -> str:
    """Return what a mail server said of each address that it refused."""
    answers = error.recipients.values()
    return "; ".join(
        f"{code} {text.decode(errors='replace') if isinstance(text, bytes) else text}"
        for code, text in answers
    )

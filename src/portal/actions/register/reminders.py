"""Reminders: made on a day, read by whom they are for; mail that came back is said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from portal.access import Person, may_maintain, require
from portal.errors import NotAllowedError
from portal.store.register import notices, occurrences
from portal.store.register.notices import Notice


@dataclass(frozen=True, slots=True)
class Reminders:
    """A person's reminders; for who keeps plans also the mails that did not arrive."""

    notices: tuple[Notice, ...]
    undelivered: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class Made:
    """What a day brought."""

    occurrences: int
    reminders: int


def of(person: Person) -> Reminders:
    """Return the reminders of open tasks that are for *person*."""
    if person.id is None:
        raise NotAllowedError("hãy đăng nhập để xem nhắc việc của bạn")
    undelivered = notices.undelivered(person.offices) if person.offices else ()
    return Reminders(notices.of_account(person.id), undelivered)


def unread(person: Person) -> int:
    """Return how many reminders *person* has not read."""
    return notices.unread(person.id) if person.id is not None else 0


def read(person: Person, notice_id: int | None = None) -> None:
    """Remember that *person* has read one of their reminders, or all; others' are not touched."""
    if person.id is not None:
        notices.mark_read(person.id, notice_id)


def make(person: Person, *, on: date) -> Made:
    """Make the occurrences and reminders that a day asks for; again, nothing is made twice."""
    require(may_maintain(person))
    return Made(occurrences.make_all(on), notices.make(on))

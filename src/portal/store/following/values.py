"""What people follow, what happened, and what they are told: frozen values."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from portal.access import Pace
from portal.store.values import Entry


class Sort(StrEnum):
    """What is followed; the value is the slug that addresses and the database keep."""

    DOCUMENT = "van-ban"
    BASIS = "can-cu"
    SEARCH = "tim-kiem"
    AGENCY = "co-quan"
    TOPIC = "chu-de"
    SUBJECT = "cay-chu-de"  # of the tree that administrators keep


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be followed: ``key`` in one spelling, ``name`` as people see it.

    ``asked`` holds what a search or a topic asks for; ``anchor`` a word without which no document
    fits a search, empty where there is none.
    """

    sort: Sort
    key: str
    name: str
    document: int | None = None
    asked: dict[str, Any] = field(default_factory=dict)
    anchor: str = ""
    draft: str = ""


@dataclass(frozen=True, slots=True)
class Follow:
    """One thing that an account follows."""

    id: int
    sort: Sort
    key: str
    name: str
    pace: Pace
    by_mail: bool
    by_hook: bool
    made_at: datetime
    asked: dict[str, Any]
    document: Entry | None = None


@dataclass(frozen=True, slots=True)
class Follower:
    """A follow that an event touches; ``at`` and ``quote`` say what in the document fits it."""

    follow_id: int
    account_id: int
    pace: Pace
    by_mail: bool
    by_hook: bool
    at: str | None = None
    quote: str = ""


class What(StrEnum):
    """What happened to a document besides what other acts do to it."""

    NEW = "moi"
    STATE = "trang-thai"
    CHANGED = "bi-thay-doi"


@dataclass(frozen=True, slots=True)
class Said:
    """A clause that did it: what it does, in whose words, where they stand, what they touch.

    ``document`` is the row whose text holds the words; ``place`` the touched place, ``None`` for
    the whole document.
    """

    document: int
    deed: str  # ``vanban.effect.Happening``
    at: str | None
    quote: str
    place: str | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Happened:
    """An event as the store keeps it, before or after it has a row.

    ``key`` says the same of the same event, whenever and however often it is found.
    """

    key: str
    document: int
    what: What
    actor: int | None = None
    before: str = ""
    after: str = ""
    day: date | None = None
    said: tuple[Said, ...] = ()
    count: int = 0


@dataclass(frozen=True, slots=True)
class Because:
    """A follow for whose sake something is told, and the words that matched it."""

    follow_id: int
    sort: Sort
    name: str
    at: str | None = None
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Alert:
    """One event as its reader sees it; ``documents`` has every document that it speaks of."""

    uuid: str
    happened: Happened
    document: Entry
    actor: Entry | None
    documents: dict[int, Entry]
    because: tuple[Because, ...]
    due_at: datetime
    read_at: datetime | None

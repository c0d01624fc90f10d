"""What a person was told: on the page, in their feed, by their programs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit
from uuid import UUID

from django.utils import timezone

from portal.access import Feature, Person, may_keep, require, sight_of
from portal.actions import people
from portal.errors import CannotBeDoneError, NotAllowedError, NotFoundError
from portal.store.following import alerts, feeds, hooks, letters
from portal.store.following.values import Alert
from portal.store.register.hooks import Hook

PAGE_SIZE = 30
_IN_A_FEED = 100
_MOST_HOOKS = 10


@dataclass(frozen=True, slots=True)
class Page:
    """One page of alerts, newest first."""

    alerts: tuple[Alert, ...]
    number: int
    pages: int
    unread: int


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed holds: whose it is, and their newest alerts."""

    owner: str
    alerts: tuple[Alert, ...]


@dataclass(frozen=True, slots=True)
class Ways:
    """The ways by which a person is told besides the page; ``None`` for those not given to them.

    ``problems`` say why mails did not arrive.
    """

    feed_key: str | None
    hooks: tuple[Hook, ...] | None
    problems: tuple[str, ...]


def mine(person: Person, number: int = 1, *, now: datetime | None = None) -> Page:
    """Return a page of what *person* was told."""
    if person.id is None:
        raise NotAllowedError("hãy đăng nhập để xem thông báo của bạn")
    moment, sight = now or timezone.now(), sight_of(person)
    total = alerts.count(person.id, sight, moment)
    pages = max(1, -(-total // PAGE_SIZE))
    number = min(max(number, 1), pages)
    start = (number - 1) * PAGE_SIZE
    found = alerts.of_account(person.id, sight, moment, start=start, limit=PAGE_SIZE)
    return Page(found, number, pages, alerts.unread(person.id, sight, moment))


def unread(person: Person) -> int:
    """Return how much of what *person* was told they have not read."""
    if person.id is None:
        return 0
    return alerts.unread(person.id, sight_of(person), timezone.now())


def read(person: Person, uuid: str | None = None) -> None:
    """Remember that *person* has read one alert, or all; others' are not touched."""
    if person.id is None:
        return
    try:
        wanted = str(UUID(uuid)) if uuid else None
    except ValueError:
        raise NotFoundError("/alerts") from None
    alerts.mark_read(person.id, wanted, timezone.now())


def feed(person: Person, key: str) -> Feed:
    """Return the feed with a secret address: whoever knows the address is its owner here."""
    account = feeds.account_with(key)
    owner = people.person_of(account)
    if owner.id is None or not may_keep(owner, Feature.FOLLOW_FEEDS):
        raise NotFoundError("/tin")
    found = alerts.of_account(owner.id, sight_of(owner), timezone.now(), limit=_IN_A_FEED)
    return Feed(owner.name, found)


def ways(person: Person) -> Ways:
    """Return the ways by which *person* is told besides the page."""
    if person.id is None:
        raise NotAllowedError("hãy đăng nhập trước")
    has_feed = may_keep(person, Feature.FOLLOW_FEEDS)
    has_hooks = may_keep(person, Feature.FOLLOW_WEBHOOKS)
    return Ways(
        feeds.key_of(person.id) if has_feed else None,
        hooks.of_account(person.id) if has_hooks else None,
        letters.problems_of(person.id),
    )


def renew_feed(person: Person) -> None:
    """Give the feed of *person* a new address: the old one leads nowhere."""
    require(may_keep(person, Feature.FOLLOW_FEEDS))
    assert person.id is not None
    feeds.renew(person.id)


def add_hook(person: Person, url: str) -> Hook:
    """Have an address told of what *person* is told; it is signed with the hook's secret."""
    require(may_keep(person, Feature.FOLLOW_WEBHOOKS))
    assert person.id is not None
    parts = urlsplit(url.strip())
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username:
        raise CannotBeDoneError("địa chỉ phải có dạng https://máy-chủ/đường-dẫn")
    if len(url) > 500 or len(hooks.of_account(person.id)) >= _MOST_HOOKS:
        raise CannotBeDoneError(f"mỗi người có nhiều nhất {_MOST_HOOKS} địa chỉ nhận tin")
    return hooks.add(person.id, url.strip())


def remove_hook(person: Person, hook_id: int) -> None:
    """Tell an address of *person* nothing more; others' stay."""
    require(may_keep(person, Feature.FOLLOW_WEBHOOKS))
    assert person.id is not None
    hooks.remove(person.id, hook_id)

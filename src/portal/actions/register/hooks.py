"""Webhooks of an agency: its own people say which addresses are told of its tasks."""

from __future__ import annotations

from urllib.parse import urlsplit

from portal.access import Person, may_speak_for, require
from portal.errors import CannotBeDoneError
from portal.store.register import agencies, hooks
from portal.store.register.hooks import Hook

_MOST_HOOKS = 10


def of_agency(person: Person, agency_id: int) -> tuple[Hook, ...]:
    """Return the addresses that are told of an agency's tasks, to its own people."""
    require(may_speak_for(person, agency_id))
    return hooks.of_agency(agency_id)


def add(person: Person, agency_id: int, url: str) -> Hook:
    """Have an address told of an agency's tasks; what it is told is signed with its secret."""
    require(may_speak_for(person, agency_id))
    agencies.agency(agency_id)
    parts = urlsplit(url.strip())
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username:
        raise CannotBeDoneError("địa chỉ phải có dạng https://máy-chủ/đường-dẫn")
    if len(url) > 500 or len(hooks.of_agency(agency_id)) >= _MOST_HOOKS:
        raise CannotBeDoneError(f"mỗi cơ quan có nhiều nhất {_MOST_HOOKS} địa chỉ nhận tin")
    return hooks.add(agency_id, url.strip())


def remove(person: Person, hook_id: int) -> int:
    """Take an address away; return whose it was."""
    agency_id = hooks.agency_of(hook_id)
    require(may_speak_for(person, agency_id))
    hooks.remove(hook_id)
    return agency_id

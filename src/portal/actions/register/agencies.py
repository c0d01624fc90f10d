"""Agencies of the register: their people, their calendar."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from portal.access import Person, may_maintain_agency, may_speak_for, require
from portal.errors import CannotBeDoneError, NotFoundError
from portal.store import accounts
from portal.store.register import agencies, boards, offers
from portal.store.register.conditions import Wanted
from portal.store.register.tallies import Tally
from portal.store.register.values import Agency


@dataclass(frozen=True, slots=True)
class Member:
    """One of an agency's people."""

    account_id: int
    name: str
    email: str
    directs: bool


@dataclass(frozen=True, slots=True)
class Office:
    """An agency as its own people see it; to others without people and calendar."""

    agency: Agency
    successors: tuple[Agency, ...]
    tally: Tally
    people: tuple[Member, ...]
    feed_key: str
    is_mine: bool
    maintains: bool


def agency(person: Person, agency_id: int, *, on: date) -> Office:
    """Return an agency, to its own people and to whoever may see one of its tasks."""
    found = agencies.agency(agency_id)
    is_mine = agency_id in person.agencies
    maintains = bool(may_maintain_agency(person))
    tally = boards.tally(person, Wanted(agency=agency_id), on)
    if not (is_mine or maintains or tally.whole or tally.dropped):
        raise NotFoundError(f"/nhiem-vu/co-quan/{agency_id}/")
    people = agencies.people_of([agency_id]) if is_mine or maintains else []
    return Office(
        agency=found,
        successors=offers.successors_of(agency_id) if found.ended_on else (),
        tally=tally,
        people=tuple(Member(a, name, email, directs) for _, a, name, email, directs in people),
        feed_key=agencies.feed_key(agency_id) if is_mine else "",
        is_mine=is_mine,
        maintains=maintains,
    )


def add_person(person: Person, agency_id: int, email: str, *, directs: bool = False) -> None:
    """Make an account one of the agency's people, with the right to keep its plans or without."""
    require(may_maintain_agency(person))
    agencies.agency(agency_id)
    account = accounts.account_with(email.strip())
    if account is None:
        raise CannotBeDoneError(
            "không có tài khoản nào với thư điện tử này: hãy mời người ấy bằng mẫu “Mời cán bộ mới”"
        )
    if not accounts.is_confirmed(account.id):
        raise CannotBeDoneError(
            "người này đã đăng ký nhưng chưa xác nhận thư điện tử: họ phải mở đường dẫn trong thư "
            "xác nhận rồi mới thêm vào cơ quan được"
        )
    agencies.add_person(agency_id, email, directs=directs)


def invite(person: Person, agency_id: int, email: str, name: str, *, directs: bool = False) -> str:
    """Make an account for one of an agency's people, who chooses the password; return its address.

    Nobody knows the password that it has until then; whoever calls sends the mail by which its
    owner sets one.
    """
    require(may_maintain_agency(person))
    agencies.agency(agency_id)
    email = email.strip().lower()
    try:
        validate_email(email)
    except ValidationError:
        raise CannotBeDoneError("thư điện tử viết chưa đúng") from None
    if accounts.account_with(email) is not None:
        raise CannotBeDoneError("đã có tài khoản với thư điện tử này: hãy thêm tài khoản ấy")
    accounts.make_account(email, " ".join(name.split())[:200], secrets.token_urlsafe(32), ())
    agencies.add_person(agency_id, email, directs=directs)
    return email


def remove_person(person: Person, agency_id: int, account_id: int) -> None:
    """Take an account out of the agency's people."""
    require(may_maintain_agency(person))
    agencies.remove_person(agency_id, account_id)


def renew_feed(person: Person, agency_id: int) -> str:
    """Give the agency's calendar a new address, for its own people; the old one ends."""
    require(may_speak_for(person, agency_id))
    return agencies.renew_feed_key(agency_id)

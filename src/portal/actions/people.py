"""Who is asking, and accounts made for others."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from portal.access import VISITOR, Person, Role, may_have_account, may_maintain, require
from portal.errors import NotAllowedError
from portal.store import accounts
from portal.store.following import alerts, follows, hooks
from portal.store.own import folders, notes


def person_of(user: object) -> Person:
    """Return the person behind whoever Django says is signed in; a visitor for nobody."""
    card = accounts.card_of(user)
    if card is None:
        return VISITOR
    roles = frozenset(role for role in Role if role.value in card.roles)
    if card.agencies:
        roles |= {Role.AGENCY}
    return Person(
        card.id,
        card.name,
        card.email,
        roles | {Role.MEMBER},
        agencies=card.agencies,
        offices=card.offices,
    )


@dataclass(frozen=True, slots=True)
class NewAccount:
    """An account just made, with the password that is shown this once."""

    email: str
    password: str


def make_administrator(person: Person, email: str = "admin@localhost") -> NewAccount | None:
    """Make the first administrator; return ``None`` if there is one already."""
    require(may_maintain(person))
    if accounts.has_administrator():
        return None
    password = "-".join(secrets.token_hex(2) for _ in range(4))
    accounts.make_account(
        email, "Quản trị viên", password, {Role.ADMINISTRATOR, Role.EDITOR}, administers=True
    )
    return NewAccount(email, password)


def change_is_due(person: Person, user: object) -> bool:
    """Say whether *person* still uses the password that somebody else chose."""
    return person.id is not None and accounts.who_must_choose(user) == person.id


def password_was_changed(person: Person) -> None:
    """Remember that *person* has chosen a password."""
    if person.id is not None:
        accounts.password_was_changed(person.id)


def own_records(person: Person) -> dict[str, object]:
    """Return all that the portal keeps of *person*, in plain values.

    Raises ``NotAllowedError`` for a visitor: nothing is kept of one.
    """
    require(may_have_account(person))
    assert person.id is not None
    return accounts.records_of(person.id) | {
        "follows": follows.records_of(person.id),
        "alerts": alerts.records_of(person.id),
        "notes": notes.records_of(person.id),
        "folders": folders.records_of(person.id),
        "webhooks": [hook.url for hook in hooks.of_account(person.id)],
    }


def confirms_by_password(person: Person) -> bool:
    """Say whether *person* confirms a deletion by password; who has none types their address."""
    require(may_have_account(person))
    assert person.id is not None
    return accounts.signs_in_by_password(person.id)


def delete_own_account(person: Person, confirmed_by: str) -> None:
    """Delete the account of *person* and what is theirs; documents that they added stay.

    *confirmed_by* is the password, or the mail address of an account that signs in elsewhere.
    Raises ``NotAllowedError`` if it is wrong, or if nobody could administer any more.
    """
    if confirms_by_password(person):
        if not accounts.has_password(person.id or 0, confirmed_by):
            raise NotAllowedError("mật khẩu không đúng, tài khoản chưa bị xóa")
    elif confirmed_by.strip().lower() != person.email.lower():
        raise NotAllowedError("thư điện tử không đúng, tài khoản chưa bị xóa")
    assert person.id is not None
    if accounts.is_last_administrator(person.id):
        raise NotAllowedError(
            "đây là quản trị viên cuối cùng: hãy trao quyền cho người khác trước khi xóa"
        )
    accounts.delete(person.id)

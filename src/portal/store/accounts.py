"""Accounts put in and got out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from allauth.account.models import EmailAddress
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from portal.store import personal
from portal.store.models import Account, DocumentRow, RoleGrant
from portal.store.values import AccountCard


def card_of(account: Any) -> AccountCard | None:
    """Return what the portal knows of whoever Django says is signed in; ``None`` for nobody."""
    if not isinstance(account, Account) or not account.is_active:
        return None
    roles = set(_held(account.grants.all()).values_list("role", flat=True))
    if account.is_superuser:
        roles.add("administrator")
    memberships = dict(account.memberships.values_list("agency_id", "directs"))
    return AccountCard(
        account.pk,
        str(account),
        account.email,
        frozenset(roles),
        account.must_change_password,
        agencies=frozenset(memberships),
        offices=frozenset(agency for agency, directs in memberships.items() if directs),
    )


def who_must_choose(account: object) -> int | None:
    """Return the id of whoever Django says is signed in, if a password of their own is due."""
    if not isinstance(account, Account) or not account.is_active:
        return None
    return account.pk if account.must_change_password else None


def _held(grants: QuerySet[RoleGrant]) -> QuerySet[RoleGrant]:
    """Return those of *grants* that have not run out."""
    return grants.filter(Q(until=None) | Q(until__gte=timezone.localdate()))


def lent_until(account_id: int) -> dict[str, date]:
    """Return the last day of each role that an account has only until a day."""
    grants = _held(RoleGrant.objects.filter(account=account_id, until__isnull=False))
    return {grant.role: grant.until for grant in grants if grant.until is not None}


def has_administrator() -> bool:
    """Say whether some account may administer the portal."""
    return Account.objects.filter(is_superuser=True, is_active=True).exists()


def account_with(email: str) -> AccountCard | None:
    """Return the account with an e-mail address, if there is one."""
    return card_of(Account.objects.filter(email=email.lower()).first())


def is_confirmed(account_id: int) -> bool:
    """Say whether an account's own address is its owner's, as far as the portal knows.

    Who signs up has an address that waits to be confirmed; an account without any address was made
    by an administrator, who answers for it.
    """
    account = Account.objects.get(pk=account_id)
    addresses = EmailAddress.objects.filter(user=account, email__iexact=account.email)
    return not addresses.filter(verified=False).exists()


def make_account(
    email: str, name: str, password: str, roles: Iterable[str], *, administers: bool = False
) -> AccountCard:
    """Make an account that must change its password at the first sign-in."""
    with transaction.atomic():
        make = Account.objects.create_superuser if administers else Account.objects.create_user
        account = make(email, password, name=name, must_change_password=True)
        RoleGrant.objects.bulk_create(RoleGrant(account=account, role=role) for role in set(roles))
    card = card_of(account)
    assert card is not None
    return card


def password_was_changed(account_id: int) -> None:
    """Remember that an account has a password of its owner's choosing."""
    Account.objects.filter(pk=account_id).update(must_change_password=False)


def has_password(account_id: int, password: str) -> bool:
    """Say whether *password* is that of an account."""
    return Account.objects.get(pk=account_id).check_password(password)


def signs_in_by_password(account_id: int) -> bool:
    """Say whether an account has a password; one from elsewhere (OIDC) may have none."""
    return Account.objects.get(pk=account_id).has_usable_password()


def is_last_administrator(account_id: int) -> bool:
    """Say whether without this account nobody could administer the portal."""
    administrators = Account.objects.filter(is_superuser=True, is_active=True)
    return administrators.filter(pk=account_id).exists() and administrators.count() == 1


def delete(account_id: int) -> None:
    """Delete an account and all rows that are its own, its sessions with them."""
    with transaction.atomic():
        personal.end_sessions(account_id)
        Account.objects.filter(pk=account_id).delete()


def records_of(account_id: int) -> dict[str, Any]:
    """Return what is kept of an account: itself, what it added, and what the tables hold of it."""
    account = Account.objects.get(pk=account_id)
    added = DocumentRow.objects.filter(added_by=account).order_by("added_at")
    return {
        "email": account.email,
        "name": account.name,
        "joined_at": account.joined_at.isoformat(),
        "last_login": account.last_login.isoformat() if account.last_login else None,
        "roles": sorted(account.grants.values_list("role", flat=True)),
        "roles_until": {r: day.isoformat() for r, day in lent_until(account_id).items()},
        "documents_added": [
            {"address": address, "added_at": at.isoformat()}
            for address, at in added.values_list("address", "added_at")
        ],
    } | personal.records_of(account_id)

"""The secret address of an account's own feed."""

from __future__ import annotations

import secrets

from portal.store.models import Account, FeedRow


def key_of(account_id: int) -> str:
    """Return the secret part of the address, made at the first call."""
    row, _ = FeedRow.objects.get_or_create(account_id=account_id, defaults={"key": _new()})
    return row.key


def renew(account_id: int) -> str:
    """Make a new address; the old one leads nowhere from now on."""
    row, _ = FeedRow.objects.update_or_create(account_id=account_id, defaults={"key": _new()})
    return row.key


def account_with(key: str) -> Account | None:
    """Return the account whose feed has this secret, ``None`` if it is none or it is closed."""
    row = FeedRow.objects.filter(key=key).select_related("account").first()
    return row.account if row and row.account.is_active else None


def _new() -> str:
    return secrets.token_urlsafe(32)

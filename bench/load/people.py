"""Accounts of a load test, signed in already: what a browser would send of each."""

from __future__ import annotations

from collections.abc import Iterable

from portal.access import Role

_PASSWORD = "mot-mat-khau-dai-cua-tai"


def signed_in(email: str, roles: Iterable[Role] = ()) -> tuple[int, str]:
    """Return an account with *email* and *roles*, made if there is none, and its cookie."""
    from django.conf import settings
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore

    from portal.store import accounts
    from portal.store.models import Account

    card = accounts.account_with(email)
    if card is None:
        card = accounts.make_account(email, email, _PASSWORD, {str(role) for role in roles})
        accounts.password_was_changed(card.id)
    session = SessionStore()
    session[SESSION_KEY] = str(card.id)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = Account.objects.get(pk=card.id).get_session_auth_hash()
    session.create()
    return card.id, f"{settings.SESSION_COOKIE_NAME}={session.session_key}"

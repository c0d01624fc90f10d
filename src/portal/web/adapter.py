"""How allauth is bound to the portal (one of the two exceptions that DESIGN names)."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest

from portal.actions import people


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Sign-up is closed: an administrator makes the accounts."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Say that nobody can sign up."""
        return False

    def set_password(self, user: Any, password: str) -> None:
        """Keep the password that the person chose; from now on none must be chosen."""
        super().set_password(user, password)
        people.password_was_changed(people.person_of(user))

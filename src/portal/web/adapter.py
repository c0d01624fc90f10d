"""How allauth is bound to the portal (one of the two exceptions that DESIGN names)."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.models import EmailAddress
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from portal.actions import people


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Sign-up with a confirmed address where it is open; at most so many sessions at once."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Say whether anybody can sign up: by the setting ``VANBAN_SIGNUP``."""
        return bool(settings.SIGNUP_IS_OPEN)

    def pre_login(self, request: HttpRequest, user: Any, **words: Any) -> HttpResponse | None:
        """Take the address of an account that an administrator made as confirmed.

        Who signs up gets an address with the account, still to be confirmed; an account without
        any address was made by an administrator, who answers for it.
        """
        EmailAddress.objects.get_or_create(
            user=user,
            primary=True,
            defaults={"email": user.email.lower(), "verified": True},
        )
        answer: HttpResponse | None = super().pre_login(request, user, **words)
        return answer

    def post_login(self, request: HttpRequest, user: Any, **words: Any) -> HttpResponse:
        """End the oldest sessions of an account that has too many."""
        answer: HttpResponse = super().post_login(request, user, **words)  # lists the new session
        sessions = UserSession.objects.filter(user=user).order_by("-created_at", "-pk")
        for session in sessions[settings.MOST_SESSIONS :]:
            session.end()
        return answer

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Lead on to the person's own account once a password is changed."""
        return reverse("own-account")

    def set_password(self, user: Any, password: str) -> None:
        """Keep the password that the person chose; from now on none must be chosen."""
        super().set_password(user, password)
        people.password_was_changed(people.person_of(user))

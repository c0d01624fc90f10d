"""What every request passes before a page sees it."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from portal.actions import people

_FREE = ("account_change_password", "account_logout", "set_language")


class ChosenPassword:
    """Whoever still uses the password that somebody else chose must choose one first."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Lead to the page for choosing a password, or on to what was asked for."""
        if settings.SESSION_COOKIE_NAME not in request.COOKIES:
            return self.get_response(request)
        free = (settings.STATIC_URL, *map(reverse, _FREE))
        person = people.person_of(request.user)
        if not request.path.startswith(free) and people.change_is_due(person, request.user):
            return HttpResponseRedirect(reverse("account_change_password"))
        return self.get_response(request)

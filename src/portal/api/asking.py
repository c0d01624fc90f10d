"""Who asks the API: the key of a program, the session of a browser, or nobody in particular."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from ninja.errors import HttpError
from ninja.security import APIKeyHeader
from ninja.utils import check_csrf

from portal.access import Feature, Person, allow_api, may_use, note_wrong_key, require
from portal.actions import people
from portal.store import keys

_SAFE = ("GET", "HEAD", "OPTIONS")


class Asker(APIKeyHeader):
    """Finds the person behind each request and counts it against what their tier has.

    ``Authorization: Bearer KEY`` speaks for the key's account; without it the browser's session
    does, and whatever changes something must then carry the CSRF token (``X-CSRFToken``).
    """

    param_name = "Authorization"

    def authenticate(self, request: HttpRequest, key: str | None) -> Any:
        """Return the person; a visitor may ask too."""
        address = str(request.META.get("REMOTE_ADDR", ""))
        person = self._person(request, key, address)
        allow_api(person, address)
        return person

    def _person(self, request: HttpRequest, key: str | None, address: str) -> Person:
        scheme, _, value = (key or "").partition(" ")
        if scheme.lower() == "bearer":
            account = keys.account_of(value.strip(), timezone.localdate())
            if account is None:
                note_wrong_key(address)
                raise HttpError(401, "khóa không đúng hoặc đã bị bỏ")
            return people.person_of(account)
        if request.method not in _SAFE and check_csrf(request):
            raise HttpError(403, "thiếu X-CSRFToken, hoặc dùng Authorization: Bearer")
        return people.person_of(request.user)


def asker(request: HttpRequest, call: Feature | None = None) -> Person:
    """Return the person behind *request*, if their tier has the *call*."""
    person: Person = request.auth  # type: ignore[attr-defined]
    if call is not None:
        require(may_use(person, call))
    return person

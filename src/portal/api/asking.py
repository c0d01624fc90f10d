"""Who asks the API: the key of a program, the session of a browser, or nobody in particular."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from ninja.errors import HttpError
from ninja.security import APIKeyHeader
from ninja.utils import check_csrf

from portal.access import Person, allow_api
from portal.actions import people
from portal.store import keys

_SAFE = ("GET", "HEAD", "OPTIONS")


class Asker(APIKeyHeader):
    """Counts each request against its address and finds the person behind it.

    ``Authorization: Bearer KEY`` speaks for the key's account; without it the browser's session
    does, and whatever changes something must then carry the CSRF token (``X-CSRFToken``).
    """

    param_name = "Authorization"

    def authenticate(self, request: HttpRequest, key: str | None) -> Any:
        """Return the person; a visitor may ask too."""
        allow_api(str(request.META.get("REMOTE_ADDR", "")))
        scheme, _, value = (key or "").partition(" ")
        if scheme.lower() == "bearer":
            account = keys.account_of(value.strip(), timezone.localdate())
            if account is None:
                raise HttpError(401, "khóa không đúng hoặc đã bị bỏ")
            return people.person_of(account)
        if request.method not in _SAFE and check_csrf(request):
            raise HttpError(403, "thiếu X-CSRFToken, hoặc dùng Authorization: Bearer")
        return people.person_of(request.user)


def asker(request: HttpRequest) -> Person:
    """Return the person behind *request*."""
    person: Person = request.auth  # type: ignore[attr-defined]
    return person

"""What every request passes before a page sees it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping

from allauth.usersessions.models import UserSession
from django.conf import settings
from django.core.cache import caches
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import reverse
from django.utils.cache import patch_vary_headers

from portal.actions import people
from portal.errors import TooLargeError
from portal.web.asking import asker, came_from
from portal.web.failures import refuse

_SEEN_EVERY = 60  # seconds between two notes that a session is in use
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
        person = asker(request)
        if not request.path.startswith(free) and people.change_is_due(person, request.user):
            return HttpResponseRedirect(reverse("account_change_password"))
        return self.get_response(request)


class SessionsSeen:
    """Keeps of each session when and from where it was last used, for its owner to look at.

    Once a minute, or when the place or the browser is another: the database would otherwise write,
    and wait for the disk, at every page that anybody reads.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Note the session of *request* if it is due; hand the request on."""
        session = request.session.session_key
        if session and request.user.is_authenticated:
            agent = request.META.get("HTTP_USER_AGENT", "")
            seen = f"{session}|{request.user.pk}|{came_from(request)}|{agent}"
            key = f"seen|{hashlib.sha256(seen.encode()).hexdigest()}"
            if caches["names"].add(key, True, timeout=_SEEN_EVERY):
                UserSession.objects.create_from_request(request)
        return self.get_response(request)


class WholeLetters:
    """No address holds the letter NUL: PostgreSQL refuses it in every question it is asked."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Hand the request on."""
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: object, args: object, parts: Mapping[str, object]
    ) -> None:
        """Raise ``Http404`` if a part of the address holds it."""
        if any("\0" in part for part in parts.values() if isinstance(part, str)):
            raise Http404


class OwnPages:
    """What one person was shown no cache shows to another.

    The same address gives a visitor, a member and an editor different pages.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Hand the request on; mark the answer as made for whoever asked."""
        response = self.get_response(request)
        patch_vary_headers(response, ["Cookie", "Authorization"])
        if not response.has_header("Cache-Control"):
            known = settings.SESSION_COOKIE_NAME in request.COOKIES
            known = known or "Authorization" in request.headers
            response["Cache-Control"] = "private, no-store" if known else "private, no-cache"
        return response


class ReportLimit:
    """A request to the register that is larger than any report is refused before it is read.

    The server has streamed the body into a file by then; nothing of it enters memory.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Refuse the request, or hand it on."""
        said = request.META.get("CONTENT_LENGTH") or "0"
        size, limit = int(said) if said.isdecimal() else 0, settings.REPORT_LIMIT
        if size <= limit or not request.path.startswith(("/nhiem-vu/", "/api/v1/tasks/")):
            return self.get_response(request)
        error = TooLargeError(size, limit)
        if request.path.startswith("/api/"):
            kind = "urn:vanban:problem:too-large"
            body = {"type": kind, "title": "Tệp lớn quá", "status": 413, "detail": error.message}
            return JsonResponse(body, status=413, content_type="application/problem+json")
        return refuse(request, error)

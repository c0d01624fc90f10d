"""What a request says: who asks, which file or words came with it."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest

from portal.access import Person, may_add
from portal.actions import people
from portal.actions.following import alerts

PASTED = "van-ban-dan.txt"
_KNOWN = "_vanban_asker"


def asker(request: HttpRequest) -> Person:
    """Return the person behind *request*: looked up once, however often a page asks.

    Who signs in or out on the way is another user, and looked up again.
    """
    user = request.user
    held: tuple[object, Person] | None = request.__dict__.get(_KNOWN)
    if held is None or held[0] is not user:
        held = request.__dict__[_KNOWN] = (user, people.person_of(user))
    return held[1]


def rights(request: HttpRequest) -> dict[str, int]:
    """Say what the pages may offer to whoever asks; visitors without a session cost nothing."""
    known = settings.SESSION_COOKIE_NAME in request.COOKIES
    if not known:
        return {"person_may_add": False, "own_unread": 0}
    person = asker(request)
    return {"person_may_add": bool(may_add(person)), "own_unread": alerts.unread(person)}


def came_from(request: HttpRequest) -> str:
    """Return the network address that *request* came from."""
    return str(request.META.get("REMOTE_ADDR", ""))


def handed_over(request: HttpRequest) -> list[tuple[str, bytes]]:
    """Return the files and the pasted words of *request*, each with its name."""
    files = [(str(f.name), f.read()) for f in request.FILES.getlist("files") if f.size]
    words = request.POST.get("text", "").strip().replace("\r\n", "\n")  # as browsers send them
    if words:
        files.append((PASTED, words.encode("utf-8")))
    return files

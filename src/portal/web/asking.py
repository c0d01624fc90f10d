"""What a request says: who asks, which file or words came with it."""

from __future__ import annotations

from django.http import HttpRequest

from portal.access import Person
from portal.actions import people

PASTED = "van-ban-dan.txt"


def asker(request: HttpRequest) -> Person:
    """Return the person behind *request*."""
    return people.person_of(request.user)


def came_from(request: HttpRequest) -> str:
    """Return the network address that *request* came from."""
    return str(request.META.get("REMOTE_ADDR", ""))


def handed_over(request: HttpRequest) -> list[tuple[str, bytes]]:
    """Return the files and the pasted words of *request*, each with its name."""
    files = [(str(f.name), f.read()) for f in request.FILES.getlist("files") if f.size]
    words = request.POST.get("text", "").strip()
    if words:
        files.append((PASTED, words.encode("utf-8")))
    return files

"""Provisions that answer a question, under the documents they stand in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from portal.actions import provisions
from portal.actions.hits import Hit
from portal.actions.provisions import ProvisionHit
from portal.web.asking import asker
from vanban.model import Locator
from vanban.render import place_words

_MOST_LETTERS = 2000


@dataclass(frozen=True, slots=True)
class Line:
    """One provision as a page lists it: where it leads, its place and first line, the words."""

    address: str
    place: str
    heading: str
    html_safe_text: str


@require_safe
def show(request: HttpRequest) -> HttpResponse:
    """Show the provisions that answer what was asked."""
    typed = request.GET.get("q", "").replace("\0", " ").strip()[:_MOST_LETTERS]
    found = provisions.find(asker(request), typed) if typed else ()
    context = {"asked": {"words": typed}, "groups": groups_of(found), "count": len(found)}
    return render(request, "results/provisions.html", context)


def groups_of(found: Sequence[ProvisionHit]) -> tuple[tuple[Hit, tuple[Line, ...]], ...]:
    """Return *found* as pages list it: each document with its lines."""
    return tuple((document, tuple(_line(hit) for hit in hits)) for document, hits in grouped(found))


def grouped(hits: Sequence[ProvisionHit]) -> tuple[tuple[Hit, tuple[ProvisionHit, ...]], ...]:
    """Return *hits* under their documents, in the order of each document's best."""
    groups: dict[str, list[ProvisionHit]] = {}
    for hit in hits:
        groups.setdefault(hit.document.address, []).append(hit)
    return tuple((group[0].document, tuple(group)) for group in groups.values())


def _line(hit: ProvisionHit) -> Line:
    return Line(
        address=f"{hit.document.address}#{hit.locator}" if hit.locator else hit.document.address,
        place=place_words(Locator.parse(hit.locator)) if hit.locator else "",
        heading=hit.heading,
        html_safe_text=hit.snippets[0].html_safe_text if hit.snippets else "",
    )

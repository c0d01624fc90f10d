"""The first page: one search box, the newest documents, ways in, what this is."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from portal.actions import documents, search
from portal.actions.search import Asked
from portal.errors import SearchFailedError
from portal.web.asking import asker
from portal.web.facets import Facet, facets_of

_NEWEST = 12


@require_safe
def show(request: HttpRequest) -> HttpResponse:
    """Show the first page."""
    hits = documents.newest(asker(request), _NEWEST)
    return render(request, "home/home.html", {"hits": hits, "facets": _ways_in(request)})


def _ways_in(request: HttpRequest) -> tuple[Facet, ...]:
    """Return the facets of the whole library; none while the index gives no answer."""
    try:
        return facets_of(search.find(asker(request), Asked("")), reverse("results"))
    except SearchFailedError:
        return ()

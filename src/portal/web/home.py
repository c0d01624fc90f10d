"""The first page: one search box, the newest documents, what this is."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from portal.actions import documents
from portal.web.asking import asker

_NEWEST = 12


@require_safe
def show(request: HttpRequest) -> HttpResponse:
    """Show the first page."""
    hits = documents.newest(asker(request), _NEWEST)
    return render(request, "home/home.html", {"hits": hits})

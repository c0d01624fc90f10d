"""What was found; everything that was asked stands in the address."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from portal.actions import bulk, provisions, search
from portal.actions.search import Asked, Found
from portal.web.asking import asker
from portal.web.facets import address_of, facets_of, fields_of
from portal.web.files import forms
from portal.web.provisions import groups_of

NARROWING = ("kind", "issuer", "year", "field", "state")
_BEST = 3  # provisions above the documents


@require_safe
def show(request: HttpRequest) -> HttpResponse:
    """Show one page of what was found."""
    asked = asked_of(request)
    found = search.find(asker(request), asked)
    context = {
        "found": found,
        "groups": _best_provisions(request, asked),
        "asked": found.asked,
        "facets": facets_of(found),
        "by_relevance": address_of(found.asked, sort=None, trang=None),
        "by_date": address_of(found.asked, sort="date", trang=None),
        "previous": page_of(found, found.asked.page - 1),
        "next": page_of(found, found.asked.page + 1),
        "is_narrowed": _is_narrowed(asked),
        "archive_forms": forms(asker(request)),
        "archive_fields": fields_of(found.asked),
        "archive_most": bulk.most_in_archive(asker(request)),
        "widened": address_of(found.asked, **dict.fromkeys((*NARROWING, "trang"))),
    }
    return render(request, "results/results.html", context)


def _best_provisions(request: HttpRequest, asked: Asked) -> tuple[object, ...]:
    """Return the few provisions that stand above the documents, if a question was asked."""
    narrowed = _is_narrowed(asked) or asked.page > 1 or asked.sort == "date"
    return () if narrowed else groups_of(provisions.find_best(asker(request), asked.words, _BEST))


def asked_of(request: HttpRequest) -> Asked:
    get = request.GET.get
    return Asked(
        words=get("q", "").replace("\0", " ").strip()[:400],
        kind=get("kind") or None,
        issuer=get("issuer") or None,
        year=_whole(get("year", "")),
        sort="date" if get("sort") == "date" else "relevance",
        page=_whole(get("trang", "")) or 1,
        field=get("field") or None,
        state=get("state") or None,
    )


def _is_narrowed(asked: Asked) -> bool:
    return any(getattr(asked, name) for name in NARROWING)


def _whole(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 4 else None


def page_of(found: Found, page: int) -> str | None:
    return address_of(found.asked, trang=str(page)) if 1 <= page <= found.pages else None

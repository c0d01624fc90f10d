"""What was found; everything that was asked stands in the address."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from portal.actions import provisions, search
from portal.actions.search import Asked, FacetValue, Found
from portal.web.asking import asker
from portal.web.provisions import groups_of

_BEST = 3  # provisions above the documents


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet with the address that chooses it, or drops it if it is chosen."""

    name: str
    count: int
    address: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """One facet with its choices."""

    name: str
    label: str
    choices: tuple[Choice, ...]


@require_safe
def show(request: HttpRequest) -> HttpResponse:
    """Show one page of what was found."""
    asked = _asked(request)
    found = search.find(asker(request), asked)
    context = {
        "found": found,
        "groups": _best_provisions(request, asked),
        "asked": found.asked,
        "facets": _facets(found),
        "by_relevance": _address(found.asked, sort=None, trang=None),
        "by_date": _address(found.asked, sort="date", trang=None),
        "previous": _page(found, found.asked.page - 1),
        "next": _page(found, found.asked.page + 1),
        "is_narrowed": bool(asked.kind or asked.issuer or asked.year),
        "widened": _address(found.asked, kind=None, issuer=None, year=None, trang=None),
    }
    return render(request, "results/results.html", context)


def _best_provisions(request: HttpRequest, asked: Asked) -> tuple[object, ...]:
    """Return the few provisions that stand above the documents, if a question was asked."""
    narrowed = asked.kind or asked.issuer or asked.year or asked.page > 1 or asked.sort == "date"
    return () if narrowed else groups_of(provisions.find_best(asker(request), asked.words, _BEST))


def _asked(request: HttpRequest) -> Asked:
    get = request.GET.get
    return Asked(
        words=get("q", "").replace("\0", " ").strip()[:400],
        kind=get("kind") or None,
        issuer=get("issuer") or None,
        year=_whole(get("year", "")),
        sort="date" if get("sort") == "date" else "relevance",
        page=_whole(get("trang", "")) or 1,
    )


def _whole(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 4 else None


def _facets(found: Found) -> tuple[Facet, ...]:
    labels = {"kind": _("Loại văn bản"), "issuer": _("Nơi ban hành"), "year": _("Năm")}
    return tuple(
        Facet(name, label, tuple(_choice(found.asked, name, v) for v in found.facets[name]))
        for name, label in labels.items()
        if found.facets.get(name)
    )


def _choice(asked: Asked, facet: str, value: FacetValue) -> Choice:
    chosen = str(getattr(asked, facet) or "") == value.value
    address = _address(asked, **{facet: None if chosen else value.value}, trang=None)
    return Choice(value.name, value.count, address, chosen)


def _page(found: Found, page: int) -> str | None:
    return _address(found.asked, trang=str(page)) if 1 <= page <= found.pages else None


def _address(asked: Asked, **changed: str | None) -> str:
    values: dict[str, object] = {
        "q": asked.words,
        "kind": asked.kind,
        "issuer": asked.issuer,
        "year": asked.year,
        "sort": None if asked.sort == "relevance" else asked.sort,
        "trang": asked.page if asked.page > 1 else None,
    }
    values.update(changed)
    return "?" + urlencode({name: value for name, value in values.items() if value})

"""What programs that read the web are told: what is public, and what they should leave alone."""

from __future__ import annotations

from xml.sax.saxutils import escape

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from portal.access import VISITOR
from portal.actions import browse
from portal.errors import NotFoundError

_LEFT_ALONE = (
    "/api/", "/cua-toi/", "/khoa-api/", "/quan-tri/", "/tai-khoan/", "/tai-khoan-cua-toi/",
    "/them-van-ban/", "/tim-dieu-khoan/", "/tim-kiem/", "/tin/", "/*?",
)  # fmt: skip
_SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_XML = "application/xml; charset=utf-8"


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Name the pages that are not to be read by programs, and the map of those that are."""
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in _LEFT_ALONE)]
    lines.append(f"Sitemap: {settings.SITE}{reverse('sitemap')}")
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """List the parts of the map."""
    parts = "".join(
        f"<sitemap><loc>{_whole(reverse('sitemap-part', args=[page]))}</loc></sitemap>"
        for page in range(1, browse.pages_of_sitemap(VISITOR) + 1)
    )
    return _xml(f"<sitemapindex {_SPACE}>{parts}</sitemapindex>")


@require_safe
def part(request: HttpRequest, page: int) -> HttpResponse:
    """List addresses that anybody may see, whoever asks: nobody else's is among them."""
    if not 1 <= page <= browse.pages_of_sitemap(VISITOR):
        raise NotFoundError(request.path)
    found = "".join(
        f"<url><loc>{_whole(address)}</loc><lastmod>{came:%Y-%m-%d}</lastmod></url>"
        for address, came in browse.addresses(VISITOR, page)
    )
    own = ("/", "/duyet/", "/gioi-thieu/") if page == 1 else ()
    first = "".join(f"<url><loc>{_whole(path)}</loc></url>" for path in own)
    return _xml(f"<urlset {_SPACE}>{first}{found}</urlset>")


def _whole(path: str) -> str:
    return escape(settings.SITE + path)


def _xml(body: str) -> HttpResponse:
    return HttpResponse(f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n', content_type=_XML)

"""The original of a document: to keep, and to look at beside the text without its scripts."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_safe

from portal.actions import originals
from portal.actions.originals import Original, Sort
from portal.web.asking import asker
from portal.web.files import as_file
from vanban.render.html import Mark

# The page as it came: in a frame without an origin, without scripts, and nothing is fetched for it.
_SEALED = (
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; "
    "form-action 'none'; frame-ancestors 'self'"
)


@require_safe
def keep(request: HttpRequest, address: str) -> HttpResponse:
    """Give the bytes that the document came in, always as a file to keep, never as a page."""
    file = originals.keep(asker(request), address)
    return as_file(file.data, "application/octet-stream", file.name)


@require_safe
@xframe_options_sameorigin
def page(request: HttpRequest, address: str) -> HttpResponse:
    """Show the web page that the document came in, sealed off."""
    original = originals.part(asker(request), address, Sort.PAGE)
    # No encoding is named: the page says its own.
    response = HttpResponse(original.file.data, content_type="text/html")
    response.headers["Content-Security-Policy"] = _SEALED
    return response


@require_safe
def picture(request: HttpRequest, address: str) -> HttpResponse:
    """Show the picture that the document came in: PNG or JPEG, which hold no scripts."""
    original = originals.part(asker(request), address, Sort.PICTURE)
    response = HttpResponse(original.file.data, content_type=original.media_type)
    response.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return response


def marks_of(original: Original) -> list[Mark]:
    """Return a mark for the words with which each page of *original* begins."""
    return [Mark(f"trang-{number}", "page", span) for number, span in original.page_starts]

"""One document of the library: text, attributes, effect, relations, assignments, files."""

from __future__ import annotations

import json

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from portal.actions import documents
from portal.actions.documents import Shown
from portal.actions.register import plans
from portal.actions.register.plans import Offered
from portal.web.asking import asker
from portal.web.reading import Reading, addresses_of, reading_of, relations_of
from vanban import pipeline

_FIRST_TAB = "noi-dung"


@require_safe
def show(request: HttpRequest, address: str) -> HttpResponse:
    """Show one tab of the document at *address*."""
    shown = documents.read(asker(request), address)
    reading = reading_of(shown.case, addresses_of(shown.case, shown.targets))
    groups = relations_of(shown.case, shown.targets)
    offered = plans.offered(asker(request), shown.address)
    tabs = _tabs(shown, reading, sum(len(group.relations) for group in groups), offered)
    asked = request.GET.get("muc", _FIRST_TAB)
    context = {
        "shown": shown,
        "header": shown.case.parsed.header,
        "reading": reading,
        "groups": groups,
        "tabs": tabs,
        "offered": offered,
        "tab": asked if asked in {slug for slug, _, _ in tabs} else _FIRST_TAB,
    }
    return render(request, "document/document.html", context)


@require_safe
def text(request: HttpRequest, address: str) -> HttpResponse:
    """Give the text alone."""
    shown = documents.read(asker(request), address)
    return _file(shown.case.parsed.text.encode("utf-8"), "text/plain", _name(shown, "txt"))


@require_safe
def as_json(request: HttpRequest, address: str) -> HttpResponse:
    """Give all that was read in the document: schema ``vanban.document/1``."""
    shown = documents.read(asker(request), address)
    out = pipeline.case_json(shown.case, shown.address, with_text=True)
    body = json.dumps(out, ensure_ascii=False, indent=1).encode("utf-8")
    return _file(body, "application/json", _name(shown, "json"))


@require_safe
def original(request: HttpRequest, address: str) -> HttpResponse:
    """Give the bytes that the document came in, always as a file to keep, never as a page."""
    file = documents.original(asker(request), address)
    return _file(file.data, "application/octet-stream", file.name)


def _tabs(
    shown: Shown, reading: Reading, relations: int, offered: Offered
) -> list[tuple[str, str, int]]:
    tabs = [
        ("noi-dung", _("Nội dung"), 0),
        ("thuoc-tinh", _("Thuộc tính"), 0),
        ("hieu-luc", _("Hiệu lực"), 0),
        (
            "lien-quan",
            _("Liên quan"),
            relations + sum(len(bearing.hits) for bearing in shown.bearings),
        ),
    ]
    if reading.tasks or offered.plan or offered.may_open:
        tabs.append(("nhiem-vu", _("Nhiệm vụ"), len(reading.tasks)))
    if reading.findings:
        tabs.append(("canh-bao", _("Điều cần xem"), len(reading.findings)))
    tabs.append(("tai-ve", _("Tải về"), 0))
    return tabs


def _name(shown: Shown, ending: str) -> str:
    return shown.address.rstrip("/").rpartition("/")[2] + "." + ending


def _file(body: bytes, kind: str, name: str) -> HttpResponse:
    charset = "" if kind == "application/octet-stream" else "; charset=utf-8"
    response = HttpResponse(body, content_type=kind + charset)
    disposition = content_disposition_header(True, name)
    if disposition:
        response["Content-Disposition"] = disposition
    return response

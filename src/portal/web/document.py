"""One document of the library: text, attributes, effect, relations, assignments, files."""

from __future__ import annotations

import json

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from portal.access import Feature, Person
from portal.actions import documents, originals, translations
from portal.actions.documents import Shown
from portal.actions.register import plans
from portal.actions.register.plans import Offered
from portal.actions.written import Format, write
from portal.errors import NotFoundError
from portal.web.asking import asker
from portal.web.files import as_file
from portal.web.originals import beside
from portal.web.reading import Reading, addresses_of, reading_of, relations_of
from portal.web.translations import TAB as _ENGLISH_TAB
from vanban import pipeline
from vanban.model import Absent

_FIRST_TAB = "noi-dung"
_ORIGINAL_TAB = "ban-goc"
_GATES = {
    "thuoc-tinh": Feature.TAB_ATTRIBUTES,
    "hieu-luc": Feature.TAB_VALIDITY,
    "lien-quan": Feature.TAB_RELATED,
    "nhiem-vu": Feature.TAB_TASKS,
    "canh-bao": Feature.TAB_FINDINGS,
    _ORIGINAL_TAB: Feature.TAB_ORIGINAL,
    _ENGLISH_TAB: Feature.TAB_ENGLISH,
    "tai-ve": Feature.TAB_DOWNLOADS,
}

_FILES = [feature for feature in Feature if feature.value.startswith("export.")]


@require_safe
def show(request: HttpRequest, address: str) -> HttpResponse:
    """Show one tab of the document at *address*."""
    shown = documents.read(asker(request), address)
    text_case = shown.text_case
    links = addresses_of(text_case, shown.targets)
    reading = reading_of(text_case, links)
    groups = relations_of(shown.case, shown.targets)
    offered = plans.offered(asker(request), shown.address)
    tabs = _tabs(shown, reading, sum(len(group.relations) for group in groups), offered)
    asked = request.GET.get("muc", _FIRST_TAB)
    tab = asked if asked in {slug for slug, _, _ in tabs} else _FIRST_TAB
    context = {
        "shown": shown,
        "header": shown.case.parsed.header,
        "reading": reading,
        "groups": groups,
        "tabs": tabs,
        "offered": offered,
        "tab": tab,
        "files": {f.name.lower(): documents.may_open(asker(request), f) for f in _FILES},
    }
    context["closed"] = closed = _closed(asker(request), shown, tab)
    if tab == _ORIGINAL_TAB and closed is None:
        original = originals.view(asker(request), address)
        context |= {"original": original, "reading": beside(original, text_case, links)}
    if tab == _ENGLISH_TAB and closed is None:
        context["translated"] = translations.view(asker(request), address)
    return render(request, "document/document.html", context)


@require_safe
def written(request: HttpRequest, address: str, ending: str) -> HttpResponse:
    """Give the document as a file of the format that *ending* names: DOCX, PDF, Akoma Ntoso …"""
    try:
        form = Format(ending)
    except ValueError:
        raise NotFoundError(address) from None
    file = write(asker(request), address, form)
    return as_file(file.data, file.media_type, file.name)


@require_safe
def as_json(request: HttpRequest, address: str) -> HttpResponse:
    """Give all that was read in the document: schema ``vanban.document/1``."""
    shown = documents.whole_file(asker(request), address)
    out = pipeline.case_json(shown.case, shown.address, with_text=True)
    body = json.dumps(out, ensure_ascii=False, indent=1).encode("utf-8")
    name = f"{shown.address.rstrip('/').rpartition('/')[2]}.json"
    return as_file(body, "application/json; charset=utf-8", name)


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
    if reading.tasks or Feature.TAB_TASKS in shown.withheld or offered.plan or offered.may_open:
        tabs.append(("nhiem-vu", _("Nhiệm vụ"), len(reading.tasks)))
    if reading.findings or Feature.TAB_FINDINGS in shown.withheld:
        tabs.append(("canh-bao", _("Điều cần xem"), len(reading.findings)))
    tabs += [
        (_ORIGINAL_TAB, _("Bản gốc"), 0),
        (_ENGLISH_TAB, _("Tiếng Anh"), 0),
        ("tai-ve", _("Tải về"), 0),
    ]
    return tabs


def _closed(person: Person, shown: Shown, tab: str) -> Absent | None:
    """Return why a tab is not for *person*: it holds something, or nothing yet; else ``None``."""
    gate = _GATES.get(tab)
    if gate is None or documents.may_open(person, gate):
        return None
    return Absent.MASKED if gate in shown.withheld else Absent.MISSING

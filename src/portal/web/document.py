"""One document of the library: text, attributes, effect, relations, assignments, files."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from portal.access import Feature, Person, may_keep
from portal.actions import documents, originals, translations
from portal.actions.course import course
from portal.actions.documents import Shown
from portal.actions.following import follows
from portal.actions.register import plans
from portal.actions.register.plans import Offered
from portal.actions.written import Format, write
from portal.errors import NotFoundError
from portal.web import comparison, editions
from portal.web.asking import asker
from portal.web.browse import beside_tab, shelf_above
from portal.web.days import day_in, no_day, today
from portal.web.files import as_file
from portal.web.originals import marks_of
from portal.web.own import notes
from portal.web.reading import (
    Group,
    Reading,
    addresses_of,
    bearings_of,
    claims_of,
    flags_of,
    graph_of,
    heads_of,
    notes_of,
    parts_of,
    relations_of,
    stages_of,
    successions,
)
from portal.web.translations import TAB as _ENGLISH_TAB
from vanban import pipeline
from vanban.model import Absent, Document

_FIRST_TAB = "noi-dung"
_ORIGINAL_TAB = "ban-goc"
_MAP_TAB = "luoc-do"
_VALIDITY_TAB = "hieu-luc"
_NOTES_TAB = "ghi-chu"
_GATES = {
    "thuoc-tinh": Feature.TAB_ATTRIBUTES,
    _VALIDITY_TAB: Feature.TAB_VALIDITY,
    "lien-quan": Feature.TAB_RELATED,
    _MAP_TAB: Feature.TAB_MAP,
    "thay-the": Feature.TAB_REPLACING,
    "nhiem-vu": Feature.TAB_TASKS,
    "canh-bao": Feature.TAB_FINDINGS,
    editions.TAB: Feature.TAB_EDITION,
    comparison.TAB: Feature.TAB_COMPARISON,
    _ORIGINAL_TAB: Feature.TAB_ORIGINAL,
    _ENGLISH_TAB: Feature.TAB_ENGLISH,
    "tai-ve": Feature.TAB_DOWNLOADS,
}

_FILES = [feature for feature in Feature if feature.value.startswith("export.")]


@require_safe
def show(request: HttpRequest, address: str) -> HttpResponse:
    """Show one tab of the document at *address*."""
    on = _day(request)
    try:
        shown = documents.read(asker(request), address, on=on)
    except NotFoundError:
        if (shelf := shelf_above(asker(request), address)) is None:
            raise
        return HttpResponseRedirect(shelf)
    text_case = shown.text_case
    links = addresses_of(text_case, shown.targets)
    note_lines, marks = notes.beside(asker(request), shown.address, text_case.parsed)
    asked = request.GET.get("muc", _FIRST_TAB)
    original = None
    if asked == _ORIGINAL_TAB and documents.may_open(asker(request), Feature.TAB_ORIGINAL):
        original = originals.view(asker(request), shown)
        marks += marks_of(original)
    reading = Reading(text_case, links, more=marks, notes=notes_of(shown.touches, on))
    groups = (*relations_of(shown.case, shown.targets, shown.address), *bearings_of(shown.bearings))
    offered = plans.offered(asker(request), shown.address)
    tabs = _tabs(shown, reading, groups, offered)
    if may_keep(asker(request), Feature.FOLLOW_NOTES):
        tabs.append((_NOTES_TAB, _("Ghi chú"), len(note_lines)))
    tab = asked if asked in {slug for slug, _, _ in tabs} else _FIRST_TAB
    context = {
        "shown": shown,
        "header": shown.case.parsed.header,
        "reading": reading,
        "groups": groups,
        "successions": successions(groups, shown.ended_by),
        "standing": shown.standing,
        "heads": heads_of(shown.touches, on),
        "on": on,
        "no_day": no_day(request.GET.get("on", "")),
        "original": original,
        "tabs": tabs,
        "offered": offered,
        "follow_offered": follows.offered(asker(request), shown.address),
        "tab": tab,
        "files": {f.name.lower(): documents.may_open(asker(request), f) for f in _FILES},
    }
    context |= _notes(request, text_case.parsed, tab) | {"note_lines": note_lines}
    context |= beside_tab(asker(request), shown, tab, request.GET.get("dieu", "")[:200])
    context["closed"] = closed = _closed(asker(request), shown, tab)
    if tab == editions.TAB and closed is None:
        context |= editions.on_day(asker(request), shown.address, on, shown.standing)
    if tab == comparison.TAB and closed is None:
        context |= comparison.beside(request, shown.address)
    if tab == _ENGLISH_TAB and closed is None:
        context["translated"] = translations.view(asker(request), shown)
    if tab == _VALIDITY_TAB and closed is None:
        context |= _validity(asker(request), shown, on)
    if tab == _MAP_TAB and closed is None:
        context["graph"] = graph_of(shown.number or shown.title, shown.title, groups)
    return render(request, "document/document.html", context)


def _validity(person: Person, shown: Shown, on: date) -> dict[str, object]:
    """Return the course of validity, the state of each part, and what the source page claims."""
    stands = shown.standing
    run = course(person, stands) if stands is not None else None
    expires = shown.case.source.claims.get("expires")
    is_today = on == today()
    context: dict[str, object] = {
        "claims": claims_of(shown.attributes, expires, stands, run, is_today=is_today)
    }
    if stands is not None and run is not None:
        context |= {
            "stages": stages_of(run, on),
            "parts": parts_of(stands, run),
            "flags": flags_of(stands),
        }
    return context


def _notes(request: HttpRequest, document: Document, tab: str) -> dict[str, object]:
    """Return what the forms about notes offer, to whoever may keep some."""
    person = asker(request)
    if not may_keep(person, Feature.FOLLOW_NOTES):
        return {}
    places = notes.places_of(document) if tab == _NOTES_TAB else []
    asked = request.GET.get("cho", "")
    offered = {"may_note": True, "note_places": places, "note_at": asked}
    return offered | notes.choices(person)


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


def _day(request: HttpRequest) -> date:
    """Return the day that a person asks about: today, if they name none that there is."""
    return day_in(request.GET.get("on", "")) or today()


def _tabs(
    shown: Shown, reading: Reading, groups: Sequence[Group], offered: Offered
) -> list[tuple[str, str, int]]:
    tabs = [
        ("noi-dung", _("Nội dung"), 0),
        ("thuoc-tinh", _("Thuộc tính"), 0),
        (_VALIDITY_TAB, _("Hiệu lực"), 0),
        (editions.TAB, _("Theo ngày"), 0),
        (comparison.TAB, _("So sánh"), 0),
        ("lien-quan", _("Liên quan"), _count(groups)),
        ("luoc-do", _("Lược đồ"), 0),
        ("thay-the", _("Văn bản thay thế"), _count(successions(groups, shown.ended_by))),
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


def _count(groups: Iterable[Group]) -> int:
    return sum(len(group.relations) for group in groups)

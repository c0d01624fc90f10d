"""«Kiểm tra căn cứ»: the citations of a draft, each checked against the library on a day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from portal.actions import trial, validity
from portal.actions.hits import Hit
from portal.actions.validity import Checked
from portal.errors import TooLargeError, TooManyRequestsError
from portal.web.asking import asker, came_from
from portal.web.days import day_in, today
from portal.web.failures import words_of
from portal.web.reading.words import state_words
from vanban.effect import Flag, Happening
from vanban.model import Found, Reason, Said, State, Verdict
from vanban.render import place_words


@dataclass(frozen=True, slots=True)
class Why:
    """One clause that makes a state so: what happened, from which day, where, in which words."""

    what: str
    day: date | None
    place: str
    quote: str
    document: Hit | None
    name: str  # of an act that the library lacks


@dataclass(frozen=True, slots=True)
class Line:
    """One citation as the page lists it.

    ``mark`` is ``good``, ``bad`` or ``unknown``; ``document`` the one it leads to; ``wrong`` tells
    what the citation says wrongly beside what the document says; ``flags`` what to look at,
    ``missing`` what the library lacks.
    """

    words: str
    mark: str
    verdict: str
    document: Hit | None
    wrong: tuple[str, ...]
    amended: tuple[Hit, ...]
    candidates: tuple[Hit, ...]
    reasons: tuple[Why, ...]
    flags: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


@require_http_methods(["GET", "HEAD", "POST"])
def show(request: HttpRequest) -> HttpResponse:
    """Show the form; with a text pasted, each of its citations checked."""
    text = request.POST.get("text", "").strip()
    typed_day = request.POST.get("on", "").strip()
    day = day_in(typed_day)
    if request.method != "POST":
        return _page(request)
    if not text:
        return _page(request, problem=_("Hãy dán danh sách căn cứ hoặc cả dự thảo."), status=400)
    if typed_day and day is None:
        problem = _("Ngày phải viết như 31/03/2026.")
        return _page(request, problem=problem, status=400)
    try:
        trial.allow(came_from(request))
        checked = validity.verify(asker(request), text, on=day or today())
    except TooManyRequestsError as error:
        return _page(request, problem=words_of(error), status=429)
    except TooLargeError as error:
        return _page(request, problem=words_of(error), status=413)
    lines = [_line(verdict, checked) for verdict in checked.verdicts]
    return _page(request, lines=lines, on=checked.on, has_states=checked.has_states)


def _page(
    request: HttpRequest,
    *,
    problem: str = "",
    status: int = 200,
    lines: list[Line] | None = None,
    on: date | None = None,
    has_states: bool = True,
) -> HttpResponse:
    context = {
        "problem": problem[:1].upper() + problem[1:],
        "is_checked": lines is not None,
        "lines": lines or [],
        "on": on,
        "has_states": has_states,
        "text": request.POST.get("text", ""),
        "typed_day": request.POST.get("on", "").strip() or f"{today():%d/%m/%Y}",
    }
    response = render(request, "checking/checking.html", context, status=status)
    response["Cache-Control"] = "no-store"
    return response


def _line(verdict: Verdict, checked: Checked) -> Line:
    documents = checked.documents
    return Line(
        words=verdict.reference.quote,
        mark=_mark(verdict),
        verdict=_words(verdict, checked),
        document=documents.get(verdict.document or ""),
        wrong=tuple(_wrong(verdict)),
        amended=_hits(verdict.amended_since, documents),
        candidates=_hits(verdict.candidates, documents),
        reasons=tuple(_reason(one, documents) for one in dict.fromkeys(verdict.reasons)),
        flags=tuple(Flag(flag).words for flag in verdict.flags),
        missing=verdict.missing,
    )


def _mark(verdict: Verdict) -> str:
    if verdict.found is not Found.YES:
        return "unknown"
    if Said.WRONG in (verdict.title, verdict.day, verdict.issuer):
        return "bad"
    if verdict.is_well:
        return "good"
    may_stand = verdict.state in {None, State.CHUA_XAC_DINH} or Flag.AHEAD in verdict.flags
    return "unknown" if may_stand else "bad"


def _words(verdict: Verdict, checked: Checked) -> str:
    if verdict.found is Found.YES and not checked.has_states:
        return _("Có trong thư viện · hiệu lực: Đã biết")
    if verdict.found is Found.YES:
        return state_words(verdict.state) if verdict.state else _("Chưa xác định")
    if verdict.candidates:
        return _("Chưa rõ là văn bản nào")
    return _("Không có trong thư viện này (văn bản vẫn có thể có thật)")


def _wrong(verdict: Verdict) -> list[str]:
    right = dict(verdict.right)
    if (day := day_in(right.get("date", ""))) is not None:
        right["date"] = f"{day:%d/%m/%Y}"
    told = (
        ("title", verdict.title, _("tên văn bản")),
        ("date", verdict.day, _("ngày ban hành")),
        ("issuer", verdict.issuer, _("cơ quan ban hành")),
    )
    return [
        _("%(what)s ghi sai, văn bản ghi: %(right)s") % {"what": what, "right": right.get(key, "?")}
        for key, said, what in told
        if said is Said.WRONG
    ]


def _hits(ids: tuple[str, ...], documents: Mapping[str, Hit]) -> tuple[Hit, ...]:
    return tuple(documents[one] for one in ids if one in documents)


def _reason(reason: Reason, documents: Mapping[str, Hit]) -> Why:
    hit = documents.get(reason.document)
    what, place = Happening(reason.event).words, place_words(reason.at)
    name = "" if hit else reason.document
    return Why(what, reason.day, place, reason.quote, hit, name)

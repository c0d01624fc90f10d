"""«Đọc thử»: a text read at once for anybody, shown, stored nowhere."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from portal.actions import trial
from portal.actions.attributes import Attribute, attributes_of
from portal.errors import TooLargeError, TooManyRequestsError
from portal.web.asking import asker, came_from, handed_over
from portal.web.days import today
from portal.web.failures import words_of
from portal.web.reading import Group, Reading, addresses_of, relations_of
from vanban.errors import UnreadableError
from vanban.pipeline import Case


@dataclass(frozen=True, slots=True)
class Read:
    """One document that was found in what was handed over."""

    title: str
    attributes: tuple[Attribute, ...]
    reading: Reading
    groups: tuple[Group, ...]
    prefix: str


@require_http_methods(["GET", "HEAD", "POST"])
def show(request: HttpRequest) -> HttpResponse:
    """Show the form; with something handed over, what was read in it."""
    if request.method != "POST":
        return _page(request)
    try:
        trial.allow(came_from(request))
        files = handed_over(request)
        if not files:
            chosen = _("tệp đã chọn không có chữ nào") if request.FILES else ""
            asked = _("Hãy dán văn bản hoặc chọn một tệp.")
            return _page(request, problem=chosen or asked, status=400)
        name, data = files[0]
        cases = trial.read_once(asker(request), data, name)
    except TooManyRequestsError as error:
        return _page(request, problem=words_of(error), status=429)
    except TooLargeError as error:
        return _page(request, problem=words_of(error), status=413)
    except UnreadableError as error:
        return _page(request, problem=error.message, status=422)
    reads = [_read(request, case, f"{i}-" if i > 1 else "") for i, case in enumerate(cases, 1)]
    return _page(request, name=name, reads=reads)


def _page(
    request: HttpRequest,
    *,
    problem: str = "",
    status: int = 200,
    name: str = "",
    reads: list[Read] | None = None,
) -> HttpResponse:
    context = {
        "problem": problem[:1].upper() + problem[1:],
        "name": name,
        "reads": reads or [],
        "limit": settings.TRIAL_LIMIT // 1_000_000,
        "text": request.POST.get("text", "") if problem else "",
    }
    response = render(request, "trial/trial.html", context, status=status)
    response["Cache-Control"] = "no-store"
    return response


def _read(request: HttpRequest, case: Case, prefix: str) -> Read:
    header = case.parsed.header
    targets = trial.targets(asker(request), case)
    return Read(
        title=header.trich_yeu or str(header.number or "") or _("Văn bản không tên"),
        attributes=attributes_of(case, today()),
        reading=Reading(case, addresses_of(case, targets), prefix=prefix),
        groups=relations_of(case, targets),
        prefix=prefix,
    )

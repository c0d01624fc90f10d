"""Reports and calendars as files."""

from __future__ import annotations

from dataclasses import replace

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from portal.actions.register import exports
from portal.actions.register.exports import Exported, FileForm
from portal.web.asking import asker
from portal.web.days import today
from portal.web.register.asked import day_of, wanted_of


@require_safe
def report(request: HttpRequest, form: str, plan_id: int | None = None) -> HttpResponse:
    """Give the report on a plan, or on what the address asks for, as it stands on a day."""
    try:
        chosen = FileForm(form)
    except ValueError:
        raise Http404 from None
    wanted = wanted_of(request)
    if plan_id is not None:
        wanted = replace(wanted, plan=plan_id)
    day = min(day_of(request.GET.get("ngay")) or today(), today())
    return _file(exports.export(asker(request), wanted, chosen, on=day))


@require_safe
def calendar(request: HttpRequest, key: str) -> HttpResponse:
    """Give an agency's calendar to whoever knows its secret address."""
    response = _file(exports.calendar(asker(request), key, request.get_host(), on=today()))
    response["Cache-Control"] = "private, max-age=900"
    response["X-Robots-Tag"] = "noindex"
    return response


def _file(exported: Exported) -> HttpResponse:
    response = HttpResponse(exported.data, content_type=exported.media)
    disposition = content_disposition_header(True, exported.name)
    if disposition:
        response["Content-Disposition"] = disposition
    return response

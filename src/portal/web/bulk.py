"""All that a search finds, as one ZIP."""

from __future__ import annotations

from django.http import HttpRequest, StreamingHttpResponse
from django.views.decorators.http import require_safe

from portal.actions import bulk
from portal.actions.written import Format
from portal.errors import NotFoundError
from portal.web.asking import asker
from portal.web.results import asked_of


@require_safe
def archive(request: HttpRequest) -> StreamingHttpResponse:
    """Give a ZIP of the documents that a search finds, each in the format that is asked for."""
    try:
        form = Format(request.GET.get("dang", ""))
    except ValueError:
        raise NotFoundError(request.path) from None
    found = bulk.archive(asker(request), asked_of(request), form)
    answer = StreamingHttpResponse(found, content_type="application/zip")
    answer["Content-Disposition"] = 'attachment; filename="van-ban.zip"'
    return answer

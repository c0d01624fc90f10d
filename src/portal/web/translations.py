"""The English tab of a document, and the form with which an editor adds a translation."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from portal.actions import translations
from portal.errors import CannotBeDoneError, TooLargeError
from portal.web.asking import asker

TAB = "tieng-anh"


@require_POST
def add(request: HttpRequest, address: str) -> HttpResponse:
    """Keep the translation handed in, as a file or as text, and show it."""
    file = request.FILES.get("tep")
    data = file.read(translations.LIMIT + 1) if file else _pasted(request)
    name = str(file.name) if file else "translation.txt"
    origin = request.POST.get("nguon", "")
    try:
        translations.add(asker(request), f"/{address}", data, name, origin)
    except (CannotBeDoneError, TooLargeError) as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("Đã thêm bản dịch."))
    return HttpResponseRedirect(f"/{address}?muc={TAB}")


def _pasted(request: HttpRequest) -> bytes:
    return request.POST.get("van-ban", "").encode("utf-8")

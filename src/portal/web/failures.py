"""What people see when something can't be done."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from portal.errors import (
    NotFoundError,
    PortalError,
    SearchFailedError,
    TooLargeError,
    TooManyRequestsError,
)


def words_of(error: PortalError) -> str:
    """Return what to tell of *error* in the language of the page; a visitor mends no index."""
    match error:
        case NotFoundError():
            return _("không có văn bản nào ở địa chỉ %(address)s") % {"address": error.address}
        case TooLargeError():
            sizes = {"size": f"{error.size / 1e6:.1f}", "limit": f"{error.limit / 1e6:.0f}"}
            return _("tệp lớn quá: %(size)s MB, tối đa %(limit)s MB") % sizes
        case TooManyRequestsError():
            wait = {"seconds": error.seconds}
            return _("quá nhiều yêu cầu: thử lại sau %(seconds)s giây") % wait
        case SearchFailedError():
            return _("không tìm kiếm được lúc này: hãy thử lại sau ít phút")
    return _(error.message)


class Failures:
    """Turns a ``PortalError`` of a page into a page that says what happened."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Hand the request on."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Answer a ``PortalError`` with its page; leave everything else alone."""
        if isinstance(error, PortalError) and error.status is not None:
            return _page(request, error.status, words_of(error))
        return None


def refuse(request: HttpRequest, error: PortalError) -> HttpResponse:
    """Answer a ``PortalError`` that was met before any page."""
    return _page(request, error.status or 400, words_of(error))


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that the request can't be understood, or that the words pasted in it are too many."""
    if isinstance(exception, RequestDataTooBig):
        said = request.META.get("CONTENT_LENGTH") or ""
        size = int(said) if said.isdecimal() else settings.DATA_UPLOAD_MAX_MEMORY_SIZE
        return refuse(request, TooLargeError(size, settings.TRIAL_LIMIT))
    return _page(request, 400, "")


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that it is not allowed."""
    return _page(request, 403, "")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that nothing is at this address."""
    return _page(request, 404, "")


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Say that a form was too old to be sent."""
    return _page(request, 403, _("biểu mẫu đã quá hạn: tải lại trang rồi gửi lại"))


def broken(request: HttpRequest) -> HttpResponse:
    """Say that the fault is ours; needs no database and no session."""
    return render(None, "errors/broken.html", status=500)


def _page(request: HttpRequest, status: int, message: str) -> HttpResponse:
    titles = {
        400: _("Yêu cầu không hiểu được"),
        403: _("Bạn không có quyền làm việc này"),
        404: _("Không tìm thấy"),
        409: _("Đã được sửa trước đó"),
        413: _("Tệp lớn quá"),
        422: _("Chưa làm được"),
        429: _("Quá nhiều yêu cầu"),
        503: _("Chưa tìm kiếm được"),
    }
    context = {
        "status": status,
        "title": titles[status],
        "message": message[:1].upper() + message[1:],
    }
    return render(request, "errors/error.html", context, status=status)

"""Errors as problem details (RFC 9457): ``type`` is made of the error's slug."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError

from portal.errors import PortalError, TooManyRequestsError
from vanban.errors import UnreadableError

_TITLES = {
    400: "Không làm được",
    401: "Khóa không đúng",
    403: "Không được phép",
    404: "Không có văn bản",
    409: "Đã được sửa trước đó",
    413: "Tệp lớn quá",
    422: "Chưa làm được",
    429: "Quá nhiều yêu cầu",
    503: "Không tìm kiếm được",
}


def problem(request: HttpRequest, slug: str, status: int, title: str, detail: str) -> HttpResponse:
    """Return a problem in the shape of RFC 9457."""
    body = {
        "type": f"urn:vanban:problem:{slug}",
        "title": title,
        "status": status,
        "detail": detail,
        "instance": request.path,
    }
    return JsonResponse(
        body,
        status=status,
        content_type="application/problem+json",
        json_dumps_params={"ensure_ascii": False},
    )


def tell(api: NinjaAPI) -> None:
    """Make *api* answer every error with a problem."""

    @api.exception_handler(PortalError)
    def _portal(request: HttpRequest, error: PortalError) -> HttpResponse:
        status = error.status or 400
        response = problem(request, error.slug, status, _TITLES[status], error.message)
        if isinstance(error, TooManyRequestsError):
            response["Retry-After"] = str(error.seconds)
        return response

    @api.exception_handler(UnreadableError)
    def _unreadable(request: HttpRequest, error: UnreadableError) -> HttpResponse:
        return problem(request, error.slug, 422, "Không đọc được tệp", error.message)

    @api.exception_handler(HttpError)
    def _http(request: HttpRequest, error: HttpError) -> HttpResponse:
        status = error.status_code
        title = _TITLES.get(status, "Không làm được")
        return problem(request, "not-allowed", status, title, str(error))

    @api.exception_handler(ValidationError)
    def _wrong(request: HttpRequest, error: ValidationError) -> HttpResponse:
        wrong = "; ".join(f"{e['loc'][-1]}: {e['msg']}" for e in error.errors)
        return problem(request, "bad-request", 422, "Yêu cầu không đúng", wrong)

"""The API, its errors, its parts, and how often it may be asked."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import NinjaAPI

from portal.access import allow_api
from portal.api import documents, problems, search, validity


def _count(request: HttpRequest) -> bool:
    """Count the request against the limit of its address; everybody is let in."""
    allow_api(str(request.META.get("REMOTE_ADDR", "")))
    return True


api = NinjaAPI(
    title="vanban",
    version="1",
    description="Văn bản pháp luật và hành chính Việt Nam: tìm kiếm và nội dung đã đọc.",
    urls_namespace="api",
    docs_url=None,
    auth=_count,
)
problems.tell(api)
api.add_router("/search", search.router)
api.add_router("/documents", documents.router)
api.add_router("", validity.router)

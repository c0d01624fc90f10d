"""The API, its errors, its parts, and how often it may be asked."""

from __future__ import annotations

from ninja import NinjaAPI

from portal.api import bulk, documents, own, problems, register, search, validity
from portal.api.asking import Asker

api = NinjaAPI(
    title="vanban",
    version="1",
    description="Văn bản pháp luật và hành chính Việt Nam: tìm kiếm, nội dung đã đọc, sổ nhiệm vụ.",
    urls_namespace="api",
    docs_url=None,
    auth=Asker(),
)
problems.tell(api)
api.add_router("/search", search.router)
api.add_router("/export", bulk.router)
api.add_router("/documents", documents.router)
api.add_router("", validity.router)
api.add_router("/own/alerts", own.alerts)
api.add_router("/own/follows", own.follows)
api.add_router("/own/folders", own.folders)
api.add_router("/own/notes", own.notes)
api.add_router("/tasks", register.tasks)
api.add_router("/plans", register.plans)
api.add_router("/agencies", register.agencies)

"""The API, its errors, and its parts."""

from __future__ import annotations

from ninja import NinjaAPI

api = NinjaAPI(title="vanban", version="1", urls_namespace="api", docs_url=None)

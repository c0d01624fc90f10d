"""All that a search finds, in one file for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Literal

from django.http import HttpRequest, StreamingHttpResponse
from ninja import Query, Router, Schema

from portal.access import Feature
from portal.actions import bulk
from portal.actions.documents import Shown
from portal.actions.search import Asked
from portal.api.asking import asker
from vanban import pipeline

router = Router(tags=["search"])


class WantedIn(Schema):
    """What is wanted, as in a search."""

    q: str = ""
    kind: str | None = None
    issuer: str | None = None
    year: int | None = None
    sort: Literal["relevance", "date"] = "relevance"


@router.get("", summary="Tải hàng loạt", operation_id="export-bulk")
def export(request: HttpRequest, wanted: Query[WantedIn]) -> StreamingHttpResponse:
    """Return each document found as a line of ``vanban.document/1`` with its text (NDJSON)."""
    person = asker(request, Feature.EXPORT_BULK)
    asked = Asked(wanted.q, wanted.kind, wanted.issuer, wanted.year, sort=wanted.sort)
    answer = StreamingHttpResponse(
        _lines(bulk.export(person, asked)), content_type="application/x-ndjson"
    )
    answer["Content-Disposition"] = 'attachment; filename="van-ban.ndjson"'
    return answer


def _lines(found: Iterator[Shown]) -> Iterator[bytes]:
    for shown in found:
        out = pipeline.case_json(shown.case, shown.address, with_text=True)
        out["withheld"] = sorted(shown.withheld)
        yield json.dumps(out, ensure_ascii=False).encode("utf-8") + b"\n"

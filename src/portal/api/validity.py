"""State on a day and checked citations, as JSON."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpRequest
from ninja import Router, Schema

from portal.access import Feature, allow_trial
from portal.actions import validity
from portal.api.asking import asker
from vanban import render

router = Router(tags=["validity"])


class TextIn(Schema):
    """A list of citations or a draft, and the day asked about (today)."""

    text: str
    on: date | None = None


@router.get("/status", response=dict[str, Any], summary="Hiệu lực", operation_id="status")
def status(
    request: HttpRequest, document: str, on: date | None = None, known: date | None = None
) -> dict[str, Any]:
    """Return the state of the document at an address on a day, with the clauses that prove it."""
    found = validity.status(asker(request, Feature.CALL_STATUS), document, on=on, known=known)
    out = render.status_json(found.status)
    out["address"] = found.document.address
    out["published_by"] = list(found.publishers)
    out["documents"] = {id_: hit.address for id_, hit in found.documents.items()}
    return out


@router.post("/verify", response=dict[str, Any], summary="Kiểm tra căn cứ", operation_id="verify")
def verify(request: HttpRequest, asked: TextIn) -> dict[str, Any]:
    """Return what the library knows of each citation of a text."""
    allow_trial(str(request.META.get("REMOTE_ADDR", "")))
    checked = validity.verify(asker(request, Feature.CALL_VERIFY), asked.text, on=asked.on)
    return {
        "on": checked.on.isoformat(),
        "citations": [render.verdict_json(verdict) for verdict in checked.verdicts],
        "documents": {id_: hit.address for id_, hit in checked.documents.items()},
        "withheld": [] if checked.has_states else ["state"],
    }

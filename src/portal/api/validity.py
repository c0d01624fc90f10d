"""State on a day, relations and checked citations, as JSON."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpRequest
from ninja import Router, Schema

from portal.access import Feature, allow_trial
from portal.actions import relations as related
from portal.actions import validity
from portal.actions.relations import Related
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


@router.get("/relations", response=dict[str, Any], summary="Liên quan", operation_id="relations")
def relations(request: HttpRequest, document: str, on: date | None = None) -> dict[str, Any]:
    """Return what the document at an address is to others and they to it, with their words.

    ``direction`` is ``active`` where the document itself acts, ``passive`` where the other does.
    """
    person = asker(request, Feature.CALL_DOCUMENT)
    address, found = related.relations(person, document, on=on)
    return {"address": address, "relations": [_related(one) for one in found]}


def _related(one: Related) -> dict[str, Any]:
    hit = one.hit
    return {
        "kind": one.kind.value,
        "words": one.kind.passive if one.is_reverse else one.kind.active,
        "direction": "passive" if one.is_reverse else "active",
        "name": one.name,
        "address": hit.address if hit else None,
        "state": hit.state.value if hit and hit.state else None,
        "touched": [str(place) for place in one.touched],
        "at": str(one.at) if one.at else None,
        "quote": one.quote,
        "published_by": one.publisher or None,
    }


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

"""Documents as JSON: the shape of the contract, with the addresses that references lead to."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Router, Schema

from portal.access import Feature
from portal.actions import documents
from portal.api.asking import asker
from portal.api.search import HitOut, hit_out
from vanban import pipeline

router = Router(tags=["documents"])


class NewestOut(Schema):
    """The documents issued last."""

    documents: list[HitOut]


@router.get("", response=NewestOut, summary="Văn bản mới nhất", operation_id="newest")
def newest(request: HttpRequest, count: int = 20) -> NewestOut:
    """Return the documents issued last, at most a hundred."""
    person = asker(request, Feature.CALL_NEWEST)
    hits = documents.newest(person, min(max(count, 1), 100))
    return NewestOut(documents=[hit_out(hit) for hit in hits])


@router.get(
    "/{path:address}", response=dict[str, Any], summary="Một văn bản", operation_id="document"
)
def read(request: HttpRequest, address: str, text: bool = False) -> dict[str, Any]:
    """Return all that was read in a document: ``vanban.document/1`` with ``address`` and links.

    What is there but not for the tier of whoever asks is empty, and ``withheld`` names it.
    ``path`` is the document's address in the portal; ``text=true`` adds the whole text.
    """
    shown = documents.read(asker(request, Feature.CALL_DOCUMENT), address)
    out = pipeline.case_json(shown.case, shown.address, with_text=text)
    out["address"] = shown.address
    for index, reference in enumerate(out["references"]):
        reference["address"] = shown.links.get(index)
    out["withheld"] = sorted(shown.withheld)
    return out

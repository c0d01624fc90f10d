"""Search as JSON."""

from __future__ import annotations

from datetime import date
from typing import Literal

from django.http import HttpRequest
from ninja import Query, Router, Schema

from portal.access import Feature
from portal.actions import provisions, search, similar
from portal.actions.hits import Hit
from portal.actions.provisions import ProvisionHit
from portal.api.asking import asker

router = Router(tags=["search"])


class SnippetOut(Schema):
    """Words around what was asked for; ``html`` holds no markup but ``<mark>``."""

    locator: str | None
    html: str


class HitOut(Schema):
    """One document of a list.

    ``state_absent`` tells why ``state`` is empty: ``masked`` (not for whoever asks), ``missing``.
    """

    id: str | None
    address: str
    number: str
    kind: str | None
    kind_name: str
    issuer_name: str
    title: str
    issued_on: date | None
    state: str | None
    state_absent: str | None
    snippets: list[SnippetOut]


class FacetOut(Schema):
    """One value of a facet with the number of documents that have it."""

    value: str
    name: str
    count: int


class FoundOut(Schema):
    """One page of documents."""

    total: int
    page: int
    pages: int
    hits: list[HitOut]
    facets: dict[str, list[FacetOut]]
    mended: str
    unknown: list[str]
    withheld: list[str]


class AskedIn(Schema):
    """What is asked for: words, facets, order, page."""

    q: str = ""
    kind: str | None = None
    issuer: str | None = None
    year: int | None = None
    sort: Literal["relevance", "date"] = "relevance"
    page: int = 1
    field: str | None = None
    state: str | None = None


def hit_out(hit: Hit) -> HitOut:
    """Return *hit* as the API writes it."""
    return HitOut(
        id=hit.id,
        address=hit.address,
        number=hit.number,
        kind=hit.kind,
        kind_name=hit.kind_name,
        issuer_name=hit.issuer_name,
        title=hit.title,
        issued_on=hit.issued_on,
        state=hit.state,
        state_absent=hit.state_absent,
        snippets=[SnippetOut(locator=s.locator, html=s.html_safe_text) for s in hit.snippets],
    )


@router.get("", response=FoundOut, summary="Tìm văn bản", operation_id="search")
def find(request: HttpRequest, asked: Query[AskedIn]) -> FoundOut:
    """Return the documents that fit, best first or newest first, with facets."""
    person = asker(request, Feature.CALL_SEARCH)
    found = search.find(
        person,
        search.Asked(
            asked.q,
            asked.kind,
            asked.issuer,
            asked.year,
            sort=asked.sort,
            page=asked.page,
            field=asked.field,
            state=asked.state,
        ),
    )
    return FoundOut(
        total=found.total,
        page=found.asked.page,
        pages=found.pages,
        hits=[hit_out(hit) for hit in found.hits],
        facets={
            name: [FacetOut(value=v.value, name=v.name, count=v.count) for v in values]
            for name, values in found.facets.items()
        },
        mended=found.mended,
        unknown=list(found.unknown),
        withheld=list(found.withheld),
    )


class IssuerOut(Schema):
    """One issuer: its slug for the facet, its name for people."""

    slug: str
    name: str


class SuggestionsOut(Schema):
    """What the words may become: documents and issuers."""

    documents: list[HitOut]
    issuers: list[IssuerOut]


@router.get(
    "/suggest",
    response=SuggestionsOut,
    summary="Gợi ý khi đang gõ",
    operation_id="search_suggest",
)
def suggest(request: HttpRequest, q: str) -> SuggestionsOut:
    """Return up to six documents and three issuers; the last word may be unfinished."""
    found = search.suggest(asker(request, Feature.CALL_SUGGEST), q)
    return SuggestionsOut(
        documents=[hit_out(hit) for hit in found.documents],
        issuers=[IssuerOut(slug=slug, name=name) for slug, name in found.issuers],
    )


class ProvisionOut(Schema):
    """One provision: its document, its place, its first line, the words found."""

    document: HitOut
    locator: str
    heading: str
    snippets: list[SnippetOut]


def _provision_out(hit: ProvisionHit) -> ProvisionOut:
    return ProvisionOut(
        document=hit_out(hit.document),
        locator=hit.locator,
        heading=hit.heading,
        snippets=[SnippetOut(locator=s.locator, html=s.html_safe_text) for s in hit.snippets],
    )


@router.get(
    "/provisions",
    response=list[ProvisionOut],
    summary="Tìm điều khoản trả lời một câu hỏi",
    operation_id="search_provisions",
)
def find_provisions(request: HttpRequest, q: str, limit: int = 10) -> list[ProvisionOut]:
    """Return the provisions that answer a question best, at most twenty."""
    return [
        _provision_out(hit)
        for hit in provisions.find(asker(request, Feature.CALL_PROVISIONS), q, limit)
    ]


@router.get(
    "/similar",
    response=list[HitOut],
    summary="Văn bản tương tự",
    operation_id="search_similar",
)
def find_similar(request: HttpRequest, document: str) -> list[HitOut]:
    """Return documents like the one at an address."""
    person = asker(request, Feature.CALL_SEARCH)
    return [hit_out(hit) for hit in similar.documents_like(person, document)]


@router.get(
    "/similar-provisions",
    response=list[ProvisionOut],
    summary="Điều khoản tương tự",
    operation_id="search_similar_provisions",
)
def find_similar_provisions(
    request: HttpRequest, document: str, locator: str
) -> list[ProvisionOut]:
    """Return provisions of other documents like one of the document at an address."""
    person = asker(request, Feature.CALL_SEARCH)
    return [_provision_out(hit) for hit in similar.provisions_like(person, document, locator)]

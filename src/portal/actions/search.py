"""Documents found by what a person typed."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, replace
from typing import Literal

from portal import search
from portal.access import Person, audiences_of
from portal.actions import veil
from portal.actions.attributes import STATE_NAMES
from portal.actions.hits import Hit, Snippet, hit_of
from portal.search import Choice, Query
from portal.store import documents
from portal.store.values import Words
from vanban.model import DocKind

PAGE_SIZE = 10
_DOCUMENTS, _ISSUERS = 6, 3  # suggestions of each
LAST_PAGE = 100  # deeper pages cost the index too much, and nobody reads them

Sort = Literal["relevance", "date"]


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person typed, the facets they chose, the order and the page."""

    words: str
    kind: str | None = None
    issuer: str | None = None
    year: int | None = None
    sort: Sort = "relevance"
    page: int = 1
    field: str | None = None
    state: str | None = None
    agency: str | None = None
    signer: str | None = None
    subject: str | None = None


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value of a facet: as addresses write it, as people read it, and how many have it."""

    value: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Found:
    """The documents of one page, how many there are in all, and how they fall into facets.

    ``mended`` are the words looked for instead of those typed; ``unknown`` conditions say nothing,
    ``withheld`` ones ask for what the person does not see: neither was applied.
    """

    asked: Asked
    total: int
    pages: int
    hits: tuple[Hit, ...]
    facets: dict[str, tuple[FacetValue, ...]] = dataclasses.field(default_factory=dict)
    mended: str = ""
    unknown: tuple[str, ...] = ()
    withheld: tuple[str, ...] = ()


def find(person: Person, asked: Asked) -> Found:
    """Return the documents that fit *asked*, of those that *person* may see."""
    page = min(max(asked.page, 1), LAST_PAGE)
    query, withheld = veil.query(person, search.understand(asked.words))
    choice = choice_of(person, asked)
    matches = search.find(
        query, choice, by_date=asked.sort == "date", offset=(page - 1) * PAGE_SIZE, limit=PAGE_SIZE
    )
    texts = {words.entry.id: words for words in documents.words(matches.ids)}
    shown = search.understand(" ".join(matches.mended)) if matches.mended else query
    hits = tuple(_hit(person, texts[i], shown) for i in matches.ids if i in texts)
    pages = min(-(-matches.total // PAGE_SIZE), LAST_PAGE)
    return Found(
        asked=replace(asked, page=page),
        total=matches.total,
        pages=pages,
        hits=hits,
        facets=_named(matches.facets),
        mended=" ".join(matches.mended),
        unknown=query.conditions.unknown,
        withheld=withheld,
    )


def choice_of(person: Person, asked: Asked) -> Choice:
    """Return what *asked* chooses, of what *person* may ask for."""
    chosen = Choice(
        audiences=audiences_of(person),
        kind=asked.kind,
        issuer=asked.issuer,
        year=asked.year,
        field=asked.field,
        state=asked.state,
        agency=asked.agency,
        signer=asked.signer,
        subject=asked.subject,
    )
    return veil.choice(person, chosen)


@dataclass(frozen=True, slots=True)
class Suggestions:
    """Documents and issuers (slug, name) that a person may mean while they type."""

    documents: tuple[Hit, ...]
    issuers: tuple[tuple[str, str], ...]


def suggest(person: Person, typed: str) -> Suggestions:
    """Return what *typed* may become, of what *person* may see."""
    found = search.suggest(typed, audiences_of(person), _DOCUMENTS, _ISSUERS)
    entries = documents.entries(found.documents)
    hits = tuple(hit_of(entries[i], person=person) for i in found.documents if i in entries)
    names = documents.issuer_names(found.issuers)
    return Suggestions(hits, tuple((slug, names.get(slug, slug)) for slug in found.issuers))


def _hit(person: Person, words: Words, query: Query) -> Hit:
    snippets = tuple(
        Snippet(excerpt.locator, excerpt.html) for excerpt in search.excerpts(words, query)
    )
    return hit_of(words.entry, snippets, person=person)


def _named(facets: dict[str, tuple[tuple[str, int], ...]]) -> dict[str, tuple[FacetValue, ...]]:
    issuers = documents.issuer_names(value for value, _ in facets.get("issuer", ()))
    kinds = {kind.value: kind.official_name for kind in DocKind}
    names = {**kinds, **{state.value: name for state, name in STATE_NAMES.items()}, **issuers}
    return {
        facet: tuple(FacetValue(value, names.get(value, value), n) for value, n in counts)
        for facet, counts in facets.items()
    }

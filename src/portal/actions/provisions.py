"""Provisions found by a question in words."""

from __future__ import annotations

from dataclasses import dataclass, replace

from portal import search
from portal.access import Person, audiences_of
from portal.actions.hits import Hit, Snippet, hit_of
from portal.search import Query
from portal.store import documents
from portal.store.values import Words

MOST = 20  # provisions of one answer
_HEADING = 160  # letters of a provision's first line that a list shows


@dataclass(frozen=True, slots=True)
class ProvisionHit:
    """One provision in a list: its document, its place, its first line, the words found.

    ``locator`` is empty for a document that has no units and is found as a whole.
    """

    document: Hit
    locator: str
    heading: str
    snippets: tuple[Snippet, ...]


def find(
    person: Person, typed: str, limit: int = MOST, *, besides: int | None = None
) -> tuple[ProvisionHit, ...]:
    """Return the provisions that answer *typed* best, of documents that *person* may see.

    Those of the document *besides* are left out.
    """
    limit = max(1, min(limit, MOST))
    question = search.ask(typed)
    found = search.find_provisions(question, audiences_of(person), limit, besides=besides)
    query = search.understand(typed)
    texts = {
        words.entry.id: words for words in documents.words(sorted({f.document for f in found}))
    }
    return tuple(
        _hit(person, texts[one.document], one.locator, query)
        for one in found
        if one.document in texts
    )


def find_best(person: Person, typed: str, limit: int) -> tuple[ProvisionHit, ...]:
    """Return the provisions to show above documents: none unless *typed* is a question."""
    return find(person, typed, limit) if search.is_question(typed) else ()


def _hit(person: Person, words: Words, locator: str, query: Query) -> ProvisionHit:
    part = search.words_at(words, locator)
    first = part.text.strip().partition("\n")[0] if locator else ""
    heading = search.unlabelled(first)
    if len(heading) <= _HEADING:
        part = _after(part, first)  # the words of the heading stand in the list already
    else:
        heading = heading[:_HEADING].rsplit(" ", 1)[0] + " …"
    snippets = tuple(Snippet(e.locator, e.html) for e in search.excerpts(part, query)[:1])
    return ProvisionHit(hit_of(words.entry, person=person), locator, heading, snippets)


def _after(part: Words, first: str) -> Words:
    start = part.text.index(first) + len(first)
    return replace(part, text=part.text[start:], folded=part.folded[start:], outline=())

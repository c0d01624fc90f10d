"""The best of very many documents that fit: weighed are those that say the matter best.

Assumption *the name tells the matter*: of documents that all hold the words, those come first that
have them side by side in their name, else in their name, else side by side in the text, else those
with the rarest pairs. Only where a library has tens of thousands that fit; the rest are weighed
whole. How many fit is counted over all of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import tantivy

from portal.search import tokens
from portal.search.query import Query
from portal.search.wanted import Choice, fitting, silent, term, within

_BROAD = 20_000  # documents that fit: up to so many all are weighed
_RARE = 60_000  # documents with the rarest pairs, which choose where nothing else does
_MUST, _SHOULD = tantivy.Occur.Must, tantivy.Occur.Should


def best(shelf: Any, query: Query, choice: Choice, total: int, offset: int, limit: int) -> Any:
    """Return the hits from *offset* on of the *total* that fit *query* and *choice*, best first."""
    whole = within(fitting(query), choice)
    if total > _BROAD and not query.numbers:
        for some in _choosing(shelf, query):
            among = tantivy.Query.boolean_query([(_MUST, silent(some)), (_MUST, whole)])
            found = shelf.search(among, limit=limit, offset=offset, count=True)
            if found.count >= offset + limit:
                return found
    return shelf.search(whole, limit=limit, offset=offset, count=False)


def _choosing(shelf: Any, query: Query) -> Iterator[Any]:
    """Yield what chooses the documents to weigh, the strictest first."""
    keys = [word.folded for word in query.demanded]
    pairs = tokens.pairs(keys)
    if not pairs:
        yield from (term("name", key) for key in keys)
        return
    if query.needs_all:
        yield _all([term("name_pairs", pair) for pair in pairs])
        yield _all([term("name", key) for key in keys])
        yield _all([term("body_pairs", pair) for pair in pairs])
    if chosen := rarest(shelf, "body_pairs", pairs):
        yield tantivy.Query.boolean_query([(_SHOULD, one) for one in chosen])


def rarest(shelf: Any, field: str, words: Iterable[str]) -> list[Any]:
    """Return queries for the rarest of *words* in *field*, all of them in a library that is small.

    Together they stand in no more than some tens of thousands of documents.
    """
    places = sorted((int(shelf.doc_freq(field, word)), word) for word in set(words))
    chosen, held = [], 0
    for count, word in places:
        held += count
        if held > _RARE:
            break
        chosen.append(term(field, word))
    return chosen


def _all(terms: list[Any]) -> Any:
    return tantivy.Query.boolean_query([(_MUST, one) for one in terms])

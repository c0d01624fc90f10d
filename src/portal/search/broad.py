"""The best of what fits in a library too large to weigh every document that has the words.

Assumption *the name tells the matter*: of documents that all hold the words, those come first that
have them side by side in their name, else in their name, and by their names they are weighed; else
those with the rarest pairs, else those with all pairs in the text. Few that fit are all weighed.
How many fit is counted over all of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import tantivy

from portal.search import tokens
from portal.search.query import Query
from portal.search.shelf import rarest
from portal.search.wanted import Choice, fitting, named, silent, term, weighed, within

_LARGE = 200_000  # places where the words of a question stand: fewer are weighed at once
_FEW = 3_000  # documents that fit: so many are all weighed
_RARE = 10_000  # documents with the rarest pairs, which choose where no name does
_MUST, _SHOULD = tantivy.Occur.Must, tantivy.Occur.Should


def best(shelf: Any, query: Query, choice: Choice, total: int, offset: int, limit: int) -> Any:
    """Return the hits from *offset* on of the *total* that fit *query* and *choice*, best first."""
    if _is_large(shelf, query):
        for some in _choosing(shelf, query, total):
            found = shelf.search(within(some, choice), limit=limit, offset=offset, count=True)
            if found.count >= min(offset + limit, total):
                return found
    whole = within(fitting(query), choice)
    return shelf.search(whole, limit=limit, offset=offset, count=False)


def _is_large(shelf: Any, query: Query) -> bool:
    """Say whether the words stand in too many places; numbers and phrases lead straight."""
    if query.numbers or query.phrases:
        return False
    return sum(int(shelf.doc_freq("body", word.folded)) for word in query.words) > _LARGE


def _choosing(shelf: Any, query: Query, total: int) -> Iterator[Any]:
    """Yield queries that choose documents and weigh them, the strictest first."""
    unweighed = silent(fitting(query, is_ranked=False))
    if total <= _FEW:
        yield weighed(query, unweighed)
        return
    keys = [word.folded for word in query.demanded]
    pairs = tokens.pairs(keys)
    if query.needs_all:
        if pairs:
            yield _all([silent(_all([term("name_pairs", p) for p in pairs])), named(query)])
        yield named(query)
    if chosen := with_rarest(shelf, "body_pairs", pairs):
        some = tantivy.Query.boolean_query([(_SHOULD, one) for one in chosen])
        yield weighed(query, _all([silent(some), unweighed]))
    if pairs and query.needs_all:
        some = _all([term("body_pairs", pair) for pair in pairs])
        yield weighed(query, _all([silent(some), unweighed]))


def with_rarest(shelf: Any, field: str, words: Iterable[str]) -> list[Any]:
    """Return queries for the rarest of *words* in *field*, all of them in a library that is small.

    Together they stand in some ten thousand documents, the rarest alone perhaps in more.
    """
    places = {word: int(shelf.doc_freq(field, word)) for word in words}
    return [term(field, word) for word in rarest(places, _RARE)]


def _all(terms: list[Any]) -> Any:
    return tantivy.Query.boolean_query([(_MUST, one) for one in terms])

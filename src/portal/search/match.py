"""Which documents fit a query, in order, and how they fall into facets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import tantivy

from portal.access import Audience
from portal.search import broad, counts, slips, wanted
from portal.search.index import guarded, searcher
from portal.search.query import Query, Word
from portal.search.wanted import Choice

_MUST = tantivy.Occur.Must


@dataclass(frozen=True, slots=True)
class Matches:
    """The ids of one page of documents, how many fit in all, and the counts of each facet.

    ``mended`` holds the words that were looked for instead of those typed, if those had a slip.
    """

    ids: tuple[int, ...]
    total: int
    facets: dict[str, tuple[tuple[str, int], ...]]
    mended: tuple[str, ...] = ()


def find(query: Query, choice: Choice, *, by_date: bool, offset: int, limit: int) -> Matches:
    """Return the documents that fit *query* and *choice*: with all words, else with most."""
    with guarded():
        shelf = searcher()
        for way in _ways(shelf, query, choice):
            asked, words = way
            total, facets = counts.of(shelf, wanted.fitting(asked, is_ranked=False), choice)
            if total:
                break
        addresses = _page(shelf, asked, choice, total, by_date, offset, limit) if total else []
        ids = shelf.fast_field_values("id", addresses) if addresses else []
        return Matches(
            ids=tuple(int(i) for i in ids),
            total=total,
            facets=facets,
            mended=tuple(word.exact for word in words) if total else (),
        )


def _page(
    shelf: Any, asked: Query, choice: Choice, total: int, by_date: bool, offset: int, limit: int
) -> list[Any]:
    """Return where the documents of one page stand, in order."""
    if by_date:
        unranked = wanted.within(wanted.fitting(asked, is_ranked=False), choice)
        found = shelf.search(
            unranked, limit=limit, offset=offset, count=False, order_by_field="day"
        )
    else:
        found = broad.best(shelf, asked, choice, total, offset, limit)
    return [address for _, address in found.hits]


def narrowed(query: Query, choice: Choice, keys: list[str]) -> Any:
    """Return what fits *query* strictly among the documents with *keys*, as the index is asked."""
    fitting = wanted.demanded_by(wanted.all_of(query), query)
    among = wanted.silent(wanted.one_of("key", keys))
    return tantivy.Query.boolean_query([(_MUST, wanted.within(fitting, choice)), (_MUST, among)])


def _ways(shelf: Any, query: Query, choice: Choice) -> Iterator[tuple[Query, tuple[Word, ...]]]:
    """Yield *query*, then as other things that may be meant by it, each with the words mended.

    First with its slips mended, then with the end of a condition's words beside it ("cơ quan: bộ y
    tế thông tư"), then as one that needs not all of its words.
    """
    yield query, ()
    mended = slips.mend(_counter(shelf, choice), query)
    words = mended.words if mended != query else ()
    if words:
        yield mended, words
    for other in _shortened(mended):
        yield other, words
    if len(query.words) > 1:
        yield replace(mended, needs_all=False), words


def _counter(shelf: Any, choice: Choice) -> slips.Count:
    """Return what counts the documents with a word, of those that the asker may see."""
    seen = Choice(choice.audiences)
    hidden = frozenset(Audience) - choice.audiences
    sees_all = not any(shelf.doc_freq("audience", str(audience)) for audience in hidden)

    def count(field: str, word: str) -> int:
        held = int(shelf.doc_freq(field, word))
        return held if sees_all or not held else _seen(shelf, wanted.term(field, word), seen)

    return count


def _seen(shelf: Any, fitting: Any, choice: Choice) -> int:
    return int(shelf.search(wanted.within(fitting, choice), limit=1, count=True).count)


def _shortened(query: Query) -> Iterator[Query]:
    """Yield *query* with ever fewer words in the condition that has several, the rest beside it."""
    for field in ("issuer", "signer", "fields"):
        held: tuple[str, ...] = getattr(query.conditions, field)
        for size in range(len(held) - 1, 0, -1):
            values: Any = {field: held[:size]}
            rest = tuple(Word(key, key) for key in held[size:])
            conditions = replace(query.conditions, **values)
            yield replace(query, words=(*rest, *query.words), conditions=conditions)

"""What a person may mean while they are still typing: documents and issuers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import tantivy

from portal.access import Audience
from portal.search import tokens
from portal.search.conditions import kinds_begun
from portal.search.index import SCHEMA, guarded, searcher

_MOST_WORDS = 12
_MUST, _SHOULD = tantivy.Occur.Must, tantivy.Occur.Should
_FINISHED = 8.0  # what the last word whole, and the kind typed first, add to a score
_COMPLETIONS = 30  # words that the last one may be the beginning of


@dataclass(frozen=True, slots=True)
class Suggested:
    """Ids of documents, best first, and slugs of issuers, those with most documents first."""

    documents: tuple[int, ...] = ()
    issuers: tuple[str, ...] = ()


def suggest(typed: str, audiences: frozenset[Audience], documents: int, issuers: int) -> Suggested:
    """Return what *typed* may become, its last word unfinished, of what *audiences* may see.

    Raises ``SearchFailedError`` if the index can't be read.
    """
    words = [tokens.bare(word) for word in tokens.folded(typed)][:_MOST_WORDS]
    if not words:
        return Suggested()
    with guarded():
        shelf = searcher()
        seen = tantivy.Query.term_set_query(SCHEMA, "audience", sorted(str(a) for a in audiences))
        hits = shelf.search(_begun("name", words, shelf, seen), limit=documents).hits
        ids = shelf.fast_field_values("id", [a for _, a in hits]) if hits else []
        asked = {"issuer": {"terms": {"field": "issuer", "size": issuers}}}
        counted = shelf.aggregate(_begun("issuer_name", words, shelf, seen), asked)
        slugs = [str(bucket["key"]) for bucket in counted["issuer"]["buckets"]]
        return Suggested(tuple(int(i) for i in ids), tuple(slugs))


def _begun(field: str, words: list[str], shelf: Any, seen: Any) -> Any:
    """Return a query for documents whose *field* has all *words*, the last one begun."""
    *whole, last = words
    parts = [(_MUST, tantivy.Query.term_query(SCHEMA, field, word, "freq")) for word in whole]
    ends = shelf.terms_with_prefix(field, last, filter_query=seen, limit=_COMPLETIONS)
    begun = [(_SHOULD, tantivy.Query.term_query(SCHEMA, field, end, "freq")) for end, _ in ends]
    parts.append((_MUST, tantivy.Query.boolean_query(begun)))
    finished = tantivy.Query.term_set_query(SCHEMA, field, [last])  # "nghị định 30": 30 before 307
    parts.append((_SHOULD, tantivy.Query.const_score_query(finished, _FINISHED)))
    if kinds := kinds_begun(words):
        of_kind = tantivy.Query.term_set_query(SCHEMA, "kind", kinds)
        parts.append((_SHOULD, tantivy.Query.const_score_query(of_kind, _FINISHED)))
    parts.append((_MUST, tantivy.Query.const_score_query(seen, 0.0)))
    return tantivy.Query.boolean_query(parts)

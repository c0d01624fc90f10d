"""Saved searches asked of new documents alone: which of them fit, strictly as they were typed.

Neither slips nor "most of the words" count here: what is told to somebody must be what they asked
for.
"""

from __future__ import annotations

from collections.abc import Iterable

from portal.search import tokens
from portal.search.aliases import long_forms
from portal.search.index import guarded, searcher
from portal.search.match import narrowed
from portal.search.query import Query
from portal.search.wanted import Choice
from portal.store.values import Words


def anchor_of(query: Query) -> str:
    """Return the rarest word without which no document fits *query*, empty if there is none such.

    A short form or a word that mixes letters and digits may be met in another spelling, and a
    number leads straight to its document: these anchor nothing.
    """
    if query.numbers:
        return ""
    plain = [w.folded for w in query.words if _is_plain(w.folded)]
    plain += [w.folded for phrase in query.phrases for w in phrase]
    with guarded():
        shelf = searcher()
        return min(plain, key=lambda word: (shelf.doc_freq("body", word), word), default="")


def _is_plain(word: str) -> bool:
    return not long_forms(word) and not tokens.halves(word)


def words_in(words: Words) -> frozenset[str]:
    """Return the words of a document's name and text, as anchors are spelt."""
    entry = words.entry
    kind = entry.kind.official_name if entry.kind else ""
    year = str(entry.issued_on.year) if entry.issued_on else ""
    title = f"{kind} {entry.number} {entry.issuer_name} {words.place} {year} {entry.title}"
    name = tokens.with_halves(tokens.folded(title))
    return frozenset((*name, *tokens.folded(words.text)))


def find_among(query: Query, choice: Choice, document_ids: Iterable[int]) -> frozenset[int]:
    """Return those of *document_ids* that fit *query* and *choice*."""
    wanted = [str(document_id) for document_id in document_ids]
    if not wanted:
        return frozenset()
    with guarded():
        shelf = searcher()
        found = shelf.search(narrowed(query, choice, wanted), limit=len(wanted), count=False)
        addresses = [address for _, address in found.hits]
        ids = shelf.fast_field_values("id", addresses) if addresses else []
        return frozenset(int(one) for one in ids)

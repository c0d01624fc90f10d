"""Provisions of a library too large to weigh every one that shares a word with the question.

Assumption *the best share a rare word*: what holds only the common ones (``quy định``, ``theo``) is
not the answer. The rarest words and pairs choose some hundred; these are weighed by all. Measured
on 600,000 provisions: the first ten are the same for 95 questions of 100.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import tantivy

from portal.search.question import Question
from portal.search.shelf import in_turn, rarest

_LARGE = 1_000_000  # places where the words of a question stand: fewer are weighed at once
_RARE = 200_000  # places of the rarest words, which choose
_CHOSEN = 300  # provisions that they choose
_WEIGHED = 40  # words and pairs that weigh, the rarest; a question may be a whole text
_SHOULD = tantivy.Occur.Should


def best(
    searcher: Any,
    schema: Any,
    question: Question,
    weights: Mapping[str, float],
    within: Callable[[Any], Any],
    limit: int,
) -> list[tuple[float, Any]] | None:
    """Return the hits of *question* in a large index, ``None`` if this one is not.

    *weights* are those of the fields without their spelling; *within* keeps a query to what the
    asker may see.
    """
    spelling = "exact" if question.has_accents else "folded"
    places = _places(searcher, question, spelling)
    if sum(places.values()) <= _LARGE:
        return None
    weighing = set(sorted(places, key=lambda key: (places[key], key))[:_WEIGHED])
    terms = [
        ((word, is_pair), tantivy.Query.boost_query(
            tantivy.Query.term_query(schema, f"{field}_{spelling}", word, "freq"), weight))
        for field, weight in weights.items()
        for is_pair in [field.endswith("_pairs")]
        for word in (question.pairs if is_pair else question.words)
        if (word, is_pair) in weighing
    ]  # fmt: skip
    chosen = set(rarest(places, _RARE))
    some = tantivy.Query.boolean_query([(_SHOULD, term) for key, term in terms if key in chosen])
    hits = searcher.search(within(some), limit=max(limit, _CHOSEN), count=False).hits
    keys = sorted({searcher.doc(address).get_first("key") for _, address in hits})
    among = tantivy.Query.term_set_query(schema, "key", keys)
    weighed = within(tantivy.Query.const_score_query(among, 0.0))
    weighed = in_turn(weighed, [term for _, term in terms])
    return list(searcher.search(weighed, limit=limit, count=False).hits)


def _places(searcher: Any, question: Question, spelling: str) -> dict[tuple[str, bool], int]:
    """Return in how many provisions each word and each pair of *question* stands."""
    words = {(w, False): searcher.doc_freq(f"text_{spelling}", w) for w in question.words}
    pairs = {(p, True): searcher.doc_freq(f"text_pairs_{spelling}", p) for p in question.pairs}
    return {key: int(count) for key, count in (words | pairs).items() if count}

"""How many documents fit, and how they fall into facets, counted in one walk without weighing."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import tantivy

from portal.access import Audience
from portal.search.index import guarded, searcher
from portal.search.wanted import Choice, within

_FACET_SIZE = 40
_TOTAL = "total"

Counts = dict[str, tuple[tuple[str, int], ...]]


def of(shelf: Any, fitting: Any, choice: Choice) -> tuple[int, Counts]:
    """Return how many documents fit, and the counts of each facet under the others' choices."""
    free = [facet for facet in choice.facets if getattr(choice, facet) is None]
    total, counts = _counted(shelf, within(fitting, choice), free)
    for facet in choice.facets:
        if facet not in free:
            others: Any = {facet: None}
            counts |= _counted(shelf, within(fitting, replace(choice, **others)), [facet])[1]
    return total, {facet: counts[facet] for facet in choice.facets}


def _counted(shelf: Any, whole: Any, facets: list[str]) -> tuple[int, Counts]:
    """Return how many documents *whole* has and the counts of *facets*."""
    asked: dict[str, Any] = {
        facet: {"terms": {"field": facet, "size": _FACET_SIZE}} for facet in facets
    }
    answer = shelf.aggregate(whole, asked | {_TOTAL: {"value_count": {"field": "id"}}})
    counts = {}
    for facet in facets:
        buckets = answer[facet]["buckets"]
        found = [(str(bucket["key"]), int(bucket["doc_count"])) for bucket in buckets]
        if facet == "year":
            found.sort(reverse=True)
        counts[facet] = tuple(found)
    return int(answer[_TOTAL]["value"]), counts


def most(field: str, audiences: frozenset[Audience], size: int) -> tuple[tuple[str, int], ...]:
    """Return the values of *field* that most documents have, with how many have each.

    Only documents that *audiences* may see are counted.
    """
    with guarded():
        shelf = searcher()
        whole = within(tantivy.Query.all_query(), Choice(audiences))
        asked = {field: {"terms": {"field": field, "size": size}}}
        buckets = shelf.aggregate(whole, asked)[field]["buckets"]
        return tuple((str(bucket["key"]), int(bucket["doc_count"])) for bucket in buckets)

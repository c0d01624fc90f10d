"""Documents like another: those whose names share its rare pairs of syllables, then its words.

Assumption *names tell the matter*: a title is written to say what a document is about, so its
pairs of neighbouring syllables say more of likeness than whole texts, whose forms all agree.
"""

from __future__ import annotations

import tantivy

from portal.access import Audience
from portal.search import tokens
from portal.search.broad import with_rarest
from portal.search.index import guarded, searcher
from portal.search.shelf import in_turn
from portal.search.wanted import Choice, boost, silent, term, within

_MOST_WORDS = 40  # of a title
_SHOULD = tantivy.Occur.Should


def like(document: int, title: str, audiences: frozenset[Audience], limit: int) -> tuple[int, ...]:
    """Return the ids of documents like *document*, called *title*, best first.

    Raises ``SearchFailedError`` if the index can't be read.
    """
    words = tokens.folded(title)[:_MOST_WORDS]
    if len(words) < 2:
        return ()
    found = _sharing(tokens.pairs(words), audiences, limit + 1)
    return tuple(one for one in found if one != document)[:limit]


def _sharing(pairs: list[str], audiences: frozenset[Audience], limit: int) -> tuple[int, ...]:
    """Return the ids of the documents that have most of *pairs*, the rare ones weighing more.

    Of a large library only those are weighed whose name has one of the rarest pairs.
    """
    weighing = [
        one
        for pair in pairs
        for one in (boost(term("name_pairs", pair), 3.0), term("body_pairs", pair))
    ]
    with guarded():
        shelf = searcher()
        chosen = with_rarest(shelf, "name_pairs", pairs)
        if 0 < len(chosen) < len(set(pairs)):
            some = tantivy.Query.boolean_query([(_SHOULD, one) for one in chosen])
            whole = in_turn(silent(some), weighing)
        else:
            enough = max(1, len(pairs) // 2)
            whole = tantivy.Query.boolean_query(
                [(_SHOULD, one) for one in weighing], minimum_number_should_match=enough
            )
        hits = shelf.search(within(whole, Choice(audiences)), limit=limit, count=False).hits
        ids = shelf.fast_field_values("id", [a for _, a in hits]) if hits else []
        return tuple(int(one) for one in ids)

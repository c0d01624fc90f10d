"""Documents like another: those whose names share its rare pairs of syllables, then its words.

Assumption *names tell the matter*: a title is written to say what a document is about, so its
pairs of neighbouring syllables say more of likeness than whole texts, whose forms all agree.
"""

from __future__ import annotations

from portal.access import Audience
from portal.search import tokens
from portal.search.match import like_words

_MOST_WORDS = 40  # of a title


def like(document: int, title: str, audiences: frozenset[Audience], limit: int) -> tuple[int, ...]:
    """Return the ids of documents like *document*, called *title*, best first.

    Raises ``SearchFailedError`` if the index can't be read.
    """
    words = tokens.folded(title)[:_MOST_WORDS]
    if len(words) < 2:
        return ()
    found = like_words(tokens.pairs(words), audiences, limit + 1)
    return tuple(one for one in found if one != document)[:limit]

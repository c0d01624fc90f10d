"""Quoted words found again in a text that may have been read anew: by the words, not by offsets.

Assumes that a person marks words as they see them: white space, line breaks and case of Unicode
forms may differ from the text, letters may not.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from vanban.model import Document, Locator, Span

_LONGEST = 4000  # letters of a quote


@dataclass(frozen=True, slots=True)
class Found:
    """Where a note belongs now: its span, its place, and whether that is another than before."""

    span: Span
    locator: str
    has_moved: bool


def squeezed(text: str) -> tuple[str, list[int]]:
    """Return *text* without white space and controls, and where each letter of it stood.

    >>> squeezed("a b")
    ('ab', [0, 2])
    """
    kept = [(c, i) for i, c in enumerate(text) if not c.isspace() and c.isprintable()]
    return "".join(c for c, _ in kept), [i for _, i in kept]


# Many notes stand on one document: its text is squeezed once for all of them.
_squeezed_once = lru_cache(maxsize=2)(squeezed)


def find(document: Document, locator: str, quote: str, before: str) -> Found | None:
    """Return where *quote* stands in *document*: in its old place if it is there, else elsewhere.

    Of several the one behind the words *before* is meant; if that does not tell, and the place is
    gone, none is. Without a quote the place itself is meant.
    """
    place = _span_of(document, locator)
    wanted = squeezed(unicodedata.normalize("NFC", quote[:_LONGEST]))[0]
    if not wanted:
        return Found(place, locator, has_moved=False) if place is not None else None
    text, offsets = _squeezed_once(document.text)
    starts = _starts(text, wanted)
    if not starts:
        return None
    spans = [Span(offsets[s], offsets[s + len(wanted) - 1] + 1) for s in starts]
    key = squeezed(unicodedata.normalize("NFC", before))[0][-40:]
    ranks = [_agreeing(text[max(0, start - 40) : start], key) for start in starts]
    inside = [i for i, span in enumerate(spans) if place is not None and _holds(place, span)]
    if inside and locator:
        return Found(spans[max(inside, key=lambda i: ranks[i])], locator, has_moved=False)
    best = max(range(len(spans)), key=lambda i: ranks[i])
    if len(spans) > 1 and ranks.count(ranks[best]) > 1:
        return None
    at = document.place_at(spans[best].start).locator
    now = str(at) if at is not None else ""
    return Found(spans[best], now, has_moved=bool(locator) and now != locator)


def _span_of(document: Document, locator: str) -> Span | None:
    if not locator:
        return Span(0, len(document.text))
    found = [node.span for node in document.walk() if str(node.locator) == locator]
    return found[0] if found else None


def place_of(document: Document, locator: str) -> Locator | None:
    """Return the place of *document* that *locator* names, ``None`` if it has none such."""
    found = (node.locator for node in document.walk() if str(node.locator) == locator)
    return next(found, None)


def _starts(text: str, wanted: str) -> list[int]:
    starts: list[int] = []
    at = text.find(wanted)
    while at >= 0 and len(starts) < 200:
        starts.append(at)
        at = text.find(wanted, at + 1)
    return starts


def _agreeing(text: str, key: str) -> int:
    """Return how many letters at the end of *text* and of *key* agree."""
    count = 0
    for one, other in zip(reversed(text[-len(key) :] if key else ""), reversed(key), strict=False):
        if one != other:
            break
        count += 1
    return count


def _holds(place: Span, span: Span) -> bool:
    return place.start <= span.start and span.end <= place.end

"""The new words of a unit, read from the quoted text below the provision."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vanban.model import Document, Level, Locator, Node, Span

# “… có cán.”.   “… có cán.”;
_OPENED = re.compile(r"^[\s“\"']+")
_CLOSED = re.compile(r"\s*[”\"]\s*[.;,]?\s*$")


def new_words(
    document: Document, node: Node, locator: Locator | None, *, alone: bool
) -> str | None:
    """Return the new words for *locator* that *node* carries, ``None`` if it carries none.

    With several places, the new text of each is the quoted unit with its label.
    """
    quotes = [child for child in node.children if child.level is Level.QUOTE]
    if not quotes:
        return None
    if alone and len(quotes) == 1:
        return _words(document, quotes[0].span)
    if locator is None:
        return None
    last = locator.steps[-1]
    for inner in (unit for quote in quotes for unit in _units(quote)):
        step = inner.locator.steps[-1] if inner.locator.steps else None
        if step and (step.word, step.label) == (last.word, last.label):
            return _words(document, inner.span)
    return None


def _units(quote: Node) -> Iterator[Node]:
    for child in quote.children:
        yield from child.walk()


def _words(document: Document, span: Span) -> str:
    words = " ".join(span.of(document.text).replace("|", " ").split())
    return _CLOSED.sub("", _OPENED.sub("", words))

"""Whether a place is in the text that a decision carries: Quy chế ban hành kèm theo Quyết định."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vanban.model import Document, Level, Node

# … Quy định về bến phà ban hành kèm theo | Quyết định số 9/2032/QĐ-UBND …
_CARRIED = re.compile(r"\bkèm\s+theo\b(?P<rest>[^;\n]{0,120})", re.IGNORECASE)
_SPACE = re.compile(r"\s+")


def is_in_attached(document: Document, node: Node, target: str) -> bool:
    """Say whether the provision *node* touches the text attached to *target*, not its own articles.

    The words that name the target innermost decide: the provision's own, those above it, the title.
    """
    wanted = _key(target)
    for words in _naming(document, node):
        if wanted in _key(words):
            return any(wanted in _key(m["rest"]) for m in _CARRIED.finditer(words))
    return False


def _naming(document: Document, node: Node) -> Iterator[str]:
    """Yield the words of *node* and of the provisions above it, innermost first, then the title."""
    path = document.place_at(node.span.start).path
    for each in reversed([n for n in path if n.level is not Level.QUOTE]):
        yield each.own_span.of(document.text)
    yield document.regions.title.of(document.text)


def _key(words: str) -> str:
    return _SPACE.sub("", words).lower()

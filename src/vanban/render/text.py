"""The text of a document, exactly as its source has it."""

from __future__ import annotations

from vanban.model import Document, Node


def text(document: Document) -> str:
    """Return the text put together again from the tree and what stands between its units."""
    pieces, at = [], 0
    for node in document.body:
        pieces.append(document.text[at : node.span.start])
        pieces.append(_unit(document, node))
        at = node.span.end
    pieces.append(document.text[at:])
    return "".join(pieces)


def _unit(document: Document, node: Node) -> str:
    pieces, at = [], node.span.start
    for child in node.children:
        pieces.append(document.text[at : child.span.start])
        pieces.append(_unit(document, child))
        at = child.span.end
    pieces.append(document.text[at : node.span.end])
    return "".join(pieces)

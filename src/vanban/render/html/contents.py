"""The table of contents of a document."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from vanban.model import Document, Level, Node
from vanban.render.html.places import Places

_SHORT = 90
# Clauses and points are too many; the numbers of a plan (III.1) are what its tasks are cited by.
_LISTED = frozenset(
    {
        Level.PHAN, Level.CHUONG, Level.MUC, Level.TIEU_MUC, Level.DIEU, Level.LETTER_UPPER,
        Level.ROMAN, Level.ARABIC, Level.PHU_LUC, Level.MAU,
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the table of contents: where it leads, its label and words, what is below."""

    id: str
    label: str
    words: str
    entries: tuple[Entry, ...] = ()


def contents(document: Document, prefix: str = "") -> tuple[Entry, ...]:
    """Return the units that a reader navigates by, nested, with the ids of ``document_html``."""
    return tuple(_entries(document, document.body, Places(document, prefix)))


def _entries(document: Document, nodes: Iterable[Node], places: Places) -> Iterable[Entry]:
    for node in nodes:
        name = places.of(node)
        if node.level is Level.QUOTE or name is None:
            continue
        if node.level not in _LISTED:
            continue
        below = tuple(_entries(document, node.children, places))
        yield Entry(name, node.label.rstrip(" .:-"), _words(document, node), below)


def _words(document: Document, node: Node) -> str:
    words = node.heading or node.own_span.of(document.text).removeprefix(node.label)
    words = " ".join(words.split())
    return words if len(words) <= _SHORT else words[: words.rfind(" ", 0, _SHORT)] + " …"

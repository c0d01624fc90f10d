"""The ``id`` of each unit on the page."""

from __future__ import annotations

from collections.abc import Iterator

from vanban.model import Document, Level, Locator, Node


class Places:
    """Which id each unit of a document has, and where a locator leads.

    An id is the locator (``dieu-5.khoan-2``); a second unit with the same locator gets ``--2``
    behind it, since an id may stand on a page once. Units inside quoted new text have none: their
    places are places of another document. Where a page shows several documents, each has a
    *prefix* before its ids.
    """

    def __init__(self, document: Document, prefix: str = "") -> None:
        self._prefix = prefix
        self._ids: dict[int, str] = {}
        seen: dict[str, int] = {}
        for node in document.walk():
            name = prefix + anchor(node.locator)
            seen[name] = seen.get(name, 0) + 1
            self._ids[id(node)] = name if seen[name] == 1 else f"{name}--{seen[name]}"
        self._names = frozenset(seen)

    def of(self, node: Node) -> str | None:
        """Return the id of *node*, or ``None`` where it has none."""
        return self._ids.get(id(node))

    def leading_to(self, locator: Locator) -> str | None:
        """Return the id of the innermost unit on the page at or above *locator*."""
        for length in range(len(locator.steps), 0, -1):
            name = self._prefix + anchor(Locator(locator.steps[:length]))
            if name in self._names:
                return name
        return None


def anchor(locator: Locator) -> str:
    """Return *locator* as an id: no white space, which an id may not hold."""
    return "".join(str(locator).split())


def in_order(document: Document) -> Iterator[Node]:
    """Yield every unit in order of the text, those inside quoted new text too."""
    yield from document.walk(quotes=True)


def has_heading(level: Level) -> bool:
    """Say whether units of *level* stand under a heading that a reader navigates by."""
    return level in _HEADED


_HEADED = frozenset(
    {
        Level.PHAN, Level.CHUONG, Level.MUC, Level.TIEU_MUC, Level.DIEU, Level.LETTER_UPPER,
        Level.ROMAN, Level.PHU_LUC, Level.MAU, Level.BANG,
    }
)  # fmt: skip

"""A page, and what a portal's recogniser finds in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from selectolax.lexbor import LexborHTMLParser, LexborNode

from vanban.model import Claim


@dataclass(frozen=True, slots=True)
class Page:
    """A page taken apart by the parser of HTML."""

    tree: LexborHTMLParser
    body: LexborNode

    def first(self, *selectors: str) -> LexborNode | None:
        """Return the first element that the first fitting of *selectors* finds."""
        for selector in selectors:
            found = self.tree.css_first(selector)
            if found is not None:
                return found
        return None

    def all(self, *selectors: str) -> Iterator[LexborNode]:
        """Return every element that any of *selectors* finds."""
        for selector in selectors:
            yield from self.tree.css(selector)


@dataclass(frozen=True, slots=True)
class Found:
    """The elements that hold the document, those inside them that do not, and plain claims.

    No root: the page is of this portal and shows no document. *is_guess*: nobody knows the portal,
    so chrome may stand among the lines.
    """

    roots: tuple[LexborNode, ...]
    without: frozenset[int] = frozenset()
    claims: Mapping[str, Claim] = field(default_factory=dict)
    is_guess: bool = False


class Portal(Protocol):
    """A recogniser: knows the pages of one portal by their content."""

    name: str

    def find(self, page: Page) -> Found | None:
        """Return where *page* holds its document, ``None`` if it is of another portal."""
        ...


def ids(nodes: Iterator[LexborNode]) -> frozenset[int]:
    """Return what tells *nodes* from all others of their page."""
    return frozenset(node.mem_id for node in nodes)


def words(node: LexborNode | None) -> str:
    """Return the words of a small *node*, ``""`` if there is none."""
    return "" if node is None else " ".join(node.text(deep=True, separator=" ").split())

"""The tree of a document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vanban.model.level import Level
from vanban.model.locator import Locator
from vanban.model.span import Span


@dataclass(frozen=True, slots=True)
class Origin:
    """Where words came from: the document, the place in its text, the change that brought them."""

    document: str
    span: Span
    change: str | None = None


@dataclass(frozen=True, slots=True)
class Node:
    """One unit of the tree: its words are ``span`` of the source, children included.

    ``number`` is the label as a locator writes it (``5a``, ``dd``, ``ii``), ``label`` as printed
    (``Điều 5a.``). Children lie inside their parent, in order, without overlap. A node of level
    ``QUOTE`` holds new text for another document; places below it are places in *that* document,
    and its own locator is that of the provision that carries it.
    """

    level: Level
    number: str
    label: str
    heading: str
    span: Span
    locator: Locator
    children: tuple[Node, ...] = ()
    origin: Origin | None = None

    @property
    def own_span(self) -> Span:
        """The words before the first child."""
        return Span(
            self.span.start, self.children[0].span.start if self.children else self.span.end
        )

    def walk(self, *, quotes: bool = False) -> Iterator[Node]:
        """Yield this node and all below it in order of the text; below a quote only if asked."""
        if self.level is Level.QUOTE and not quotes:
            return
        yield self
        for child in self.children:
            yield from child.walk(quotes=quotes)

"""The walk through a page, without recursion: no nesting is too deep for it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from vanban.ingest.html.grid import Grid
from vanban.ingest.html.labels import ListLabels
from vanban.ingest.html.looks import Look, look_of
from vanban.ingest.html.paragraphs import Paragraphs
from vanban.ingest.html.raised import lower
from vanban.ingest.html.tags import BLOCKS, SILENT
from vanban.model import Cell

# A table whose text stands in one cell only, in more lines than a boxed note has, is a frame.
_FRAME_LINES = 6
# A table that holds tables and little else is the layout of a page.
_FRAME_CELLS = 3


@dataclass(slots=True)
class _Element:
    """An element on the way down: what must be put back when it is left."""

    node: LexborNode
    tag: str
    look: Look
    cell: Cell | None
    raised_at: int = -1


class Walker:
    """Gathers the lines of elements; with *labels* off, as for chrome, lists have no numbers."""

    def __init__(self, *, without: frozenset[int] = frozenset(), labels: bool = True) -> None:
        self.paragraphs = Paragraphs()
        self._without = without
        self._labels = labels
        self._look = Look()
        self._grids: list[Grid] = []
        self._lists: list[ListLabels] = []
        self._tables = 0

    def walk(self, roots: Iterable[LexborNode]) -> Paragraphs:
        """Return the lines of *roots*, one after the other."""
        for root in roots:
            if root.mem_id not in self._without:
                self._walk_one(root)
            self.paragraphs.end()
        return self.paragraphs

    def _walk_one(self, root: LexborNode) -> None:
        way: list[_Element] = []
        node = root.child
        while True:
            while node is None:
                if not way:
                    return
                done = way.pop()
                self._leave(done)
                node = done.node.next
            tag = node.tag or ""
            if tag == "-text":
                self._text(node.text_content or "")
                node = node.next
                continue
            element = self._enter(node, tag)
            if element is None:
                node = node.next
            else:
                way.append(element)
                node = node.child

    def _text(self, text: str) -> None:
        self.paragraphs.add(text, self._look)

    def _enter(self, node: LexborNode, tag: str) -> _Element | None:
        if tag == "br":
            self.paragraphs.end()
            return None
        if tag in SILENT or tag[:1] in "-_!" or node.mem_id in self._without:
            return None
        look = look_of(node, tag, self._look)
        if look.hidden:
            return None
        element = _Element(node, tag, self._look, self.paragraphs.cell)
        self._look = look
        if tag in BLOCKS:
            self.paragraphs.end()
            self._enter_block(node, tag)
        elif tag == "sup":
            element.raised_at = self.paragraphs.mark()
        return element

    def _enter_block(self, node: LexborNode, tag: str) -> None:
        if tag == "table":
            self._grids.append(Grid(self._tables, len(self.paragraphs.lines)))
            self._tables += 1
        elif tag == "tr" and self._grids:
            self._grids[-1].begin_row()
        elif tag in ("td", "th") and self._grids:
            self.paragraphs.cell = self._grids[-1].place(node)
        elif tag in ("ol", "ul"):
            self._lists.append(ListLabels(node, tag))
        elif tag == "li" and self._lists and self._labels:
            self.paragraphs.label(self._lists[-1].label(node))

    def _leave(self, element: _Element) -> None:
        tag = element.tag
        if element.raised_at >= 0:
            self._lower(element.raised_at)
        if tag in BLOCKS:
            self.paragraphs.end()
            if tag == "table":
                self._leave_table(self._grids.pop())
            elif tag in ("ol", "ul"):
                self._lists.pop()
            elif tag == "li":
                self.paragraphs.label("")
        self._look = element.look
        self.paragraphs.cell = element.cell

    def _lower(self, mark: int) -> None:
        raised = self.paragraphs.cut(mark)
        before = self.paragraphs.so_far()
        self.paragraphs.add(lower(raised, before), self._look)

    def _leave_table(self, grid: Grid) -> None:
        lines = len(self.paragraphs.lines) - grid.first_line
        own = self.paragraphs.own_lines(grid.number)
        cells = len({self.paragraphs.lines[index].cell for index in own})
        holds_tables = len(own) < lines
        if (cells == 1 and lines >= _FRAME_LINES) or (holds_tables and cells <= _FRAME_CELLS):
            self.paragraphs.unframe(own)

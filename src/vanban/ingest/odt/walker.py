"""Blocks to lines: paragraphs, lists with their labels, tables, notes, boxes."""

from __future__ import annotations

from lxml import etree

from vanban.ingest.gather import Gathering
from vanban.ingest.odt.lists import Counts, Lists
from vanban.ingest.odt.looks import Look, Looks
from vanban.ingest.odt.names import DRAW, OFFICE, TABLE, TEXT
from vanban.ingest.spelling import Run
from vanban.model import PLAIN, Cell, Style

_DEEPEST = 60


class Walker:
    """Gathers the lines of a part."""

    def __init__(self, looks: Looks) -> None:
        self.gathering = Gathering()
        self.notes: list[tuple[str, str]] = []
        self.hides = False
        self._looks = looks
        self._runs: list[Run] = []
        self._styles: list[Look] = []
        self._lists = Lists(looks.lists)
        self._label = ""
        self._tables = 0

    def walk(self, part: etree._Element, cell: Cell | None = None, depth: int = 0) -> None:
        """Add the lines of all blocks in *part*."""
        for block in part if depth < _DEEPEST else ():
            if block.tag in (f"{TEXT}p", f"{TEXT}h"):
                self._label = self._lists.heading(block)
                self._paragraph(block, cell, depth)
            elif block.tag == f"{TABLE}table":
                self._table(block, cell, depth)
            elif block.tag == f"{TEXT}list":
                self._list(block, cell, depth)
            elif isinstance(block.tag, str) and block.tag != f"{TEXT}tracked-changes":
                self.walk(block, cell, depth + 1)

    def _paragraph(self, block: etree._Element, cell: Cell | None, depth: int) -> None:
        look = self._looks.look(block.get(f"{TEXT}style-name"))
        boxes: list[etree._Element] = []
        label, self._label = self._label, ""
        if label:
            self._runs.append(Run(f"{label} "))
        self._inside(block, look, cell, boxes)
        self._end(cell, bool(look.centred))
        for box in boxes:
            self.walk(box, cell, depth + 1)

    def _end(self, cell: Cell | None, centred: bool) -> None:
        style = PLAIN
        if self._styles:
            bold = all(look.bold for look in self._styles)
            italic = all(look.italic for look in self._styles)
            style = Style(bold=bold, italic=italic, centred=centred)
        self.gathering.add_runs(self._runs, style, cell)
        self._runs, self._styles = [], []

    def _inside(
        self,
        element: etree._Element,
        look: Look,
        cell: Cell | None,
        boxes: list[etree._Element],
    ) -> None:
        self._tell(element.text, look)
        for one in element:
            tag = one.tag
            if tag == f"{TEXT}span" or tag == f"{TEXT}a":
                own = self._looks.look(one.get(f"{TEXT}style-name"))
                self._inside(one, own.over(look), cell, boxes)
            elif tag == f"{TEXT}s":
                self._tell(" ", look)
            elif tag == f"{TEXT}tab":
                self._tell("\t", look)
            elif tag == f"{TEXT}line-break":
                self._end(cell, bool(look.centred))
            elif tag == f"{TEXT}note":
                self._note(one, look)
            elif tag == f"{DRAW}frame" or (isinstance(tag, str) and tag.startswith(DRAW)):
                boxes.extend(one.iter(f"{DRAW}text-box"))
            elif isinstance(tag, str) and tag != f"{OFFICE}annotation":
                self._inside(one, look, cell, boxes)
            self._tell(one.tail, look)

    def _tell(self, text: str | None, look: Look) -> None:
        if text and look.hidden:
            self.hides |= bool(text.strip())
        elif text:
            text = text.upper() if look.capitals else text
            self._runs.append(Run(text, look.font or ""))
            if text.strip():
                self._styles.append(look)

    def _note(self, note: etree._Element, look: Look) -> None:
        mark = str(len(self.notes) + 1)
        self._tell(f"[{mark}]", look)
        body = note.find(f"{TEXT}note-body")
        walker = Walker(self._looks)
        if body is not None:
            walker.walk(body)
        self.notes.append((mark, "\n".join(line.text for line in walker.gathering.lines)))

    def _list(
        self,
        block: etree._Element,
        cell: Cell | None,
        depth: int,
        outer: tuple[Counts, str] | None = None,
        level: int = 1,
    ) -> None:
        """Add the items of a list; one inside another goes on with its counts."""
        style = block.get(f"{TEXT}style-name") or (outer[1] if outer else "")
        counts = outer[0] if outer and outer[1] == style else self._lists.open(block, style)
        for item in block:
            first = next((one.tag for one in item), None)
            # an item that begins with a list prints no label of its own
            if item.tag == f"{TEXT}list-item" and first != f"{TEXT}list":
                self._label = counts.label(level, item.get(f"{TEXT}start-value") or "")
            for one in item:
                if one.tag == f"{TEXT}list" and depth < _DEEPEST:
                    self._list(one, cell, depth + 1, (counts, style), level + 1)
                elif one.tag in (f"{TEXT}p", f"{TEXT}h"):
                    self._paragraph(one, cell, depth)
                elif one.tag == f"{TABLE}table":
                    self._table(one, cell, depth + 1)
            self._label = ""

    def _table(self, table: etree._Element, outer: Cell | None, depth: int) -> None:
        number = self._tables
        if outer is None:
            self._tables += 1
        for row_number, row in enumerate(table.iter(f"{TABLE}table-row")):
            column = 0
            for one in row:
                if one.tag == f"{TABLE}table-cell":
                    rows, columns = _span(one, "rows"), _span(one, "columns")
                    place = outer or Cell(number, row_number, column, rows, columns)
                    self.walk(one, place, depth + 1)
                column += _repeat(one)


def _span(cell: etree._Element, name: str) -> int:
    return _whole(cell.get(f"{TABLE}number-{name}-spanned"), 1_000)


def _repeat(cell: etree._Element) -> int:
    return _whole(cell.get(f"{TABLE}number-columns-repeated"), 1_000)


def _whole(value: str | None, most: int) -> int:
    return min(max(int(value), 1), most) if value and value.isdecimal() else 1

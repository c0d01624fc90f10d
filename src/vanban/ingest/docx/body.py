"""Blocks to lines: paragraphs with their labels, tables with their grid, text boxes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree

from vanban.ingest.docx.numbering import Numbering
from vanban.ingest.docx.runs import (
    Notes,
    Piece,
    RunReader,
    Runs,
    grid_span,
    is_mark_deleted,
)
from vanban.ingest.docx.styles import Looks, Styles, paragraph_looks, run_looks
from vanban.ingest.docx.xml import MC, W, child, elements, number, value
from vanban.ingest.length import MOST_LINES, raise_too_long
from vanban.ingest.repairs import Mend, settle
from vanban.ingest.spelling import Run, spell
from vanban.model import Cell, Line, Span, Style
from vanban.text import clean

_WRAPPERS = frozenset(
    {W + name for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag")}
    | {MC + "AlternateContent", MC + "Choice"}
)
_DEEP = 40  # tables within tables within boxes: nobody nests deeper


@dataclass(frozen=True, slots=True)
class _Slot:
    """A table cell still open: its line numbers are filled when its rows are known."""

    cell: Cell
    element: etree._Element


class BodyReader:
    """Walks one part (body, header, footnote) and gathers its lines."""

    def __init__(self, styles: Styles, numbering: Numbering, notes: Notes) -> None:
        self.lines: list[Line] = []
        self.repairs: dict[int, Mend] = {}
        self.contents: list[str] = []
        self.tracked: list[int] = []
        self.hidden: list[int] = []
        self._styles = styles
        self._numbering = numbering
        self._runs = RunReader(styles, notes)
        self._waiting: list[Piece] = []
        self._tables = 0

    def read(self, part: etree._Element, cell: Cell | None = None, depth: int = 0) -> None:
        """Add the lines of all blocks in *part*."""
        for block in _blocks(part):
            if block.tag == W + "tbl":
                self._table(block, cell, depth)
            else:
                self._paragraph(block, cell, depth)
        if self._waiting:  # the last paragraph's end was deleted, and nothing followed
            self._add(self._waiting, Style(), cell)
            self._waiting = []

    def _paragraph(self, paragraph: etree._Element, cell: Cell | None, depth: int) -> None:
        properties = child(paragraph, "pPr")
        name = value(child(properties, "pStyle"))
        looks = paragraph_looks(properties).over(self._styles.looks(name))
        runs = self._runs.read(paragraph, looks)
        self._note(runs)
        pieces = [*self._waiting, *runs.pieces]
        self._waiting = []
        if is_mark_deleted(properties):
            self.tracked.append(len(self.lines))
            self._waiting = pieces
        elif self._styles.is_contents(name):
            self.contents.extend(_words(line) for line in _split(pieces) if _words(line))
        else:
            mark = run_looks(child(properties, "rPr")).over(looks)
            label = self._label(looks)
            if label:
                pieces.insert(0, Piece(label, bool(mark.bold), bool(mark.italic), mark.font))
            self._add(pieces, self._style(looks, name), cell)
        if depth < _DEEP:
            for box in runs.boxes:
                self.read(box, cell, depth + 1)

    def _note(self, runs: Runs) -> None:
        if runs.tracked:
            self.tracked.append(len(self.lines))
        if runs.hidden:
            self.hidden.append(len(self.lines))

    def _label(self, looks: Looks) -> str:
        if looks.num is None or looks.num == "0":
            return ""
        depth = looks.depth
        if depth is None:
            style = looks.num_style
            depth = self._numbering.level_of_style(looks.num, style) if style else 0
        return self._numbering.next_label(looks.num, depth)

    def _style(self, looks: Looks, name: str | None) -> Style:
        outline = looks.outline
        heading = outline + 1 if outline is not None and outline < 9 else self._styles.heading(name)
        return Style(centred=bool(looks.centred), heading=heading)

    def _add(self, pieces: list[Piece], style: Style, cell: Cell | None) -> None:
        for line in _split(pieces):
            words, mend = settle(spell(Run(piece.text, piece.font or "") for piece in line))
            if words:
                if mend:
                    self.repairs[len(self.lines)] = mend
                inked = [piece for piece in line if piece.text.strip()]
                bold, italic = all(p.bold for p in inked), all(p.italic for p in inked)
                looks = Style(bold, italic, style.centred, style.heading)
                self.lines.append(Line(words, Span(0, 0), cell=cell, style=looks))
                if len(self.lines) > MOST_LINES:
                    raise_too_long()

    def _table(self, table: etree._Element, outer: Cell | None, depth: int) -> None:
        """Add the lines of a table; one inside a cell of another belongs to that cell."""
        number_of_table = self._tables
        if outer is None:
            self._tables += 1
        if depth >= _DEEP:
            return
        for slot in _slots(table, number_of_table):
            self.read(slot.element, outer or slot.cell, depth + 1)


def _blocks(part: etree._Element) -> Iterator[etree._Element]:
    for one in elements(part):
        if one.tag in (W + "p", W + "tbl"):
            yield one
        elif one.tag in _WRAPPERS:
            yield from _blocks(one)


def _slots(table: etree._Element, index: int) -> list[_Slot]:
    """Return the cells of *table* in order, those merged downward once and with their height."""
    slots: list[_Slot] = []
    open_above: dict[int, int] = {}  # grid column: which slot reaches down from above
    for row_number, row in enumerate(_rows(table)):
        column = number(child(child(row, "trPr"), "gridBefore")) or 0
        reaching: dict[int, int] = {}
        for cell in _cells(row):
            properties = child(cell, "tcPr")
            width = grid_span(properties)
            merge = child(properties, "vMerge")
            if merge is not None and value(merge) != "restart" and column in open_above:
                at = open_above[column]
                above = slots[at]
                taller = replace(above.cell, rowspan=row_number - above.cell.row + 1)
                slots[at] = _Slot(taller, above.element)
                reaching[column] = at
            else:
                slots.append(_Slot(Cell(index, row_number, column, 1, width), cell))
                if merge is not None:
                    reaching[column] = len(slots) - 1
            column += width
        open_above = reaching
    return slots


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for one in elements(table):
        if one.tag == W + "tr":
            if child(child(one, "trPr"), "del") is None:
                yield one
        elif one.tag in _WRAPPERS:
            yield from _rows(one)


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    for one in elements(row):
        if one.tag == W + "tc":
            yield one
        elif one.tag in _WRAPPERS:
            yield from _cells(one)


def _split(pieces: list[Piece]) -> list[list[Piece]]:
    """Return *pieces* cut at line breaks."""
    if not any("\n" in piece.text for piece in pieces):
        return [pieces]
    lines: list[list[Piece]] = [[]]
    for piece in pieces:
        first, *rest = piece.text.split("\n")
        lines[-1].append(replace(piece, text=first))
        lines.extend([replace(piece, text=text)] for text in rest)
    return lines


def _words(pieces: list[Piece]) -> str:
    return " ".join(clean("".join(piece.text for piece in pieces)).split())

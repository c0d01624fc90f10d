"""Lines between units: a paragraph each, tables as grids."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from lxml import etree

from vanban.model import Cell, Line, Span
from vanban.render.akn.ids import Ids
from vanban.render.akn.legal import AKN, legal

Element = etree._Element

_MOST_EMPTY = 64  # columns that are filled up; wider grids are left ragged


def element(parent: Element, tag: str, **attributes: str) -> Element:
    """Append and return a new element below *parent*."""
    return etree.SubElement(parent, f"{{{AKN}}}{tag}", attributes)


def write_lines(parent: Element, lines: Sequence[Line], span: Span, ids: Ids, under: str) -> None:
    """Write the part of *lines* that lies in *span*, below *parent*.

    What follows a label in its line is a paragraph, also where the label opens a cell.
    """
    for table, group in groupby(lines, lambda line: _table_of(line, span)):
        if table is None:
            for line in group:
                if words := within(line, span):
                    element(parent, "p").text = legal(words)
        else:
            _write_table(parent, list(group), span, ids, under)


def _table_of(line: Line, span: Span) -> int | None:
    return line.cell.table if line.cell and line.span.start >= span.start else None


def within(line: Line, span: Span) -> str:
    """Return the words of *line* that lie in *span*."""
    start, end = max(line.span.start, span.start), min(line.span.end, span.end)
    if start >= end:
        return ""
    return line.text[start - line.span.start : end - line.span.start].strip()


def _write_table(parent: Element, lines: list[Line], span: Span, ids: Ids, under: str) -> None:
    """Write a grid: empty cells where nothing stands and no cell from above reaches."""
    table = element(parent, "table", eId=ids.below(under, "table_1"))
    reach: dict[int, int] = {}  # column → first row that is free again
    for row, group in groupby(lines, lambda line: _cell(line).row):
        tr, column = element(table, "tr"), 0
        for cell, words in _cells(group, span):
            for free in range(column, min(cell.column, _MOST_EMPTY)):
                if reach.get(free, 0) <= row:
                    element(tr, "td")
            spans = {"rowspan": cell.rowspan, "colspan": cell.colspan}
            td = element(tr, "td", **{k: str(v) for k, v in spans.items() if v > 1})
            td.set("class", f"c{cell.column}")
            column = cell.column + cell.colspan
            reach.update((c, row + cell.rowspan) for c in range(cell.column, column))
            for text in words:
                element(td, "p").text = legal(text)


def _cells(row: Iterator[Line], span: Span) -> Iterator[tuple[Cell, list[str]]]:
    for cell, lines in groupby(row, _cell):
        words = [within(line, span) for line in lines]
        if kept := [text for text in words if text]:
            yield cell, kept


def _cell(line: Line) -> Cell:
    assert line.cell is not None
    return line.cell

"""Lines between units: a paragraph each, tables as grids."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from vanban.model import Cell, Line, Span
from vanban.render.akn.ids import Ids
from vanban.render.akn.ink import Element, Ink, element

_MOST_EMPTY = 64  # columns that are filled up; wider grids are left ragged


class RunWriter:
    """Writes lines of one document: a paragraph each, what stands in a table as a grid."""

    def __init__(self, ids: Ids, ink: Ink) -> None:
        self._ids, self._ink = ids, ink

    def write(self, parent: Element, lines: Sequence[Line], span: Span, under: str) -> None:
        """Write the part of *lines* that lies in *span*, below *parent*.

        What follows a label in its line is a paragraph, also where the label opens a cell.
        """
        for table, group in groupby(lines, lambda line: _table_of(line, span)):
            if table is None:
                for line in group:
                    if len(words := inside(line, span)):
                        self._ink.write(element(parent, "p"), words)
            else:
                self._write_table(parent, list(group), span, under)

    def _write_table(self, parent: Element, lines: list[Line], span: Span, under: str) -> None:
        """Write a grid: empty cells where nothing stands and no cell from above reaches."""
        table = element(parent, "table", eId=self._ids.below(under, "table_1"))
        reach: dict[int, int] = {}  # column → first row that is free again
        rows = _cell(lines[0]).row
        for row, group in groupby(lines, lambda line: _cell(line).row):
            for _ in range(rows, min(row, rows + _MOST_EMPTY)):  # rows in which nothing stands
                element(element(table, "tr"), "td")
            tr, column, rows = element(table, "tr"), 0, row + 1
            for cell, words in _cells(group, span):
                for free in range(column, min(cell.column, _MOST_EMPTY)):
                    if reach.get(free, 0) <= row:
                        element(tr, "td")
                spans = {"rowspan": cell.rowspan, "colspan": cell.colspan}
                td = element(tr, "td", **{k: str(v) for k, v in spans.items() if v > 1})
                td.set("class", f"c{cell.column}")
                column = cell.column + cell.colspan
                reach.update((c, row + cell.rowspan) for c in range(cell.column, column))
                for paragraph in words:
                    self._ink.write(element(td, "p"), paragraph)


def _table_of(line: Line, span: Span) -> int | None:
    return line.cell.table if line.cell and line.span.start >= span.start else None


def inside(line: Line, span: Span) -> Span:
    """Return the place of the words of *line* that lie in *span*; empty if there are none."""
    start, end = max(line.span.start, span.start), min(line.span.end, span.end)
    words = line.text[start - line.span.start : end - line.span.start] if start < end else ""
    kept = words.strip()
    start += len(words) - len(words.lstrip()) if kept else 0
    return Span(start, start + len(kept))


def within(line: Line, span: Span) -> str:
    """Return the words of *line* that lie in *span*."""
    place = inside(line, span)
    return line.text[place.start - line.span.start : place.end - line.span.start]


def _cells(row: Iterator[Line], span: Span) -> Iterator[tuple[Cell, list[Span]]]:
    for cell, lines in groupby(row, _cell):
        words = [inside(line, span) for line in lines]
        if kept := [place for place in words if len(place)]:
            yield cell, kept


def _cell(line: Line) -> Cell:
    assert line.cell is not None
    return line.cell

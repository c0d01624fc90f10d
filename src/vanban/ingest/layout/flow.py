"""Blocks of all pages to the lines of the document: paragraphs and tables go on across pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from statistics import fmean

from vanban.ingest.layout.blocks import Block, Columns, Running, Table
from vanban.ingest.layout.grid import Grid, GridCell
from vanban.ingest.layout.joins import (
    Placed,
    continues,
    continues_cell,
    continues_column,
    join_rows,
)
from vanban.ingest.layout.words import Row
from vanban.model import Cell, Line, Span, Style

_SURE = 0.9  # printed words are mostly recognised with 0.92 and more, handwritten ones with less
_HEAD = 4  # rows that the head of a table has at most


class Flow:
    """Gathers lines; what is not finished at the foot of a page stays open."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.repeated_heads: list[str] = []
        self._open: list[Placed] = []
        self._tables = 0
        # grid, next row, words of the first rows
        self._last: tuple[Grid, int, list[list[str]]] | None = None

    def add(self, block: Block) -> None:
        """Add the lines of *block*."""
        if isinstance(block, Running):
            self._last = None
            for row in block.rows:
                self._run(Placed(row, block.left, block.right))
        elif isinstance(block, Columns):
            self.close()
            self._last = None
            self._columns(block)
        else:
            self.close()
            self._table(block)

    def close(self) -> None:
        """Finish the open paragraph."""
        if self._open:
            centred = all(p.symmetric for p in self._open) and any(p.centred for p in self._open)
            self._emit([placed.row for placed in self._open], centred=centred)
            self._open = []

    def _run(self, placed: Placed) -> None:
        if self._open and not continues(self._open, placed):
            self.close()
        self._open.append(placed)

    def _columns(self, block: Columns) -> None:
        for index, column in enumerate(block.columns):
            cell = Cell(self._tables, 0, index)
            for rows in _paragraphs(column.rows, continues_column):
                self._emit(rows, cell, centred=len(rows) == 1 and not rows[0].text.startswith("-"))
        self._tables += 1

    def _table(self, table: Table) -> None:
        offset, index = 0, self._tables
        head = [_row(table, number) for number in range(min(_HEAD, len(table.grid.rows)))]
        skipped = 0
        if self._last is not None and self._last[0].same_columns(table.grid):
            _, offset, first = self._last
            index = self._tables - 1
            skipped = _repeated(head, first)
            self.repeated_heads.extend(words for row in head[:skipped] for words in row)
            offset -= skipped
        else:
            self._tables += 1
            first = head
        for cell, rows in _cells(table):
            if cell.row < skipped:
                continue
            width = cell.box.right - cell.box.left
            place = Cell(index, cell.row + offset, cell.column, cell.rowspan, cell.colspan)
            for paragraph in _paragraphs(rows, partial(continues_cell, width=width)):
                self._emit(paragraph, place)
        self._last = (table.grid, offset + len(table.grid.rows) - 1, first)

    def _emit(self, rows: list[Row], cell: Cell | None = None, *, centred: bool = False) -> None:
        text = join_rows(rows)
        if not text:
            return
        style = Style(
            bold=all(row.bold for row in rows),
            italic=all(row.italic for row in rows),
            centred=centred,
        )
        self.lines.append(
            Line(
                text,
                Span(0, 0),
                cell,
                style,
                page=rows[0].page,
                confidence=_confidence(rows),
                doubted=_doubted(rows),
            )
        )


def _cells(table: Table) -> Iterable[tuple[GridCell, tuple[Row, ...]]]:
    return zip(table.grid.cells, table.cells, strict=True)


def _row(table: Table, number: int) -> list[str]:
    return [join_rows(rows) for cell, rows in _cells(table) if cell.row == number]


def _repeated(head: list[list[str]], first: list[list[str]]) -> int:
    """Return how many rows of *head*, printed again on another page, are those of *first*."""
    count = 0
    for row, before in zip(head, first, strict=False):
        if not any(row) or row != before:
            break
        count += 1
    return count


def _paragraphs(
    rows: Iterable[Row], goes_on: Callable[[list[Row], Row], bool]
) -> Iterable[list[Row]]:
    paragraph: list[Row] = []
    for row in rows:
        if paragraph and not goes_on(paragraph, row):
            yield paragraph
            paragraph = []
        paragraph.append(row)
    if paragraph:
        yield paragraph


def _confidence(rows: list[Row]) -> float | None:
    known = [w.confidence for row in rows for w in row.words if w.confidence is not None]
    return round(fmean(known), 3) if known else None


def _doubted(rows: list[Row]) -> tuple[str, ...]:
    words = (word for row in rows for word in row.words)
    return tuple(w.text for w in words if w.confidence is not None and w.confidence < _SURE)

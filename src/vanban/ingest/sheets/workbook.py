"""The cells of a workbook since 2007: rows with their fonts and merged areas."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock

from vanban.ingest.sheets.table import CELL_LIMIT, Entry, show
from vanban.ingest.spelling import Run


def visible_rows(content: bytes) -> Iterator[tuple[int, Iterator[tuple[int, list[Entry]]]]]:
    """Yield number and rows of each sheet that is shown; a damaged file raises what it raises."""
    book = openpyxl.load_workbook(io.BytesIO(content), data_only=True, rich_text=True)
    for number, sheet in enumerate(book.worksheets):
        if sheet.sheet_state == "visible":
            yield number, _rows(sheet)


def _rows(sheet: Any) -> Iterator[tuple[int, list[Entry]]]:
    spans = {
        (area.min_row, area.min_col): (
            area.max_row - area.min_row + 1,
            area.max_col - area.min_col + 1,
        )
        for area in sheet.merged_cells.ranges
    }
    # The cells that are there, not the frame around them: a cell may stand in row 1,048,576.
    filled: dict[int, list[Any]] = {}
    for (row, _), cell in sorted(sheet._cells.items()):
        if cell.value is not None:
            filled.setdefault(row, []).append(cell)
    left = CELL_LIMIT
    for number, cells in filled.items():
        left -= len(cells)
        if left < 0:
            return
        yield number - 1, [_entry(cell, spans.get((number, cell.column), (1, 1))) for cell in cells]


def _entry(cell: Any, span: tuple[int, int]) -> Entry:
    font = cell.font.name or ""
    value = cell.value
    if isinstance(value, CellRichText):
        runs = [_run(part, font) for part in value]
    else:
        runs = [Run(show(value), font)]
    return Entry(cell.column - 1, runs, bool(cell.font.bold), *span)


def _run(part: str | TextBlock, font: str) -> Run:
    if isinstance(part, TextBlock):
        return Run(part.text, part.font.rFont or font)
    return Run(part, font)

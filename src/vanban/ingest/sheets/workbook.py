"""The cells of a workbook since 2007: rows with their fonts and merged areas."""

from __future__ import annotations

import io
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.reader.excel import ExcelReader
from openpyxl.worksheet._reader import WorkSheetParser

from vanban.ingest.length import raise_too_long
from vanban.ingest.sheets.table import CELL_LIMIT, Entry, show
from vanban.ingest.spelling import Run


class _Area(NamedTuple):
    """A merged area, all numbers from 1 and its last row and column in it."""

    left: int
    top: int
    right: int
    bottom: int


class _Book(ExcelReader):
    """Opens a workbook without what holds no words: pictures, drawings, figures, other files."""

    def __init__(self, content: bytes) -> None:
        super().__init__(
            io.BytesIO(content), read_only=True, data_only=True, keep_links=False, rich_text=True
        )
        self.read()

    def read_chartsheet(self, sheet: Any, rel: Any) -> None:
        """Keep the place of a figure that fills a sheet, and nothing of it."""
        self.wb.create_chartsheet(sheet.name)


def visible_rows(content: bytes) -> Iterator[tuple[int, Iterator[tuple[int, list[Entry]]]]]:
    """Yield number and rows of each sheet that is shown; a damaged file raises what it raises.

    Each part is read once, whatever number of sheets point to it, and of merged areas only the
    edges: areas, pictures and links that cover a whole sheet cost nothing.
    """
    book = _Book(content).wb
    seen: set[str] = set()
    left = CELL_LIMIT
    sheets: Iterable[Any] = book.worksheets
    for number, sheet in enumerate(sheets):
        if sheet.sheet_state != "visible" or sheet._worksheet_path in seen:
            continue
        seen.add(sheet._worksheet_path)
        filled, areas = _read(book, sheet, left)
        left -= sum(map(len, filled.values()))
        yield number, _rows(book, filled, areas)


def _read(
    book: Any, sheet: Any, limit: int
) -> tuple[dict[int, dict[int, tuple[Any, int]]], list[_Area]]:
    """Return the filled cells of *sheet* by row and column, with their style, and merged areas.

    The cells that are there, not the frame around them: a cell may stand in row 1,048,576.
    """
    filled: dict[int, dict[int, tuple[Any, int]]] = {}
    with sheet._get_source() as source:
        parser = WorkSheetParser(
            source, sheet._shared_strings, data_only=True, epoch=book.epoch, rich_text=True,
            date_formats=book._date_formats, timedelta_formats=book._timedelta_formats,
        )  # fmt: skip
        for _, cells in parser.parse():
            for cell in cells:
                if cell["value"] is not None:
                    row = filled.setdefault(cell["row"], {})
                    row[cell["column"]] = cell["value"], cell["style_id"]
            limit -= len(cells)
            if limit < 0:
                raise_too_long()
    merged = parser.merged_cells.mergeCell if parser.merged_cells else ()
    return filled, [_Area(*area.bounds) for area in merged]


def _rows(
    book: Any, filled: dict[int, dict[int, tuple[Any, int]]], areas: list[_Area]
) -> Iterator[tuple[int, list[Entry]]]:
    spans = {
        (area.top, area.left): (area.bottom - area.top + 1, area.right - area.left + 1)
        for area in areas
    }
    _drop_covered(filled, areas)
    for number in sorted(filled):
        yield (
            number - 1,
            [
                _entry(book, column, *cell, spans.get((number, column), (1, 1)))
                for column, cell in sorted(filled[number].items())
            ],
        )


def _drop_covered(filled: dict[int, dict[int, tuple[Any, int]]], areas: list[_Area]) -> None:
    """Take away what stands in a merged area behind its first cell: it is not shown."""
    numbers = sorted(filled)
    left = 5 * CELL_LIMIT  # rows of areas looked into: areas upon areas are no sheet of an office
    for area in areas:
        first, last = bisect_left(numbers, area.top), bisect_right(numbers, area.bottom)
        for number in numbers[first:last]:
            row = filled[number]
            left -= 1 + min(len(row), area.right - area.left + 1)
            if left < 0:
                raise_too_long()
            for column in _within(row, area):
                if (number, column) != (area.top, area.left):
                    del row[column]


def _within(row: dict[int, tuple[Any, int]], area: _Area) -> list[int]:
    if len(row) <= area.right - area.left:
        return [column for column in row if area.left <= column <= area.right]
    return [column for column in range(area.left, area.right + 1) if column in row]


def _entry(book: Any, column: int, value: Any, style: int, span: tuple[int, int]) -> Entry:
    look = book._fonts[book._cell_styles[style].fontId]
    font = look.name or ""
    if isinstance(value, CellRichText):
        runs = [_run(part, font) for part in value]
    else:
        runs = [Run(show(value), font)]
    return Entry(column - 1, runs, bool(look.bold), *span)


def _run(part: str | TextBlock, font: str) -> Run:
    if isinstance(part, TextBlock):
        return Run(part.text, part.font.rFont or font)
    return Run(part, font)

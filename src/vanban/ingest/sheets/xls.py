"""Files of Excel 97 to 2003 (.xls)."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import xlrd
from xlrd.biffh import XL_CELL_BOOLEAN, XL_CELL_DATE, XL_CELL_EMPTY, XL_CELL_ERROR
from xlrd.xldate import XLDateError, xldate_as_datetime

from vanban.errors import UnreadableError
from vanban.ingest.gather import Gathering
from vanban.ingest.length import raise_too_long
from vanban.ingest.reader import Incoming, make_source
from vanban.ingest.sheets.table import CELL_LIMIT, Entry, add_rows, show
from vanban.ingest.spelling import Run
from vanban.model import Source

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STREAMS = tuple(name.encode("utf-16-le") for name in ("Workbook\0", "Book\0"))


class XlsReader:
    """Reads Excel files before 2007; each sheet is a table."""

    name = "xls"

    def accepts(self, incoming: Incoming) -> bool:
        """Say whether *incoming* is a container of Microsoft's that holds a workbook."""
        return incoming.data.startswith(_OLE) and any(
            stream in incoming.data for stream in _STREAMS
        )

    def read(self, incoming: Incoming) -> tuple[Source, ...]:
        """Return the document of the file, its sheets one after the other."""
        gathering = Gathering()
        try:
            book = xlrd.open_workbook(
                file_contents=incoming.data, formatting_info=True, logfile=io.StringIO(),
                on_demand=True, ragged_rows=True,
            )  # fmt: skip
            for number, sheet in _sheets(book):
                if sheet.visibility == 0:
                    add_rows(gathering, number, _rows(book, sheet))
        except UnreadableError:
            raise
        except Exception as broken:  # the library raises whatever a damaged file makes it meet
            raise _refusal(broken) from broken
        if not gathering.lines:
            raise UnreadableError("no-document", "tệp Excel không có chữ nào: hãy xem lại tệp")
        return (make_source(incoming, self.name, gathering.lines, repairs=gathering.repairs),)


def _refusal(broken: Exception) -> UnreadableError:
    if "encrypt" in str(broken).casefold() or "password" in str(broken).casefold():
        return UnreadableError("encrypted", "tệp Excel có mật khẩu: hãy gỡ mật khẩu rồi thử lại")
    return UnreadableError("broken-xls", "tệp Excel bị hỏng hoặc bị cắt cụt: hãy tải lại tệp")


def _sheets(book: Any) -> Iterator[tuple[int, Any]]:
    """Yield the sheets of *book*, one at a time: a cell in the last row makes all rows above it."""
    left = CELL_LIMIT
    for number in range(book.nsheets):
        sheet = book.sheet_by_index(number)
        left -= sheet.nrows + sum(map(sheet.row_len, range(sheet.nrows)))
        if left < 0:
            raise_too_long()
        yield number, sheet
        book.unload_sheet(number)


def _rows(book: Any, sheet: Any) -> Iterator[tuple[int, list[Entry]]]:
    spans = {
        (top, left): (bottom - top, right - left) for top, bottom, left, right in sheet.merged_cells
    }
    for row in range(sheet.nrows):
        entries = [
            _entry(book, sheet, row, column, spans.get((row, column), (1, 1)))
            for column in range(sheet.row_len(row))
            if sheet.cell_type(row, column) != XL_CELL_EMPTY
        ]
        yield row, entries


def _entry(book: Any, sheet: Any, row: int, column: int, span: tuple[int, int]) -> Entry:
    cell = sheet.cell(row, column)
    font = book.font_list[book.xf_list[cell.xf_index].font_index]
    text = _shown(book, cell)
    runs = [Run(text, font.name)]
    changes = sheet.rich_text_runlist_map.get((row, column), [])
    if changes:
        runs = list(_rich(book, text, font.name, changes))
    return Entry(column, runs, bool(font.bold), *span)


def _rich(book: Any, text: str, font: str, changes: list[tuple[int, int]]) -> Iterator[Run]:
    """Yield the runs of a cell set in several fonts, which change at places of its text."""
    at = 0
    for place, following in changes:
        if place > at:
            yield Run(text[at:place], font)
        at, font = place, book.font_list[following].name
    yield Run(text[at:], font)


def _shown(book: Any, cell: Any) -> str:
    if cell.ctype == XL_CELL_DATE:
        try:
            return show(xldate_as_datetime(cell.value, book.datemode))
        except (XLDateError, ValueError, OverflowError):
            return show(cell.value)
    if cell.ctype == XL_CELL_BOOLEAN:
        return show(bool(cell.value))
    return "" if cell.ctype == XL_CELL_ERROR else show(cell.value)

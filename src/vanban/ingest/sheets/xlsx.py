"""Files of Excel since 2007 (.xlsx)."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from typing import Any

import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock

from vanban.errors import UnreadableError
from vanban.ingest.archive import Archive, is_zip
from vanban.ingest.gather import Gathering
from vanban.ingest.reader import Incoming, make_source
from vanban.ingest.sheets.table import CELL_LIMIT, Entry, add_rows, show
from vanban.ingest.spelling import Run
from vanban.model import Source

# A sheet of 400,000 cells is some 20 MB of XML; the library takes twenty times that to hold it.
_XML_LIMIT = 12 * 1024 * 1024


class XlsxReader:
    """Reads Excel files since 2007; each sheet that is shown is a table."""

    name = "xlsx"

    def accepts(self, incoming: Incoming) -> bool:
        """Say whether *incoming* is a ZIP container that holds a workbook."""
        if not is_zip(incoming.data) or b"xl/" not in incoming.data:
            return False
        try:
            return "xl/workbook.xml" in Archive(incoming.data).names
        except UnreadableError:
            return False

    def read(self, incoming: Incoming) -> tuple[Source, ...]:
        """Return the document of the file, its sheets one after the other."""
        _check(Archive(incoming.data))
        gathering = Gathering()
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                book = openpyxl.load_workbook(
                    io.BytesIO(incoming.data), data_only=True, rich_text=True
                )
                for number, sheet in enumerate(book.worksheets):
                    if sheet.sheet_state == "visible":
                        add_rows(gathering, number, _rows(sheet))
        except Exception as broken:  # the library raises whatever a damaged file makes it meet
            raise UnreadableError(
                "broken-xlsx", "tệp Excel bị hỏng hoặc bị cắt cụt: hãy tải lại tệp"
            ) from broken
        if not gathering.lines:
            raise UnreadableError("no-document", "tệp Excel không có chữ nào: hãy xem lại tệp")
        return (make_source(incoming, self.name, gathering.lines, repairs=gathering.repairs),)


def _check(archive: Archive) -> None:
    """Refuse parts that unpack to more than any document holds, and those that define entities."""
    left = _XML_LIMIT
    for name in archive.names:
        if name.endswith((".xml", ".rels")):
            content = archive.read(name) or b""
            left -= len(content)
            if left < 0:
                raise UnreadableError(
                    "too-large", "bảng tính bung ra quá lớn: hãy chia nhỏ hoặc lưu thành PDF"
                )
            if b"<!DOCTYPE" in content[:4096] or b"<!ENTITY" in content:
                raise UnreadableError(
                    "unsafe-xml", "tệp Excel khai báo thực thể XML: hãy mở rồi lưu lại tệp"
                )


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

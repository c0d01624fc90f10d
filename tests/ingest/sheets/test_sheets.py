"""Sheets are tables; what stands above them are lines."""

from __future__ import annotations

import io
from datetime import date

import openpyxl
import pytest
from openpyxl.styles import Font

from tests.ingest.containers.test_containers import _zip_of
from vanban import ingest, parse
from vanban.errors import UnreadableError
from vanban.ingest import Incoming
from vanban.ingest.sheets.xls import XlsReader
from vanban.model import Cell, Source


def _read(book: openpyxl.Workbook) -> Source:
    file = io.BytesIO()
    book.save(file)
    (source,) = ingest.read(Incoming(file.getvalue(), "kho.bin"))
    return source


def test_the_agency_stands_above_the_table_and_rows_are_rows() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (["SỞ KHO BÃI"], [], ["TT", "Tên kho"], [1, "Kho Đông"], [2.5, date(2031, 5, 7)]):
        sheet.append(row)
    sheet["A3"].font = Font(bold=True)
    source = _read(book)
    assert source.reader == "xlsx"
    assert [(line.text, line.cell) for line in source.lines] == [
        ("SỞ KHO BÃI", None),
        ("TT", Cell(0, 2, 0)),
        ("Tên kho", Cell(0, 2, 1)),
        ("1", Cell(0, 3, 0)),
        ("Kho Đông", Cell(0, 3, 1)),
        ("2.5", Cell(0, 4, 0)),
        ("07/05/2031", Cell(0, 4, 1)),
    ]
    assert source.lines[1].style.bold


def test_a_cell_far_away_and_merged_cells_cost_nothing() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet["A1"], sheet["B1"], sheet["XFD1048576"] = "Kho", "Bến", "Xa"
    sheet.merge_cells("B1:C2")
    source = _read(book)
    assert [line.cell for line in source.lines] == [
        Cell(0, 0, 0),
        Cell(0, 0, 1, 2, 2),
        Cell(0, 1048575, 16383),
    ]


def test_old_letters_in_a_sheet_are_read_by_its_fonts() -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = "Kho b·i"
    book.active["A1"].font = Font(name=".VnTime")
    book.create_sheet("ẩn").sheet_state = "hidden"
    assert _read(book).text == "Kho bãi"


def test_damaged_and_unsafe_sheets_are_refused_plainly() -> None:
    entity = b"<!DOCTYPE a [<!ENTITY b 'c'>]><workbook/>"
    for content, slug in ((entity, "unsafe-xml"), (b"<workbook/>", "broken-xlsx")):
        with pytest.raises(UnreadableError) as caught:
            ingest.read(Incoming(_zip_of({"xl/workbook.xml": content}), "kho.xlsx"))
        assert caught.value.slug == slug
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook\0".encode("utf-16-le")
    with pytest.raises(UnreadableError) as caught:
        XlsReader().read(Incoming(old, "kho.xls"))
    assert caught.value.slug == "broken-xls"


def test_the_head_of_a_sheets_table_is_no_part_of_its_title() -> None:
    book = openpyxl.Workbook()
    for row in (
        ["Số: 12/KH-UBND", None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        ["KẾ HOẠCH"],
        ["Chống lụt"],
        ["TT", "Việc", "Hạn"],
        [1, "Kè đê", "30/4"],
    ):
        book.active.append(row)
    assert parse.parse(_read(book)).header.trich_yeu == "Chống lụt"

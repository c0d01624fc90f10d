"""Workbooks: XLSX, and XLS as Excel wrote it until 2003."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from bench.shapes.filling import Shape, fill
from bench.whole_files import write_zip

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_BOOK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKS = "http://schemas.openxmlformats.org/package/2006/relationships"
_PARTS = {
    "[Content_Types].xml": (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-'
        'officedocument.spreadsheetml.sheet.main+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{_PACKS}"><Relationship Id="r1" '
        f'Type="{_BOOK}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    ),
    "xl/workbook.xml": (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_BOOK}"><sheets>'
        '<sheet name="Bảng" sheetId="1" r:id="r1"/></sheets></workbook>'
    ),
    "xl/_rels/workbook.xml.rels": (
        f'<Relationships xmlns="{_PACKS}"><Relationship Id="r1" '
        f'Type="{_BOOK}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
    ),
}


def xlsx_of(words: str, *, columns: int) -> Shape:
    """Return a workbook of one sheet with rows of *columns* cells that hold *words*."""
    cell = f'<c t="inlineStr"><is><t>{words}</t></is></c>'
    row = f"<row>{cell * columns}</row>"

    def write(size: int) -> bytes:
        before, after = f'<worksheet xmlns="{_MAIN}"><sheetData>', "</sheetData></worksheet>"
        sheet = fill(size, row, before=before, after=after)
        parts = {**_PARTS, "xl/worksheets/sheet1.xml": sheet}
        return write_zip({name: part.encode() for name, part in parts.items()})

    return write


# Records of a workbook: [MS-XLS] 2.4; of its container: [MS-CFB] 2.2 to 2.6.
_BOF, _EOF, _FONT, _XF, _SHEET, _LABEL = 0x809, 0x0A, 0x31, 0xE0, 0x85, 0x204
_SECTOR, _NONE, _END, _FAT = 512, 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def xls_of(words: str, *, columns: int) -> Shape:
    """Return a workbook of Excel 97 whose one sheet has rows of *columns* cells."""
    size_of_a_cell = len(words) * 2 + 13

    def write(size: int) -> bytes:
        rows = min(max(1, size // (size_of_a_cell * columns)), 65_536)
        cells = (_label(row, column, words) for row in range(rows) for column in range(columns))
        return _container(_workbook(b"".join(cells)))

    return write


def _record(sort: int, content: bytes) -> bytes:
    return struct.pack("<HH", sort, len(content)) + content


def _label(row: int, column: int, words: str) -> bytes:
    return _record(
        _LABEL, struct.pack("<HHHHB", row, column, 0, len(words), 1) + words.encode("utf-16-le")
    )


def _workbook(cells: bytes) -> bytes:
    def begins(sort: int) -> bytes:
        return _record(_BOF, struct.pack("<HHHHII", 0x600, sort, 0, 1997, 0, 6))

    look = struct.pack("<HHHHHBBBBBB", 200, 0, 0x7FFF, 400, 0, 0, 0, 0, 0, 5, 0)
    font = _record(_FONT, look + b"Arial")
    xf = _record(_XF, bytes(20))
    head = begins(5) + font * 4 + xf
    sheet = _record(_SHEET, struct.pack("<IHBB", len(head) + 17, 0, 5, 0) + b"Bang1")
    return head + sheet + _record(_EOF, b"") + begins(0x10) + cells + _record(_EOF, b"")


def _container(stream: bytes) -> bytes:
    """Return a compound file whose only stream is *stream*."""
    stream += bytes(max(4096 - len(stream), -len(stream) % _SECTOR))
    sectors = len(stream) // _SECTOR
    fats = next(n for n in range(1, 1_000) if n * 128 >= sectors + 1 + n)
    chain = [*range(1, sectors), _END, _END, *[_FAT] * fats]
    chain += [_NONE] * (fats * 128 - len(chain))
    first_fat = sectors + 1
    head = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16)
    head += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(10)
    head += struct.pack("<IIIIIIIII", fats, sectors, 0, 4096, _END, 0, _END, 0, first_fat)
    head += b"".join(struct.pack("<I", first_fat + n if n < fats else _NONE) for n in range(1, 109))
    folder = b"".join(_entries(len(stream)))
    return head + stream + folder + struct.pack(f"<{len(chain)}I", *chain)


def _entries(size: int) -> Iterator[bytes]:
    for name, sort, child, start, length in (
        ("Root Entry", 5, 1, _END, 0), ("Workbook", 2, _NONE, 0, size),
    ):  # fmt: skip
        letters = f"{name}\0".encode("utf-16-le")
        yield (
            letters.ljust(64, b"\0")
            + struct.pack("<HBBIII", len(letters), sort, 1, _NONE, _NONE, child)
            + bytes(36)
            + struct.pack("<IQ", start, length)
        )
    yield bytes(256)


SHEETS: dict[str, Shape] = {
    "cells.xlsx": xlsx_of("ô", columns=5),
    "wide.xlsx": xlsx_of("ô", columns=2_000),
    "cells.xls": xls_of("ô chữ", columns=5),
    "wide.xls": xls_of("ô", columns=200),
}

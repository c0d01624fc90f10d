"""Tasks as a workbook of Excel, the same bytes for the same tasks."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from datetime import datetime

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from vanban.model import Assignment
from vanban.render.tasks.columns import HEADINGS, task_rows

_WIDTHS = (5, 14, 60, 28, 28, 16, 10, 22, 12, 9, 24, 24, 20, 24)
# A workbook notes when it was made; the day must not change its bytes.
_MADE = datetime(2000, 1, 1)
_ZIPPED = (1980, 1, 1, 0, 0, 0)
_LONGEST_CELL = 32_000


def task_workbook(assignments: Iterable[Assignment]) -> bytes:
    """Return *assignments* as a sheet with a heading that stays in sight and can be filtered."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None  # a new workbook has a sheet
    sheet.title = "Nhiệm vụ"
    sheet.append(HEADINGS)
    for number, row in enumerate(task_rows(assignments), start=2):
        for column, words in enumerate(row, start=1):
            shown = ILLEGAL_CHARACTERS_RE.sub("", words)[:_LONGEST_CELL]
            cell = sheet.cell(number, column, shown)
            cell.data_type = "s"  # never a formula
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    for heading in sheet[1]:
        heading.font = Font(bold=True)
    for column, width in enumerate(_WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    book.properties.created = book.properties.modified = _MADE
    out = io.BytesIO()
    book.save(out)
    return _dateless(out.getvalue())


def _dateless(content: bytes) -> bytes:
    """Return the zip *content* with one fixed day on all its parts."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            part = old.read(name)
            if name == "docProps/core.xml":
                part = _made_then(part)
            new.writestr(zipfile.ZipInfo(name, _ZIPPED), part, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _made_then(core: bytes) -> bytes:
    """Return the properties with the fixed day, which saving overwrites."""
    head, opening, rest = core.partition(b"<dcterms:modified")
    if not opening:
        return core
    mark, _, after = rest.partition(b">")
    _, closing, tail = after.partition(b"<")
    made = f"{_MADE:%Y-%m-%dT%H:%M:%SZ}".encode()
    return head + opening + mark + b">" + made + closing + tail

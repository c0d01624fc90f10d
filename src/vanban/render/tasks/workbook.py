"""Tasks as a workbook of Excel, the same bytes for the same tasks."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import datetime

from vanban.model import Assignment
from vanban.render.tasks.cells import cell_words, keep_words
from vanban.render.tasks.columns import HEADINGS, task_rows
from vanban.render.undated import undated

_WIDTHS = (5, 14, 60, 28, 28, 16, 10, 22, 12, 9, 24, 24, 20, 24)
_LAST_DAY = HEADINGS.index("Hạn cuối") + 1
_FIRST_YEAR = 1900  # Excel knows no earlier day; such a one stays words
# A workbook notes when it was made; the day must not change its bytes.
_MADE = datetime(2000, 1, 1)


def task_workbook(assignments: Iterable[Assignment]) -> bytes:
    """Return *assignments* as a sheet with a heading that stays in sight and can be filtered."""
    # Only now: it takes a quarter of a second to load, and few commands make a workbook.
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    book = Workbook()
    sheet = book.active
    assert sheet is not None  # a new workbook has a sheet
    sheet.title = "Nhiệm vụ"
    sheet.append(HEADINGS)
    tasks = list(assignments)
    for number, row in enumerate(task_rows(tasks), start=2):
        for column, words in enumerate(row, start=1):
            cell = sheet.cell(number, column, cell_words(words))
            keep_words(cell)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
        day = tasks[number - 2].due.day
        if day is not None and day.year >= _FIRST_YEAR:
            cell = sheet.cell(number, _LAST_DAY, day)
            cell.number_format = "dd/mm/yyyy"
    for heading in sheet[1]:
        heading.font = Font(bold=True)
    for column, width in enumerate(_WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    book.properties.created = book.properties.modified = _MADE
    out = io.BytesIO()
    book.save(out)
    return undated(out.getvalue(), {"docProps/core.xml": _made_then})


def _made_then(core: bytes) -> bytes:
    """Return the properties with the fixed day, which saving overwrites."""
    head, opening, rest = core.partition(b"<dcterms:modified")
    if not opening:
        return core
    mark, _, after = rest.partition(b">")
    _, closing, tail = after.partition(b"<")
    made = f"{_MADE:%Y-%m-%dT%H:%M:%SZ}".encode()
    return head + opening + mark + b">" + made + closing + tail

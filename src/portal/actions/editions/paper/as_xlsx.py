"""A comparison as XLSX: a row a provision, what went and came marked inside the cells."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Any

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Alignment, Font
from openpyxl.styles.colors import Color

from portal.actions.editions.comparison import Compared, Row
from portal.actions.editions.paper import wording
from portal.actions.editions.paper.wording import Mark, Run
from vanban.render.tasks import cell_words, keep_words

_WIDTHS = {"A": 34, "B": 70, "C": 70, "D": 26}
_MOST = 16_000  # letters; a cell of a sheet holds 32,767, its marks among them
_FONTS = {
    Mark.GOES: InlineFont(strike=True, color=Color("009B1C17")),
    Mark.COMES: InlineFont(u="single", color=Color("00145E24")),
}


def xlsx_of(compared: Compared) -> bytes:
    """Return *compared* as an XLSX file."""
    book = Workbook()
    sheet: Any = book.active
    sheet.title = _("So sánh")
    lines = (wording.title_of(compared), wording.not_official(), wording.tally_of(compared))
    for line in (*lines, *wording.refusals_of(compared)):
        _add(sheet, [cell_words(line)])
    _add(sheet, list(wording.head()))
    for cell in sheet[sheet.max_row]:
        cell.font = Font(bold=True)
    sheet.freeze_panes = f"A{sheet.max_row + 1}"
    for row in compared.rows:
        for cells in _cells(row):
            _add(sheet, cells)
            for cell in sheet[sheet.max_row]:
                cell.alignment = Alignment(wrap_text=True, vertical="top")
    for column, width in _WIDTHS.items():
        sheet.column_dimensions[column].width = width
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _cells(row: Row) -> Iterator[list[Any]]:
    before = wording.cut(wording.before_of(row.words), _MOST)
    after = wording.cut(wording.after_of(row.words), _MOST)
    place, way = cell_words(wording.place_of(row)), cell_words(wording.way_of(row))
    for old, new in zip_longest(before, after, fillvalue=()):
        yield [place, _rich(old), _rich(new), way]


def _rich(runs: Sequence[Run]) -> Any:
    """Return the words of a cell with their marks; plain words where nothing is marked."""
    if all(mark is Mark.STAYS for mark, _ in runs):
        return cell_words("".join(text for _, text in runs))
    clean = ((mark, cell_words(text)) for mark, text in runs)
    return CellRichText(
        [TextBlock(_FONTS[mark], text) if mark in _FONTS else text for mark, text in clean if text]
    )


def _add(sheet: Any, values: list[Any]) -> None:
    """Add a row in which words stay words: "=1+1" out of a document is no formula."""
    sheet.append(values)
    for cell in sheet[sheet.max_row]:
        if isinstance(cell.value, str):
            keep_words(cell)

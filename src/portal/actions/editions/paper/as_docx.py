"""A comparison as DOCX: a landscape page, a table of both texts with what went and came marked."""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from portal.actions.editions.comparison import Compared, Row
from portal.actions.editions.paper import wording
from portal.actions.editions.paper.wording import Mark, Run
from vanban.text import xml_words

_WIDTHS = (Mm(42), Mm(92), Mm(92), Mm(31))
_MARGIN = Mm(20)
_GONE, _COME = RGBColor(0x9B, 0x1C, 0x17), RGBColor(0x14, 0x5E, 0x24)


def docx_of(compared: Compared) -> bytes:
    """Return *compared* as a DOCX file."""
    document = Document()
    _page(document)
    document.core_properties.title = wording.title_of(compared)[:250]
    document.add_heading(xml_words(wording.title_of(compared)), level=1)
    lines = (wording.not_official(), wording.tally_of(compared), *wording.refusals_of(compared))
    for line in lines:
        document.add_paragraph(xml_words(line))
    grid = document.add_table(rows=1, cols=len(_WIDTHS))
    grid.style, grid.autofit = "Table Grid", False
    _fill(grid.rows[0], *([(Mark.STAYS, name)] for name in wording.head()), bold=True)
    _repeat_on_every_page(grid.rows[0])
    for row in compared.rows:
        _fill(grid.add_row(), *_cells(row))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _page(document: Any) -> None:
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = _MARGIN
    section.top_margin = section.bottom_margin = _MARGIN
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(12)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), "Times New Roman")


def _cells(row: Row) -> tuple[Iterable[Run], ...]:
    return (
        [(Mark.STAYS, wording.place_of(row))],
        wording.before_of(row.words),
        wording.after_of(row.words),
        [(Mark.STAYS, wording.way_of(row))],
    )


def _fill(row: Any, *texts: Iterable[Run], bold: bool = False) -> None:
    for cell, width, runs in zip(row.cells, _WIDTHS, texts, strict=True):
        cell.width = width
        paragraph = cell.paragraphs[0]
        for mark, text in runs:
            run = paragraph.add_run(xml_words(text))
            run.font.size, run.bold = Pt(11), bold
            if mark is Mark.GOES:
                run.font.strike, run.font.color.rgb = True, _GONE
            elif mark is Mark.COMES:
                run.font.underline, run.font.color.rgb = True, _COME


def _repeat_on_every_page(row: Any) -> None:
    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(mark)

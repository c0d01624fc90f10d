"""A report as DOCX in the layout of Nghị định 30/2020/NĐ-CP, Phụ lục I.

A4; margins 20-25 mm above and below, 30-35 left, 15-20 right; Times New Roman 13-14, the page
number in the middle of the upper margin from the second page on.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Length, Mm, Pt

from portal.actions.register.paper.compose import (
    NUMBER,
    Block,
    Paper,
    Picture,
    Table,
    office_lines,
)
from vanban.text import xml_words

_CENTRE, _JUSTIFY = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY
_RIGHT, _LEFT = WD_ALIGN_PARAGRAPH.RIGHT, WD_ALIGN_PARAGRAPH.LEFT


def docx_of(paper: Paper) -> bytes:
    """Return *paper* as a DOCX file."""
    document = Document()
    _page(document.sections[0])
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(13)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), "Times New Roman")
    style.paragraph_format.space_after = Pt(6)
    _head(document, paper)
    _words(document, "BÁO CÁO", bold=True, align=_CENTRE, size=14, before=12, after=0)
    _words(document, paper.subject, bold=True, align=_CENTRE, size=14, after=12)
    for block in paper.blocks:
        _block(document, block)
    _closing(document, paper)
    if paper.annex:
        section = document.add_section()
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Mm(297), Mm(210)
        _words(document, "PHỤ LỤC", bold=True, align=_CENTRE, size=14, after=0)
        _words(document, "DANH MỤC NHIỆM VỤ", bold=True, align=_CENTRE, size=14)
        for block in paper.annex:
            _block(document, block)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _page(section: Any) -> None:
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(20)
    section.header_distance = Mm(10)
    section.different_first_page_header_footer = True
    paragraph = section.header.paragraphs[0]
    paragraph.alignment = _CENTRE
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        run = paragraph.add_run()
        run.font.size = Pt(13)
        mark = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark.text = text
        run._r.append(mark)


def _head(document: Any, paper: Paper) -> None:
    left, right = _side_by_side(document, Cm(6.5), Cm(9.5))
    for number, line in enumerate(office_lines(paper.office)):
        _into(left, line, bold=True, first=number == 0)
    _into(left, "_______", after=4)
    _into(left, NUMBER)
    _into(right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold=True, size=12, first=True)
    _into(right, "Độc lập - Tự do - Hạnh phúc", bold=True)
    _into(right, "____________________", after=4)
    day, place = paper.day, paper.place or "…………"
    _into(right, f"{place}, ngày {day:%d} tháng {day:%m} năm {day.year}", italic=True)


def _closing(document: Any, paper: Paper) -> None:
    _words(document, "Trên đây là báo cáo tình hình thực hiện nhiệm vụ./.", indent=True)
    left, right = _side_by_side(document, Cm(6.5), Cm(9.5))
    _into(left, "Nơi nhận:", bold=True, italic=True, size=12, align=_LEFT, first=True)
    _into(left, "- ……………;", size=11, align=_LEFT)
    _into(left, "- Lưu: VT.", size=11, align=_LEFT)
    _into(right, "QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ", bold=True, first=True)
    _into(right, "(Chữ ký của người có thẩm quyền, dấu của cơ quan)", italic=True, after=48)
    _into(right, "Họ và tên", bold=True)


def _side_by_side(document: Any, *widths: Length) -> Any:
    """Return the cells of a row without a frame that stays on one page."""
    grid = document.add_table(rows=1, cols=len(widths))
    grid.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    _set_widths(grid, widths)
    for cell, width in zip(grid.rows[0].cells, widths, strict=True):
        cell.width = width
    return grid.rows[0].cells


def _set_widths(grid: Any, widths: Sequence[int]) -> None:
    """Set the widths of a table's columns: some programs look at these, others at the cells'."""
    grid.autofit = False
    for column, width in zip(grid.columns, widths, strict=True):
        column.width = width


def _block(document: Any, block: Block) -> None:
    if isinstance(block, Table):
        _table(document, block)
    elif isinstance(block, Picture):
        document.add_picture(io.BytesIO(block.png), width=Cm(16))
        _words(document, block.caption, align=_CENTRE, size=11, italic=True)
    else:
        _words(document, block.text, bold=block.is_heading, indent=True)


def _table(document: Any, table: Table) -> None:
    section = document.sections[-1]
    room = section.page_width - section.left_margin - section.right_margin
    grid = document.add_table(rows=1, cols=len(table.head))
    grid.style = "Table Grid"
    widths = [int(room * share / sum(table.widths)) for share in table.widths]
    _set_widths(grid, widths)
    _row(grid.rows[0], table.head, widths, bold=True, numeric_from=99)
    _repeat_on_every_page(grid.rows[0])
    for row in table.rows:
        _row(grid.add_row(), row, widths, bold=False, numeric_from=table.numeric_from)
    _words(document, "", size=6)


def _row(
    row: Any, values: tuple[str, ...], widths: list[int], *, bold: bool, numeric_from: int
) -> None:
    for index, (cell, value) in enumerate(zip(row.cells, values, strict=True)):
        cell.width = widths[index]
        align = _CENTRE if bold else _RIGHT if index >= numeric_from else _LEFT
        _into(cell, value, bold=bold, size=11, align=align, first=True)


def _repeat_on_every_page(row: Any) -> None:
    properties = row._tr.get_or_add_trPr()
    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    properties.append(mark)


def _into(
    cell: Any, text: str, *, bold: bool = False, italic: bool = False, size: int = 13,
    align: Any = _CENTRE, after: int = 0, first: bool = False,
) -> None:  # fmt: skip
    paragraph = cell.paragraphs[0] if first else cell.add_paragraph()
    paragraph.alignment = align
    paragraph.paragraph_format.space_after = Pt(after)
    _run(paragraph, text, bold=bold, italic=italic, size=size)


def _words(
    document: Any, text: str, *, bold: bool = False, italic: bool = False, size: int = 13,
    align: Any = _JUSTIFY, before: int = 0, after: int = 6, indent: bool = False,
) -> None:  # fmt: skip
    paragraph = document.add_paragraph()
    paragraph.alignment = align
    paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = (
        Pt(before),
        Pt(after),
    )
    if indent:
        paragraph.paragraph_format.first_line_indent = Cm(1.27)
    _run(paragraph, text, bold=bold, italic=italic, size=size)


def _run(paragraph: Any, text: str, *, bold: bool, italic: bool, size: int) -> None:
    run = paragraph.add_run(xml_words(text))
    run.bold, run.italic, run.font.size = bold, italic, Pt(size)

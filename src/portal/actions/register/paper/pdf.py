"""A report as PDF in the layout of Nghị định 30/2020/NĐ-CP, Phụ lục I, in Tinos."""

from __future__ import annotations

import io
from html import escape
from typing import Any

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm, mm
from reportlab.platypus import (
    BaseDocTemplate,
    Frame,
    Image,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
)
from reportlab.platypus import Table as Grid

from portal.actions.register.paper.compose import (
    NUMBER,
    Block,
    Paper,
    Picture,
    Table,
    office_lines,
)
from portal.actions.register.paper.typeface import use_fonts

_TALL, _WIDE = A4, landscape(A4)
_MARGINS = {"left": 30 * mm, "right": 20 * mm, "top": 20 * mm, "bottom": 20 * mm}


def pdf_of(paper: Paper) -> bytes:
    """Return *paper* as a PDF file."""
    use_fonts()
    out = io.BytesIO()
    document = BaseDocTemplate(out, title=paper.subject, author=paper.office, lang="vi")
    document.addPageTemplates([_template("tall", _TALL), _template("wide", _WIDE)])
    room = _room(_TALL)
    story: list[Any] = [
        _head(paper, room),
        Spacer(1, 12),
        _words("BÁO CÁO", bold=True, align=TA_CENTER, size=14, after=0),
        _words(paper.subject, bold=True, align=TA_CENTER, size=14, after=12),
    ]
    for block in paper.blocks:
        story += _block(block, room)
    story += [
        _words("Trên đây là báo cáo tình hình thực hiện nhiệm vụ./.", indent=True),
        _closing(room),
    ]
    if paper.annex:
        story += [NextPageTemplate("wide"), PageBreak()]
        story.append(_words("PHỤ LỤC", bold=True, align=TA_CENTER, size=14, after=0))
        story.append(_words("DANH MỤC NHIỆM VỤ", bold=True, align=TA_CENTER, size=14))
        for block in paper.annex:
            story += _block(block, _room(_WIDE))
    document.build(story)
    return out.getvalue()


def _room(size: tuple[float, float]) -> float:
    return float(size[0] - _MARGINS["left"] - _MARGINS["right"])


def _template(name: str, size: tuple[float, float]) -> PageTemplate:
    height = size[1] - _MARGINS["top"] - _MARGINS["bottom"]
    frame = Frame(
        _MARGINS["left"], _MARGINS["bottom"], _room(size), height, 0, 0, 0, 0, id=name
    )  # fmt: skip
    return PageTemplate(name, [frame], onPage=_number, pagesize=size)


def _number(canvas: Any, document: Any) -> None:
    """Write the page's number in the middle of the upper margin, not on the first page."""
    if document.page > 1:
        width, height = canvas._pagesize
        canvas.setFont("Tinos", 13)
        canvas.drawCentredString(width / 2, height - 13 * mm, str(document.page))


def _head(paper: Paper, room: float) -> Grid:
    day, place = paper.day, paper.place or "…………"
    left = [
        *(_words(o, bold=True, align=TA_CENTER, after=0) for o in office_lines(paper.office)),
        _words("_______", align=TA_CENTER, after=4),
        _words(NUMBER, align=TA_CENTER, after=0),
    ]
    right = [
        _words("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold=True, align=TA_CENTER, size=12, after=0),
        _words("Độc lập - Tự do - Hạnh phúc", bold=True, align=TA_CENTER, after=0),
        _words("____________________", align=TA_CENTER, after=4),
        _words(
            f"{place}, ngày {day:%d} tháng {day:%m} năm {day.year}",
            italic=True, align=TA_CENTER, after=0,
        ),
    ]  # fmt: skip
    return _frameless([[left, right]], [room * 0.38, room * 0.62])


def _closing(room: float) -> Grid:
    left = [
        _words("Nơi nhận:", bold=True, align=TA_LEFT, size=12, after=0),
        _words("- ……………;", align=TA_LEFT, size=11, after=0),
        _words("- Lưu: VT.", align=TA_LEFT, size=11, after=0),
    ]
    right = [
        _words("QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ", bold=True, align=TA_CENTER, after=0),
        _words(
            "(Chữ ký của người có thẩm quyền, dấu của cơ quan)",
            italic=True, align=TA_CENTER, after=48,
        ),
        _words("Họ và tên", bold=True, align=TA_CENTER, after=0),
    ]  # fmt: skip
    return _frameless([[left, right]], [room * 0.42, room * 0.58])


def _frameless(rows: list[list[Any]], widths: list[float]) -> Grid:
    top = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0)]
    return Grid(rows, colWidths=widths, style=top)


def _block(block: Block, room: float) -> list[Any]:
    if isinstance(block, Table):
        return [_table(block, room), Spacer(1, 8)]
    if isinstance(block, Picture):
        picture = Image(io.BytesIO(block.png))
        picture.drawHeight *= room / picture.drawWidth
        picture.drawWidth = room
        return [picture, _words(block.caption, italic=True, align=TA_CENTER, size=11)]
    return [_words(block.text, bold=block.is_heading, indent=True)]


def _table(table: Table, room: float) -> Grid:
    widths = [room * share / sum(table.widths) for share in table.widths]
    rows = [[_words(h, bold=True, align=TA_CENTER, size=10.5, after=0) for h in table.head]]
    for row in table.rows:
        rows.append(
            [
                _words(
                    value[:2000], size=10.5, after=0,
                    align=TA_RIGHT if index >= table.numeric_from else TA_LEFT,
                )
                for index, value in enumerate(row)
            ]
        )  # fmt: skip
    style = [
        ("GRID", (0, 0), (-1, -1), 0.5, "black"),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("TOPPADDING", (0, 0), (-1, -1), 2),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
    ]
    return Grid(rows, colWidths=widths, repeatRows=1, style=style, splitInRow=1)


def _words(
    text: str, *, bold: bool = False, italic: bool = False, size: float = 13,
    align: int = TA_JUSTIFY, after: float = 6, indent: bool = False,
) -> Paragraph:  # fmt: skip
    style = ParagraphStyle(
        "words",
        fontName="Tinos-Bold" if bold else "Tinos-Italic" if italic else "Tinos",
        fontSize=size,
        leading=size * 1.2,
        alignment=align,
        spaceAfter=after,
        firstLineIndent=1.27 * cm if indent else 0,
    )
    return Paragraph(escape(text), style)

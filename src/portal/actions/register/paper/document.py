"""A document as PDF: pages, margins and letters of Nghị định 30/2020/NĐ-CP, Phụ lục I."""

from __future__ import annotations

import io
from html import escape
from itertools import groupby
from typing import Any

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm, mm
from reportlab.platypus import BaseDocTemplate, Frame, PageBreak, PageTemplate, Paragraph, Spacer
from reportlab.platypus import Table as Grid

from portal.actions.register.paper.typeface import use_fonts
from vanban.model import Document, Line, Style
from vanban.render import looks, page_starts
from vanban.render.html import Table, blocks

_LEFT, _RIGHT, _TOP = 30 * mm, 15 * mm, 20 * mm
_ROOM = A4[0] - _LEFT - _RIGHT
_CELL_LIMIT = 4000  # letters of one cell: a cell is laid out whole, however high
_WIDEST = 30  # columns that fit on a page at all


def document_pdf(document: Document) -> bytes:
    """Return *document* as a PDF file: one paragraph a line, tables as grids, pages numbered."""
    use_fonts()
    out = io.BytesIO()
    title = document.header.trich_yeu or str(document.header.number or "")
    file = BaseDocTemplate(out, pagesize=A4, title=title, author="vanban", lang="vi", invariant=1)
    frame = Frame(_LEFT, _TOP, _ROOM, A4[1] - 2 * _TOP, 0, 0, 0, 0)
    file.addPageTemplates([PageTemplate("page", [frame], onPage=_number)])
    found, starts = looks(document), page_starts(document)
    story: list[Any] = []
    for block in blocks(document.source.lines):
        if isinstance(block, Table):
            story += [_grid(block), Spacer(1, 6)]
        elif block.line.text.strip():
            if story and block.span.start in starts:
                story.append(PageBreak())
            story.append(_words(block.line.text, found.get(block.span.start, block.line.style)))
    file.build(story or [Spacer(1, 1)])
    return out.getvalue()


def _number(canvas: Any, file: Any) -> None:
    """Write the page's number in the middle of the upper margin, not on the first page."""
    if file.page > 1:
        canvas.setFont("Tinos", 13)
        canvas.drawCentredString(A4[0] / 2, A4[1] - 13 * mm, str(file.page))


def _grid(table: Table) -> Grid:
    rows: list[list[Any]] = []
    count = min(max(line.cell.column for line in table.lines if line.cell) + 1, _WIDEST)
    longest = [1] * count
    for _, row in groupby(table.lines, lambda line: line.cell.row if line.cell else 0):
        cells: list[list[Paragraph]] = [[] for _ in range(count)]
        for line in row:
            column = _column(line, count)
            cells[column].append(_words(line.text[:_CELL_LIMIT], line.style, in_cell=True))
            longest[column] = max(longest[column], len(line.text))
        rows.append(cells)
    style = [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        *([("GRID", (0, 0), (-1, -1), 0.5, "black")] if _has_frame(table) else []),
    ]
    return Grid(rows, colWidths=_widths(longest), style=style, splitInRow=1)


def _widths(longest: list[int]) -> list[float]:
    """Give each column room by the root of its longest text: "STT" little, a task much."""
    shares = [max(2.5, length**0.5) for length in longest]
    return [_ROOM * share / sum(shares) for share in shares]


def _column(line: Line, width: int) -> int:
    return min(line.cell.column if line.cell else 0, width - 1)


def _has_frame(table: Table) -> bool:
    """Head and closing stand in tables without a frame: two columns, one row or two."""
    return len({line.cell.row for line in table.lines if line.cell}) > 2


def _words(text: str, style: Style, *, in_cell: bool = False) -> Paragraph:
    size = 11 if in_cell else 13
    look = ParagraphStyle(
        "words",
        fontName="Tinos-Bold" if style.bold else "Tinos-Italic" if style.italic else "Tinos",
        fontSize=size,
        leading=size * 1.25,
        alignment=TA_CENTER if style.centred else TA_LEFT if in_cell else TA_JUSTIFY,
        spaceAfter=0 if in_cell else 6,
        firstLineIndent=0 if in_cell or style.centred else 1.27 * cm,
    )
    return Paragraph(escape(text), look)

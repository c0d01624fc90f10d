"""A document as DOCX: headings for the navigation pane, looks of lines, tables as grids."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import datetime
from itertools import groupby
from typing import TYPE_CHECKING

from vanban.model import Document, Level, Line, Style
from vanban.render.html.blocks import Paragraph, Table, blocks
from vanban.render.looks import looks, page_starts
from vanban.render.undated import undated
from vanban.text import xml_words

if TYPE_CHECKING:
    from docx.document import Document as File

_DEPTH = {
    Level.PHU_LUC: 1, Level.MAU: 2, Level.PHAN: 1, Level.CHUONG: 1, Level.MUC: 2,
    Level.TIEU_MUC: 3, Level.DIEU: 3, Level.LETTER_UPPER: 1, Level.ROMAN: 1,
}  # fmt: skip
_LONGEST_HEADING = 200
_WIDEST = 60  # columns that Word takes
# The file says no day: the same document gives the same bytes at any time.
_UNDATED = datetime(2000, 1, 1)


def docx_bytes(document: Document) -> bytes:
    """Return *document* as a DOCX file: Times New Roman, one paragraph a line, notes at the end.

    Nghị định 30/2020/NĐ-CP, Phụ lục I: font, size 13 to 14, margins.
    """
    import docx  # only now: it loads slowly, and few commands make such a file

    file = docx.Document()
    _set_page(file)
    depths, found = dict(_headings(document)), looks(document)
    starts = page_starts(document)
    for block in blocks(document.source.lines):
        if isinstance(block, Table):
            _add_table(file, block)
            continue
        depth = depths.get(block.span.start, 0)
        depth = depth if len(block.line.text) <= _LONGEST_HEADING else 0
        style = found.get(block.span.start, block.line.style)
        _add_paragraph(file, block, depth, style, block.span.start in starts)
    for mark, words in document.source.footnotes:
        file.add_paragraph(f"[{mark}] {' '.join(words.split())}")
    out = io.BytesIO()
    file.save(out)
    return undated(out.getvalue())


def _set_page(file: File) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt, RGBColor

    for section in file.sections:
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin, section.right_margin = Cm(3), Cm(1.5)
        section.top_margin = section.bottom_margin = Cm(2)
    for name, size in (("Normal", 13), ("Heading 1", 14), ("Heading 2", 14), ("Heading 3", 13)):
        font = file.styles[name].font
        font.name, font.size, font.color.rgb = "Times New Roman", Pt(size), RGBColor(0, 0, 0)
        fonts = font.element.rPr.rFonts  # headings of the template name a theme's letters instead
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
    file.styles["Normal"].paragraph_format.space_after = Pt(6)
    properties = file.core_properties
    properties.author, properties.created, properties.modified = "vanban", _UNDATED, _UNDATED


def _headings(document: Document) -> Iterator[tuple[int, int]]:
    """Yield where headings begin and how deep they are; an article without a name is a sentence."""
    for node in document.walk():
        is_sentence = node.level is Level.DIEU and not node.heading
        if (depth := _DEPTH.get(node.level)) and not is_sentence:
            yield node.span.start, depth


def _add_paragraph(
    file: File, block: Paragraph, depth: int, style: Style, starts_page: bool
) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Cm

    words = xml_words(block.line.text)
    paragraph = file.add_heading("", depth) if depth else file.add_paragraph()
    run = paragraph.add_run(words)
    run.bold, run.italic = style.bold or None, style.italic or None
    paragraph.paragraph_format.page_break_before = starts_page or None
    if style.centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    elif not depth:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        paragraph.paragraph_format.first_line_indent = Cm(1.27)


def _add_table(file: File, table: Table) -> None:
    rows = [list(row) for _, row in groupby(table.lines, lambda line: _place(line)[0])]
    width = min(max(_place(line)[1] for line in table.lines) + 1, _WIDEST)
    grid = file.add_table(rows=len(rows), cols=width, style="Table Grid")
    for place, row in zip(grid.rows, rows, strict=True):
        cells = place.cells
        for column, lines in groupby(row, lambda line: min(_place(line)[1], width - 1)):
            cells[column].text = xml_words("\n".join(line.text for line in lines))


def _place(line: Line) -> tuple[int, int]:
    return (line.cell.row, line.cell.column) if line.cell else (0, 0)

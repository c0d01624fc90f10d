"""A comparison as PDF: a landscape page, both texts with what went and came marked."""

from __future__ import annotations

import io
from collections.abc import Sequence
from html import escape
from itertools import zip_longest
from typing import Any

from django.utils.translation import get_language
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph, Spacer
from reportlab.platypus import Table as Grid

from portal.actions.editions.comparison import Compared, Row
from portal.actions.editions.paper import wording
from portal.actions.editions.paper.wording import Mark, Run
from portal.actions.register.paper.typeface import use_fonts

_WIDE = landscape(A4)
_MARGIN = 15 * mm
_SHARES = (0.16, 0.36, 0.36, 0.12)
_CELL_LIMIT = 1600  # letters: a cell is laid out whole, and higher than a page it has no room
_TAGS = {
    Mark.GOES: ('<strike><font color="#9b1c17">', "</font></strike>"),
    Mark.COMES: ('<u><font color="#145e24">', "</font></u>"),
    Mark.STAYS: ("", ""),
}


def pdf_of(compared: Compared) -> bytes:
    """Return *compared* as a PDF file."""
    use_fonts()
    out = io.BytesIO()
    title = wording.title_of(compared)
    file = BaseDocTemplate(
        out, pagesize=_WIDE, title=title, author="vanban", lang=get_language() or "vi", invariant=1
    )
    room = _WIDE[0] - 2 * _MARGIN
    frame = Frame(_MARGIN, _MARGIN, room, _WIDE[1] - 2 * _MARGIN, 0, 0, 0, 0)
    file.addPageTemplates([PageTemplate("page", [frame], onPage=_number)])
    lines = (wording.not_official(), wording.tally_of(compared), *wording.refusals_of(compared))
    story: list[Any] = [_words(escape(title), size=14, bold=True), Spacer(1, 6)]
    story += [*(_words(escape(line)) for line in lines), Spacer(1, 8)]
    rows: list[list[Paragraph]] = [[_words(name, bold=True) for name in wording.head()]]
    for row in compared.rows:
        rows += _rows(row)
    style = [("GRID", (0, 0), (-1, -1), 0.5, "black"), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    widths = [room * share for share in _SHARES]
    story.append(Grid(rows, colWidths=widths, repeatRows=1, style=style, splitInRow=1))
    file.build(story)
    return out.getvalue()


def _rows(row: Row) -> list[list[Paragraph]]:
    """Return a provision as rows of cells that fit on a page; the later ones go on."""
    before = wording.cut(wording.before_of(row.words), _CELL_LIMIT)
    after = wording.cut(wording.after_of(row.words), _CELL_LIMIT)
    rows: list[list[Paragraph]] = []
    for old, new in zip_longest(before, after, fillvalue=()):
        place, way = ("", "") if rows else (wording.place_of(row), wording.way_of(row))
        rows.append(
            [_words(escape(place)), _words(_marked(old)), _words(_marked(new)), _words(escape(way))]
        )
    return rows


def _marked(runs: Sequence[Run]) -> str:
    return "".join(
        f"{_TAGS[mark][0]}{escape(text).replace(chr(10), '<br/>')}{_TAGS[mark][1]}"
        for mark, text in runs
    )


def _words(markup: str, *, size: float = 10.5, bold: bool = False) -> Paragraph:
    look = ParagraphStyle(
        "words", fontName="Tinos-Bold" if bold else "Tinos", fontSize=size, leading=size * 1.25
    )
    return Paragraph(markup, look)


def _number(canvas: Any, file: Any) -> None:
    canvas.setFont("Tinos", 10)
    canvas.drawCentredString(_WIDE[0] / 2, 8 * mm, str(file.page))

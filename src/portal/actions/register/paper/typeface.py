"""Tinos, the letters of all papers: as wide as Times New Roman, free, with Vietnamese marks."""

from __future__ import annotations

from functools import cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from portal.actions.register.paper.chart import FONTS


@cache
def use_fonts() -> None:
    """Make ``Tinos``, ``Tinos-Bold`` and ``Tinos-Italic`` known to the writer of PDF files."""
    for name, file in (
        ("Tinos", "Tinos-Regular"), ("Tinos-Bold", "Tinos-Bold"), ("Tinos-Italic", "Tinos-Italic"),
    ):  # fmt: skip
        pdfmetrics.registerFont(TTFont(name, str(FONTS / f"{file}.ttf")))

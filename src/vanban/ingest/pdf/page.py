"""One page of a PDF file with text: its words, and the lines of its tables."""

from __future__ import annotations

import pypdfium2 as pdfium

from vanban.ingest.layout.page import Page, set_page
from vanban.ingest.pdf.glyphs import find_turn, find_words
from vanban.ingest.pdf.strokes import find_rules


def read_page(page: pdfium.PdfPage, number: int) -> Page:
    """Return *page* with its words in rows, those of tables set apart."""
    textpage = page.get_textpage()
    turn = find_turn(page, textpage)
    left, bottom, _, _ = page.get_mediabox()
    words = find_words(textpage, turn, (left, bottom))
    rules = find_rules(page, turn, (left, bottom))
    textpage.close()
    width, height = turn.size
    return set_page(number, width, height, words, rules)

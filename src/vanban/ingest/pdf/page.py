"""One page of a PDF file with text: its words, and the lines of its tables."""

from __future__ import annotations

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from vanban.errors import UnreadableError
from vanban.ingest.layout.page import Page, set_page
from vanban.ingest.pdf.glyphs import CHARACTER_LIMIT, find_turn, find_words
from vanban.ingest.pdf.strokes import find_rules


def read_page(page: pdfium.PdfPage, number: int) -> Page:
    """Return *page* with its words in rows, those of tables set apart.

    Raise ``UnreadableError`` if more is drawn on it than a printer could print.
    """
    textpage = page.get_textpage()
    turn = find_turn(page, textpage)
    left, bottom, _, _ = page.get_mediabox()
    drawn = raw.FPDFText_CountChars(textpage.raw)
    if drawn > CHARACTER_LIMIT:
        raise UnreadableError(
            "too-large", f"trang {number} có {drawn} chữ, không phải một trang in: hãy chia nhỏ tệp"
        )
    words = find_words(textpage, turn, (left, bottom))
    rules = find_rules(page, turn, (left, bottom))
    textpage.close()
    width, height = turn.size
    read = set_page(number, width, height, words, rules)
    read.drawn = drawn
    return read

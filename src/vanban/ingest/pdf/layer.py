"""Whether the text layer of a page is its text: decided a page at a time."""

from __future__ import annotations

from collections.abc import Iterator

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from vanban.ingest.layout import Page, bare_pages
from vanban.text import plausibility
from vanban.text.legacy import find_legacy

_FEWEST_WORDS = 30
# In Vietnamese every other word bears a mark; English pages, lists of codes and figures bear none.
_MARKED = 0.05
_PLAUSIBLE = 0.4
# A scan is a picture that fills the page; a logo or a seal is not.
_FULL = 0.7
_BROKEN = 0.1


def find_scans(document: pdfium.PdfDocument, pages: list[Page]) -> list[int]:
    """Return the indexes of pages whose text layer is not their text, though something is drawn."""
    bare = set(bare_pages(pages))
    return [
        index
        for index, page in enumerate(pages)
        if (index in bare and _has_more(document, index))
        or (index not in bare and is_false_layer(page, document[index]))
    ]


def _has_more(document: pdfium.PdfDocument, index: int) -> bool:
    """Say whether more is drawn on a page than the few letters of its layer.

    A page on which a font draws letters and nothing else, all of them known, is read.
    """
    try:
        page = document[index]
        kinds = {item.type for item in page.get_objects(max_depth=2)}
        return bool(kinds) and (kinds != {raw.FPDF_PAGEOBJ_TEXT} or not _is_known(page))
    except pdfium.PdfiumError:
        return False


def _is_known(page: pdfium.PdfPage) -> bool:
    textpage = page.get_textpage()
    count = raw.FPDFText_CountChars(textpage.raw)
    signs = [raw.FPDFText_GetUnicode(textpage.raw, index) for index in range(count)]
    textpage.close()
    return bool(signs) and not any(s == 0 or s > 0x10FFFF or _is_broken(chr(s)) for s in signs)


def is_false_layer(page: Page, drawn: pdfium.PdfPage) -> bool:
    """Say whether the words of *page* are not what is printed on it.

    Assumptions: *broken-letters*, a tenth of the letters is unknown or the marked words are no
    Vietnamese in any way of storing letters (a font without a table); *blind-scan*, a picture fills
    the page and the words beside it bear no marks (recognised by a program without Vietnamese).
    """
    words = [word for word in _words(page) if any(s.isalpha() or _is_broken(s) for s in word)]
    if len(words) < _FEWEST_WORDS:
        return False
    text = " ".join(words)
    if sum(map(_is_broken, text)) > _BROKEN * len(text):
        return True
    marked = sum(not word.isascii() for word in words)
    if marked <= _MARKED * len(words):
        return _is_scan(drawn)
    return plausibility(text) < _PLAUSIBLE and not find_legacy([text]).ways


def _words(page: Page) -> Iterator[str]:
    for row in page.rows:
        yield from (word.text for word in row.words)
    for inside in page.table_words:
        yield from (word.text for word in inside)


def _is_broken(sign: str) -> bool:
    if "\uf000" <= sign <= "\uf0ff":  # bytes of fonts that call themselves symbols
        return False
    return sign == "\ufffd" or "\ue000" <= sign <= "\uf8ff" or "\x80" <= sign <= "\x9f"


def _is_scan(drawn: pdfium.PdfPage) -> bool:
    width, height = drawn.get_size()
    try:
        for item in drawn.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3):
            left, bottom, right, top = item.get_bounds()
            if (right - left) * (top - bottom) >= _FULL * width * height:
                return True
    except pdfium.PdfiumError:
        return False
    return False

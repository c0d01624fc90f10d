"""Characters of a page to words, through pdfium."""

from __future__ import annotations

import ctypes
import math
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from vanban.ingest.layout.words import Box, Word
from vanban.ingest.spelling import Run, spell
from vanban.text.legacy import legacy_of_font, prints_capitals

# A page of the densest gazette has some 9,000 characters; one with more is no text to read.
CHARACTER_LIMIT = 200_000
# pdfium's sign for a hyphen at the end of a line: what is drawn is a hyphen.
_LINE_END = 0x02
_BOLD = ("bold", "black", "heavy", "-bd", ",bd")
_ITALIC = ("italic", "oblique", "-it")
_ITALIC_FLAG = 64


@dataclass(slots=True)
class _Glyph:
    text: str
    box: Box
    base: float
    size: float


@dataclass(frozen=True, slots=True)
class Turn:
    """How a page must be turned to be read: quarter turns clockwise, and its raw size."""

    quarters: int
    width: float
    height: float

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return the place, counted downward from the top left, of a raw point."""
        if self.quarters == 1:
            return y, x
        if self.quarters == 2:
            return self.width - x, y
        if self.quarters == 3:
            return self.height - y, self.width - x
        return x, self.height - y

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """Return the place of a raw rectangle."""
        (a, b), (c, d) = self.point(left, bottom), self.point(right, top)
        return Box(min(a, c), min(b, d), max(a, c), max(b, d))

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the page as it is read."""
        return (self.height, self.width) if self.quarters % 2 else (self.width, self.height)


def find_turn(page: pdfium.PdfPage, textpage: pdfium.PdfTextPage) -> Turn:
    """Return how *page* is read: by its own rotation, and by the way most letters lie."""
    left, bottom, right, top = page.get_mediabox()
    count = raw.FPDFText_CountChars(textpage.raw)
    lying = Counter(
        -round(raw.FPDFText_GetCharAngle(textpage.raw, i) / (math.pi / 2)) % 4
        for i in range(0, count, max(1, count // 50))
    )
    own = (page.get_rotation() // 90) % 4
    quarters = lying.most_common(1)[0][0] if lying else own
    return Turn(int(quarters), right - left, top - bottom)


def find_words(textpage: pdfium.PdfTextPage, turn: Turn, origin: tuple[float, float]) -> list[Word]:
    """Return the words of a page in the order in which they are drawn."""
    words: list[Word] = []
    glyphs: list[_Glyph] = []
    first, spaced = 0, True
    for index, glyph in _glyphs(textpage, turn, origin):
        if glyphs and (glyph is None or not _joins(glyphs[-1], glyph)):
            glued = not spaced and _touches(words, glyphs)
            words.append(_word(glyphs, textpage, first, glued=glued))
            glyphs, spaced = [], False
        if glyph is None:
            spaced = True
            continue
        first = first if glyphs else index
        glyphs.append(glyph)
    if glyphs:
        words.append(_word(glyphs, textpage, first, glued=not spaced and _touches(words, glyphs)))
    return words


def _glyphs(
    textpage: pdfium.PdfTextPage, turn: Turn, origin: tuple[float, float]
) -> Iterator[tuple[int, _Glyph | None]]:
    """Yield each character with its place, ``None`` for white space."""
    page, rect = textpage.raw, raw.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    across, up = origin
    height = size = 0.0
    for index in range(min(raw.FPDFText_CountChars(page), CHARACTER_LIMIT)):
        code = raw.FPDFText_GetUnicode(page, index)
        text = "-" if code == _LINE_END else chr(code) if code < 0x110000 else ""
        if not _is_seen(text) or 0xD800 <= code < 0xE000:
            yield index, None
            continue
        raw.FPDFText_GetLooseCharBox(page, index, rect)
        raw.FPDFText_GetCharOrigin(page, index, x, y)
        box = turn.box(rect.left - across, rect.bottom - up, rect.right - across, rect.top - up)
        base = turn.point(x.value - across, y.value - up)[1]
        # Letters of one font and size have boxes of one height: ask for the size when it changes.
        if abs(box.bottom - box.top - height) > 0.01:
            height = box.bottom - box.top
            size = _size(page, index) or height
        yield index, _Glyph(text, box, base, max(size, 1.0))


def _size(page: object, index: int) -> float:
    """Return the size of a letter in points: that of its font, scaled as it is drawn."""
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(page, index, matrix)
    return float(raw.FPDFText_GetFontSize(page, index) * math.hypot(matrix.c, matrix.d))


def _joins(last: _Glyph, glyph: _Glyph) -> bool:
    """Say whether *glyph* goes on the word of *last*: on its line, without a gap.

    A mark that combines (a tone drawn by itself) goes on wherever it is drawn.
    """
    size = max(last.size, glyph.size)
    gap = glyph.box.left - last.box.right
    level = abs(glyph.base - last.base) < 0.15 * size
    return (level and -0.6 * size < gap < 0.3 * size) or unicodedata.combining(glyph.text) > 0


def _touches(words: list[Word], glyphs: list[_Glyph]) -> bool:
    """Say whether the word that *glyphs* make touches the one before it, as a raised mark does."""
    if not words:
        return False
    last, first = words[-1], glyphs[0]
    size = max(last.size, first.size)
    gap = first.box.left - last.box.right
    return abs(first.base - last.base) < 0.5 * size and -0.1 * size < gap < 0.12 * size


def _word(glyphs: list[_Glyph], page: pdfium.PdfTextPage, first: int, *, glued: bool) -> Word:
    box = Box(
        min(g.box.left for g in glyphs),
        min(g.box.top for g in glyphs),
        max(g.box.right for g in glyphs),
        max(g.box.bottom for g in glyphs),
    )
    font, bold, italic = _font_looks(page, first)
    text = _spell("".join(g.text for g in glyphs), font)
    return Word(text, box, glyphs[0].base, glyphs[0].size, bold, italic, glued)


def _is_seen(text: str) -> bool:
    return text == "\xad" or (bool(text) and not text.isspace() and text.isprintable())


def _spell(text: str, font: str) -> str:
    """Return *text* as its *font* prints it; U+00AD is ư in TCVN3, elsewhere a hyphen.

    Fonts of capitals are read here; the letters of others are told, line by line, with their raw
    form kept.
    """
    if legacy_of_font(font) is None:
        return text.replace("\xad", "-")
    if not prints_capitals(font):
        return text.replace("\xad", "−")  # what pdfium gives for the same sign in other files
    return spell([Run(text, font)]).text


def _font_looks(page: pdfium.PdfTextPage, index: int) -> tuple[str, bool, bool]:
    """Return the name of a letter's font (``ABCDEF+.VnTimeH`` without its prefix) and its looks."""
    buffer, flags = ctypes.create_string_buffer(128), ctypes.c_int()
    raw.FPDFText_GetFontInfo(page.raw, index, buffer, 128, flags)
    font = buffer.value.decode("utf-8", "replace").rpartition("+")[2]
    name = font.casefold()
    heavy = raw.FPDFText_GetFontWeight(page.raw, index) >= 600
    bold = heavy or any(mark in name for mark in _BOLD)
    return font, bold, bool(flags.value & _ITALIC_FLAG) or any(mark in name for mark in _ITALIC)

"""Characters of a page to words, through pdfium."""

from __future__ import annotations

import ctypes
import math
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

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


class _Glyph(NamedTuple):
    text: str
    left: float
    top: float
    right: float
    bottom: float
    base: float
    size: float
    order: int


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
    looks = _Looks(textpage)
    spaced = True
    for glyph in _glyphs(textpage, turn, origin):
        if glyphs and (glyph is None or not _joins(glyphs[-1], glyph)):
            glued = not spaced and _touches(words, glyphs)
            words.append(_word(glyphs, looks, glued=glued))
            glyphs, spaced = [], False
        if glyph is None:
            spaced = True
            continue
        glyphs.append(glyph)
    if glyphs:
        words.append(_word(glyphs, looks, glued=not spaced and _touches(words, glyphs)))
    return words


def _glyphs(
    textpage: pdfium.PdfTextPage, turn: Turn, origin: tuple[float, float]
) -> Iterator[_Glyph | None]:
    """Yield each character with its place, ``None`` for white space.

    Most of the time of a file goes here: nothing is made of a letter but its tuple.
    """
    page, rect = textpage.raw, raw.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    letter, loose, place = (
        raw.FPDFText_GetUnicode,
        raw.FPDFText_GetLooseCharBox,
        raw.FPDFText_GetCharOrigin,
    )
    across, up = origin
    is_upright = turn.quarters == 0
    tall = turn.height + up
    base = size = seen_top = seen_bottom = 0.0
    for index in range(raw.FPDFText_CountChars(page)):
        text = _drawn(letter(page, index))
        if not text:
            yield None
            continue
        loose(page, index, rect)
        if is_upright:
            left, right = rect.left - across, rect.right - across
            top, bottom = tall - rect.top, tall - rect.bottom
        else:
            left, top, right, bottom = turn.box(
                rect.left - across, rect.bottom - up, rect.right - across, rect.top - up
            )
        # A loose box is as high as its font around its line: ask for the line and the size of
        # letters when the box changes.
        if top != seen_top or bottom != seen_bottom or not is_upright:
            place(page, index, x, y)
            base = turn.point(x.value - across, y.value - up)[1]
            if abs((bottom - top) - (seen_bottom - seen_top)) > 0.01:
                size = max(_size(page, index) or bottom - top, 1.0)
            seen_top, seen_bottom = top, bottom
        yield _Glyph(text, left, top, right, bottom, base, size, index)


@lru_cache(maxsize=4096)
def _drawn(code: int) -> str:
    """Return the sign of a character; nothing for white space and what is not seen."""
    text = "-" if code == _LINE_END else chr(code) if code < 0x110000 else ""
    return text if _is_seen(text) and not 0xD800 <= code < 0xE000 else ""


def _size(page: object, index: int) -> float:
    """Return the size of a letter in points: that of its font, scaled as it is drawn."""
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(page, index, matrix)
    return float(raw.FPDFText_GetFontSize(page, index) * math.hypot(matrix.c, matrix.d))


def _joins(last: _Glyph, glyph: _Glyph) -> bool:
    """Say whether *glyph* goes on the word of *last*: on its line, without a gap.

    A mark that combines (a tone drawn by itself) goes on wherever it is drawn.
    """
    size = last.size if last.size > glyph.size else glyph.size
    gap = glyph.left - last.right
    level = abs(glyph.base - last.base) < 0.15 * size
    return (level and -0.6 * size < gap < 0.3 * size) or unicodedata.combining(glyph.text) > 0


def _touches(words: list[Word], glyphs: list[_Glyph]) -> bool:
    """Say whether the word that *glyphs* make touches the one before it, as a raised mark does."""
    if not words:
        return False
    last, first = words[-1], glyphs[0]
    size = max(last.size, first.size)
    gap = first.left - last.box.right
    return abs(first.base - last.base) < 0.5 * size and -0.1 * size < gap < 0.12 * size


def _word(glyphs: list[_Glyph], looks: _Looks, *, glued: bool) -> Word:
    letters, left, top, right, bottom, bases, sizes, orders = zip(*glyphs, strict=True)
    font, bold, italic = looks.of(orders[0])
    box = Box(min(left), min(top), max(right), max(bottom))
    return Word(_spell("".join(letters), font), box, bases[0], sizes[0], bold, italic, glued)


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


class _Looks:
    """Asks for the fonts of the letters of one page, with one buffer for all."""

    def __init__(self, page: pdfium.PdfTextPage) -> None:
        self._page = page.raw
        self._buffer = ctypes.create_string_buffer(128)
        self._flags = ctypes.c_int()

    def of(self, index: int) -> tuple[str, bool, bool]:
        """Return the name of a letter's font, whether it is bold and whether italic."""
        self._buffer.value = b""
        raw.FPDFText_GetFontInfo(self._page, index, self._buffer, 128, self._flags)
        heavy = raw.FPDFText_GetFontWeight(self._page, index) >= 600
        return _font_looks(self._buffer.value, heavy, bool(self._flags.value & _ITALIC_FLAG))


@lru_cache(maxsize=1024)
def _font_looks(name: bytes, heavy: bool, slanted: bool) -> tuple[str, bool, bool]:
    """Return the name of a font (``ABCDEF+.VnTimeH`` without its prefix) and its looks."""
    font = name.decode("utf-8", "replace").rpartition("+")[2]
    folded = font.casefold()
    bold = heavy or any(mark in folded for mark in _BOLD)
    return font, bold, slanted or any(mark in folded for mark in _ITALIC)

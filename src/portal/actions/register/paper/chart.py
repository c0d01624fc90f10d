"""The plot of a report as PNG, drawn with the font that the reports are written in."""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from portal.store.register.tallies import Tally

FONTS = Path(__file__).parent / "fonts"
_SCALE = 3  # pixels a point: sharp in print
_WIDTH, _LABEL, _ROW, _BAR = 470, 165, 24, 12  # points
_PARTS = (
    ("Hoàn thành đúng hạn", "#23623a"),
    ("Hoàn thành quá hạn", "#c79a2b"),
    ("Chưa hoàn thành, trong hạn", "#5b86ad"),
    ("Chưa hoàn thành, quá hạn", "#9b1c1c"),
)


def stacked_bars(named: Sequence[tuple[str, Tally]]) -> bytes:
    """Return one stacked bar a name, with its count, and a legend below."""
    height = len(named) * _ROW + 34
    image = Image.new("RGB", (_WIDTH * _SCALE, height * _SCALE), "white")
    draw = ImageDraw.Draw(image)
    most = max((tally.whole for _, tally in named), default=1) or 1
    for index, (name, tally) in enumerate(named):
        _bar(draw, index * _ROW + 4, name, tally, most)
    _legend(draw, len(named) * _ROW + 12)
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


def _bar(draw: ImageDraw.ImageDraw, top: int, name: str, tally: Tally, most: int) -> None:
    _text(draw, 0, top + 1, _fitted(name, _LABEL - 8))
    x, room = float(_LABEL), _WIDTH - _LABEL - 30
    counts = (tally.done_in_time, tally.done_late, tally.open_in_time, tally.overdue)
    for count, (_, colour) in zip(counts, _PARTS, strict=True):
        width = room * count / most
        if count:
            box = (x * _SCALE, top * _SCALE, (x + width) * _SCALE, (top + _BAR) * _SCALE)
            draw.rectangle(box, fill=colour)
        x += width
    _text(draw, x + 4, top + 1, str(tally.whole))


def _legend(draw: ImageDraw.ImageDraw, top: int) -> None:
    x = 0.0
    for name, colour in _PARTS:
        draw.rectangle(
            (x * _SCALE, top * _SCALE, (x + 8) * _SCALE, (top + 8) * _SCALE), fill=colour
        )
        _text(draw, x + 11, top - 1, name)
        x += 19 + _font().getlength(name) / _SCALE


def _text(draw: ImageDraw.ImageDraw, x: float, y: float, words: str) -> None:
    draw.text((x * _SCALE, y * _SCALE), words, fill="black", font=_font())


def _fitted(words: str, width: int) -> str:
    if _font().getlength(words) <= width * _SCALE:
        return words
    while words and _font().getlength(words + "…") > width * _SCALE:
        words = words[:-1]
    return words + "…"


@cache
def _font() -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONTS / "Tinos-Regular.ttf"), 9 * _SCALE)

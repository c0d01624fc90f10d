"""Long thin lines, as frames of stamps have them, taken out of a picture.

Assumption *a frame is long and thin*: no letter has a stroke so long; a stroke that crosses the
line goes on above and below it and stays.
"""

from __future__ import annotations

import re

from PIL import Image

_LONG = 0.35  # inches: the shortest line that is no stroke of a letter
_THICK = 0.02  # inches: the thickest line
_DARK = 140  # of 255; darker is ink


def without_frames(image: Image.Image, dpi: int) -> Image.Image:
    """Return the grey *image* with its long thin lines, level and upright, made white."""
    turned = _without_rows(image, dpi).transpose(Image.Transpose.TRANSPOSE)
    return _without_rows(turned, dpi).transpose(Image.Transpose.TRANSPOSE)


def _without_rows(image: Image.Image, dpi: int) -> Image.Image:
    width, height = image.size
    ink = image.point([1 if level < _DARK else 0 for level in range(256)]).tobytes()
    long_run = re.compile(rb"\x01{%d,}" % max(8, int(dpi * _LONG)))
    thick = max(2, int(dpi * _THICK))
    points = bytearray(image.tobytes())
    for row in range(height):
        for run in long_run.finditer(ink, row * width, (row + 1) * width):
            _erase(points, ink, run.start(), run.end(), width, thick)
    return Image.frombytes("L", (width, height), bytes(points))


def _erase(points: bytearray, ink: bytes, start: int, end: int, width: int, thick: int) -> None:
    """Make white the points of one run whose column of ink is thin: what crosses it is kept."""
    for at in range(start, end):
        above, below = at - width, at + width
        while above >= 0 and ink[above] and at - above <= thick * width:
            above -= width
        while below < len(ink) and ink[below] and below - at <= thick * width:
            below += width
        if (below - above) // width - 1 <= thick:
            points[at] = 255

"""Ruled lines of a page: what tables and footnotes are drawn with."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from vanban.ingest.pdf.glyphs import Turn
from vanban.ingest.pdf.words import Box

_THIN = 3.0  # points: a thicker bar is a picture
_SHORT = 6.0
_STROKES = 4000
# A drawn map has tens of thousands of strokes; a page of tables some hundreds.
OBJECT_LIMIT = 20_000


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line: at *at*, from *start* to *end*, along x (level) or along y (upright)."""

    level: bool
    at: float
    start: float
    end: float

    @property
    def length(self) -> float:
        """How long it is."""
        return self.end - self.start


def find_rules(page: pdfium.PdfPage, turn: Turn, origin: tuple[float, float]) -> list[Rule]:
    """Return the level and upright lines drawn on *page*."""
    boxes = []
    for count, item in enumerate(page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=4)):
        if count >= OBJECT_LIMIT:
            break
        boxes.extend(_stroke_boxes(item, turn, origin))
    return merge_rules(rule for box in boxes for rule in _box_rules(box))


def merge_rules(rules: Iterable[Rule]) -> list[Rule]:
    """Return *rules* with pieces of one line joined."""
    merged: list[Rule] = []
    for rule in sorted(rules, key=lambda r: (r.level, round(r.at / 2), r.start)):
        last = merged[-1] if merged else None
        if (
            last is not None
            and last.level == rule.level
            and abs(last.at - rule.at) < 2.5
            and rule.start <= last.end + 3
        ):
            merged[-1] = Rule(last.level, last.at, last.start, max(last.end, rule.end))
        else:
            merged.append(rule)
    return [rule for rule in merged if rule.length >= _SHORT]


def _stroke_boxes(item: pdfium.PdfObject, turn: Turn, origin: tuple[float, float]) -> list[Box]:
    """Return the box of a simple drawing, of each stroke if several are drawn in one go."""
    across, up = origin
    count = raw.FPDFPath_CountSegments(item.raw)
    if count <= 2 or (count <= 5 and not _is_lifted(item, count)) or count > _STROKES:
        left, bottom, right, top = item.get_bounds()
        if min(right - left, top - bottom) > _THIN and not _is_stroked(item):
            return []  # the shade behind some words or a cell
        return [turn.box(left - across, bottom - up, right - across, top - up)]
    points = _points(item, count)
    return [
        turn.box(min(x0, x1) - across, min(y0, y1) - up, max(x0, x1) - across, max(y0, y1) - up)
        for (_, x0, y0), (drawn, x1, y1) in pairwise(points)
        if drawn
    ]


def _is_stroked(item: pdfium.PdfObject) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(item.raw, fill, stroke)
    return bool(stroke.value)


def _is_lifted(item: pdfium.PdfObject, count: int) -> bool:
    """Say whether the pen is lifted within the path: it draws more than one stroke."""
    return any(
        raw.FPDFPathSegment_GetType(raw.FPDFPath_GetPathSegment(item.raw, i))
        == raw.FPDF_SEGMENT_MOVETO
        for i in range(1, count)
    )


def _points(item: pdfium.PdfObject, count: int) -> list[tuple[bool, float, float]]:
    """Return the points of a path on the page, each with whether the pen draws on its way there."""
    matrix = item.get_matrix()
    x, y = ctypes.c_float(), ctypes.c_float()
    points: list[tuple[bool, float, float]] = []
    for index in range(count):
        segment = raw.FPDFPath_GetPathSegment(item.raw, index)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        drawn = raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_LINETO
        points.append((drawn, *matrix.on_point(x.value, y.value)))
    return points


def _box_rules(box: Box) -> list[Rule]:
    """Return the lines that a drawn rectangle stands for: itself if thin, else its four sides."""
    width, height = box.right - box.left, box.bottom - box.top
    x, y = box.middle
    if height <= _THIN and width >= _SHORT:
        return [Rule(True, y, box.left, box.right)]
    if width <= _THIN and height >= _SHORT:
        return [Rule(False, x, box.top, box.bottom)]
    if width < _SHORT or height < _SHORT:
        return []
    return [
        Rule(True, box.top, box.left, box.right),
        Rule(True, box.bottom, box.left, box.right),
        Rule(False, box.left, box.top, box.bottom),
        Rule(False, box.right, box.top, box.bottom),
    ]

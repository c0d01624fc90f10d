"""Strokes drawn on a page of a PDF file, as ruled lines."""

from __future__ import annotations

import ctypes
from itertools import pairwise

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from vanban.ingest.layout.rules import THIN, Rule, box_rules, merge_rules
from vanban.ingest.layout.words import Box
from vanban.ingest.pdf.glyphs import Turn

_STROKES = 4000
# A drawn map has tens of thousands of strokes; a page of tables some hundreds.
OBJECT_LIMIT = 20_000


def find_rules(page: pdfium.PdfPage, turn: Turn, origin: tuple[float, float]) -> list[Rule]:
    """Return the level and upright lines drawn on *page*."""
    boxes = []
    for count, item in enumerate(page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=4)):
        if count >= OBJECT_LIMIT:
            break
        boxes.extend(_stroke_boxes(item, turn, origin))
    return merge_rules(rule for box in boxes for rule in box_rules(box))


def _stroke_boxes(item: pdfium.PdfObject, turn: Turn, origin: tuple[float, float]) -> list[Box]:
    """Return the box of a simple drawing, of each stroke if several are drawn in one go."""
    across, up = origin
    count = raw.FPDFPath_CountSegments(item.raw)
    if count <= 2 or (count <= 5 and not _is_lifted(item, count)) or count > _STROKES:
        left, bottom, right, top = item.get_bounds()
        if min(right - left, top - bottom) > THIN and not _is_stroked(item):
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

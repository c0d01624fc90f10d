"""How the cells of a row of a Word file are cut and joined ([MS-DOC] 2.9.321 and 2.9.317)."""

from __future__ import annotations

import struct

from vanban.ingest.doc import sprms
from vanban.ingest.doc.sprms import read_sprms
from vanban.ingest.merged import Shape

_CELL = 20  # bytes that describe a cell behind the edges
_JOINED_ABOVE, _FIRST_BELOW = 0x20, 0x40


def row_shapes(group: bytes) -> tuple[Shape, ...]:
    """Return the shapes of the row whose end has the changes in *group*; none if they tell none."""
    shapes: list[Shape] = []
    for code, value in read_sprms(group[2:]):
        if code == sprms.TABLE_DEFINITION:
            shapes = _defined(value)
        elif code == sprms.JOINED_ABOVE and len(value) >= 2 and value[0] < len(shapes):
            old = shapes[value[0]]
            shapes[value[0]] = Shape(old.left, old.right, old.joins_left, value[1] == 1)
    return tuple(shapes)


def _defined(value: bytes) -> list[Shape]:
    count = value[0] if value else 0
    first = 1 + 2 * (count + 1)
    if not count or len(value) < first:
        return []
    edges = struct.unpack_from(f"<{count + 1}h", value, 1)
    flags = [_flags(value, first + _CELL * index) for index in range(count)]
    return [
        Shape(
            edges[index],
            edges[index + 1],
            joins_left=_joins_left(flags, index),
            joins_above=flags[index] & (_JOINED_ABOVE | _FIRST_BELOW) == _JOINED_ABOVE,
        )
        for index in range(count)
    ]


def _flags(value: bytes, at: int) -> int:
    return int.from_bytes(value[at : at + 2], "little")


def _joins_left(flags: list[int], index: int) -> bool:
    """Say whether a cell belongs to the one before it.

    Programs do not agree which of 1 and 2 means the first of joined cells: it is the first's.
    """
    sort = flags[index] & 3
    if not sort or not index:
        return False
    start = index
    while start and flags[start - 1] & 3:
        start -= 1
    return start != index and sort != flags[start] & 3

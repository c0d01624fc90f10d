"""Cells of a table that reach over several columns or rows, by the edges that Word gives them.

Word keeps no grid: each row says where its cells end, and which of them belong to the cell on their
left or above ([MS-DOC] 2.9.321, TDefTableOperand; RTF 1.9.1, "Table Definitions").
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from vanban.model import Cell

Place = tuple[int, int]  # the row of a cell, and which of the row's cells it is

_NEAR = 40  # twips (1/1440 inch): edges drawn by hand that are meant to be one
_WIDEST = 31_680  # twips: no page of Word is wider
_MOST_COLUMNS = 200


@dataclass(frozen=True, slots=True)
class Shape:
    """Where one cell of a row begins and ends, in twips, and whether it belongs to another."""

    left: int
    right: int
    joins_left: bool = False
    joins_above: bool = False


def place_cells(table: int, rows: Sequence[Sequence[Shape]]) -> dict[Place, Cell]:
    """Return where each cell of *rows* stands in the grid of *table*, with its spans.

    A cell that belongs to another has no place of its own. Nothing comes back if the edges make no
    grid.
    """
    edges = _edges(shape for row in rows for shape in row)
    if not 1 <= len(edges) - 1 <= _MOST_COLUMNS:
        return {}
    placed: dict[Place, Cell] = {}
    above: dict[int, Place] = {}  # by column: the cell that one below may belong to
    for number, row in enumerate(rows):
        here: dict[int, Place] = {}
        for index, column, width in _columns(row, edges):
            owner = above.get(column) if row[index].joins_above else None
            if owner is not None and placed[owner].colspan == width:
                old = placed[owner]
                placed[owner] = Cell(table, old.row, column, old.rowspan + 1, width)
            else:
                owner = (number, index)
                placed[owner] = Cell(table, number, column, 1, width)
            here[column] = owner
        above = here
    return placed


def _edges(shapes: Iterable[Shape]) -> list[int]:
    """Return the edges of the grid, those that are meant to be one as one."""
    found = sorted({edge for s in shapes for edge in (s.left, s.right) if abs(edge) <= _WIDEST})
    edges: list[int] = []
    for edge in found:
        if not edges or edge - edges[-1] > _NEAR:
            edges.append(edge)
    return edges


def _columns(row: Sequence[Shape], edges: list[int]) -> Iterable[tuple[int, int, int]]:
    """Yield which cell, its column and its width, those on its right that belong to it within."""
    index = 0
    while index < len(row):
        last = index
        while last + 1 < len(row) and row[last + 1].joins_left:
            last += 1
        column = _column_at(row[index].left, edges)
        yield index, column, max(_column_at(row[last].right, edges) - column, 1)
        index = last + 1


def _column_at(edge: int, edges: list[int]) -> int:
    return max(bisect_right(edges, edge) - 1, 0)

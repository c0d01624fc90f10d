"""Where the cells of a table stand, rowspans and colspans counted."""

from __future__ import annotations

from selectolax.lexbor import LexborNode

from vanban.model import Cell

# What browsers allow; more is a slip or an attack.
_WIDEST, _TALLEST = 1_000, 10_000
_FARTHEST = 10_000  # columns, beyond which no cell reaches over more than one
_NEVER = 1 << 60


class Grid:
    """One table while it is walked: hands out the place of each cell."""

    def __init__(self, number: int, first_line: int) -> None:
        self.number = number
        self.first_line = first_line
        self._row, self._column = -1, 0
        # For each column, the first row that no cell from above reaches into.
        self._free_from: list[int] = []
        # Where a stretch of columns begins that were found full: its end, and until which row.
        self._full: dict[int, tuple[int, int]] = {}

    def begin_row(self) -> None:
        """Go to the next row."""
        self._row += 1
        self._column = 0

    def place(self, node: LexborNode) -> Cell:
        """Return the place of the next cell, which is *node*."""
        if self._row < 0:
            self.begin_row()
        attributes = node.attributes
        tall = wide = 1
        if attributes:
            tall = min(_number(attributes.get("rowspan")), _TALLEST)
            wide = min(_number(attributes.get("colspan")), _WIDEST)
        if self._column < len(self._free_from):
            self._skip_full()
        start = self._column
        if start + wide > _FARTHEST:
            wide = 1
        self._column += wide
        self._free_from += [0] * (self._column - len(self._free_from))
        self._free_from[start : self._column] = [self._row + tall] * wide
        return Cell(self.number, self._row, start, tall, wide)

    def _skip_full(self) -> None:
        """Go to the next column that no cell from above reaches into, in leaps where known."""
        start, until = self._column, _NEVER
        while self._column < len(self._free_from) and self._free_from[self._column] > self._row:
            end, row = self._full.get(self._column, (0, 0))
            if row <= self._row:
                end, row = self._column + 1, self._free_from[self._column]
            self._column, until = end, min(until, row)
        if self._column > start + 1:
            self._full[start] = (self._column, until)


def _number(value: str | None) -> int:
    value = (value or "").strip()
    if not (value.isascii() and value.isdigit()):
        return 1
    return max(int(value[:6]), 1)

"""Tables in a text: how far one reaches, and whether it holds structure at all."""

from __future__ import annotations

from dataclasses import dataclass

from vanban.model import Line
from vanban.parse.marks import starts_closing

_SIGNING_LINES = 6  # lines of the table's head in which a signature beside nơi nhận stands


@dataclass(frozen=True, slots=True)
class Table:
    """The line after a table's last one, and how many columns and rows it has."""

    stop: int
    columns: int
    rows: int


def measure_table(lines: tuple[Line, ...], first: int, stop: int) -> Table:
    """Return the reach of the table that line *first* is a cell of."""
    cell = lines[first].cell
    assert cell is not None
    end, columns, rows = first, set(), set()
    while end < stop:
        place = lines[end].cell
        if place is None or place.table != cell.table:
            break
        columns.add(place.column)
        rows.add(place.row)
        end += 1
    return Table(end, len(columns), len(rows))


def signs_beside(lines: tuple[Line, ...], first: int, stop: int) -> bool:
    """Say whether the table that begins at *first* holds a signature in its other column."""
    cell = lines[first].cell
    for index in range(first + 1, min(first + _SIGNING_LINES, stop)):
        place = lines[index].cell
        if place is None or cell is None or place.table != cell.table or place.row > 1:
            return False
        if starts_closing(lines, index):
            return True
    return False

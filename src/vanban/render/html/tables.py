"""Cells back to a grid."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby

from vanban.model import Cell, Line
from vanban.render.html.blocks import Table
from vanban.text import fold

Write = Callable[[Line], str]

_COUNT_HEADS = frozenset({"tt", "stt", "so tt", "so thu tu"})
_FRAME_WORDS = ("cong hoa xa hoi chu nghia", "dang cong san viet nam", "noi nhan")
_MOST_EMPTY = 20  # empty cells for each full one, beyond which a grid is left ragged


def table_html(table: Table, write: Write) -> str:
    """Return *table* as a grid with its spans, or as columns where it only lays words out."""
    cells = [(cell, list(lines)) for cell, lines in groupby(table.lines, _cell)]
    if is_frame(table):
        return f'<table class="frame" role="presentation">{_rows(cells, write, 0)}</table>'
    heads = _head_rows(cells)
    return (
        '<div class="grid" role="region" aria-label="Bảng" tabindex="0">'
        f"<table>{_rows(cells, write, heads)}</table></div>"
    )


def is_frame(table: Table) -> bool:
    """Say whether *table* only lays out a head or a closing.

    Assumption "frames speak": such a table holds the national name or the list of recipients, and
    has at most four rows.
    """
    rows = {_cell(line).row for line in table.lines}
    if len(rows) > 4:
        return False
    words = fold(" ".join(line.text for line in table.lines))
    return any(frame in words for frame in _FRAME_WORDS)


def _cell(line: Line) -> Cell:
    assert line.cell is not None
    return line.cell


def _head_rows(cells: list[tuple[Cell, list[Line]]]) -> int:
    """Return how many rows head the columns: those of a first row that is bold or counts (TT)."""
    top = [(cell, lines) for cell, lines in cells if cell.row == cells[0][0].row]
    first = fold(" ".join(line.text for line in top[0][1]))
    if first in _COUNT_HEADS or all(line.style.bold for _, lines in top for line in lines):
        return min(max(cell.rowspan for cell, _ in top), 4)
    return 0


def _rows(cells: list[tuple[Cell, list[Line]]], write: Write, heads: int) -> str:
    base = cells[0][0].row
    last = max(cell.row for cell, _ in cells)
    width = max(cell.column + 1 for cell, _ in cells)
    fill = (last - base + 1) * width <= _MOST_EMPTY * len(cells)
    taken: dict[int, int] = {}  # column → first row that is free again
    out = []
    for row, group in groupby(cells, lambda pair: pair[0].row):
        tag = "th" if row - base < heads else "td"
        out.append(f"<tr>{''.join(_row(row, group, write, tag, taken, width, last, fill))}</tr>")
    return "<tbody>" + "".join(out) + "</tbody>"


def _row(
    row: int,
    group: Iterator[tuple[Cell, list[Line]]],
    write: Write,
    tag: str,
    taken: dict[int, int],
    width: int,
    last: int,
    fill: bool,
) -> Iterator[str]:
    column = 0
    for cell, lines in group:
        if fill:
            yield from _empty(range(column, cell.column), row, taken)
        rows = min(cell.rowspan, last - row + 1)
        columns = min(cell.colspan, max(width - cell.column, 1))
        column = cell.column + columns
        taken.update((c, row + rows) for c in range(cell.column, column))
        scope = ' scope="col"' if tag == "th" else ""
        spans = f' rowspan="{rows}"' * (rows > 1) + f' colspan="{columns}"' * (columns > 1)
        yield f"<{tag}{scope}{spans}>{''.join(map(write, lines))}</{tag}>"
    if fill:
        yield from _empty(range(column, width), row, taken)


def _empty(columns: range, row: int, taken: dict[int, int]) -> Iterator[str]:
    yield from ("<td></td>" for column in columns if taken.get(column, 0) <= row)

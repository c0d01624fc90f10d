"""Tables typed with bars in plain text: "TT | Việc | Chủ trì", with bars outside or without."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vanban.ingest.tabbed import Row

_BAR = re.compile(r"[|│¦]")
# |---|:--:|   ----+-----   +====+====+   ├────┼────┤: drawn between rows, no row
_RULE = re.compile(r"[\s|│¦+:=_\-–—─━═┌┬┐├┼┤└┴┘]*[-=_─━═–—]{2,}[\s|│¦+:=_\-–—─━═┌┬┐├┼┤└┴┘]*")
_FEWEST_CELLS = 3
_FEWEST_ROWS_OF_TWO = 3  # "A | B" twice may be anything; three times one below the other is a table


def find_barred_rows(lines: Sequence[str], first_table: int = 0) -> dict[int, Row]:
    """Return, by the index of its line, the table, row and cells of each line that is a row.

    A line drawn between rows has no cells. Assumption *barred-table*: lines that stand one below
    the other and have as many bars are the rows of a table; one with fewer lacks its last cells.

    >>> find_barred_rows(["TT | Việc | Chủ trì", "---|---|---", "1 | Rà soát | Sở Y tế"])[2]
    (0, 1, ('1', 'Rà soát', 'Sở Y tế'))
    """
    rows: dict[int, Row] = {}
    table, start = first_table, 0
    while start < len(lines):
        end = start
        while end < len(lines) and (_BAR.search(lines[end]) or _RULE.fullmatch(lines[end])):
            end += 1
        found = _rows(lines, start, end)
        rows |= {index: (table, row, cells) for index, row, cells in found}
        table += bool(found)
        start = max(end, start + 1)
    return rows


def _rows(lines: Sequence[str], start: int, end: int) -> list[tuple[int, int, tuple[str, ...]]]:
    """Return the rows of the table in the lines from *start* to *end*; none if they disagree."""
    cells = {i: () if _RULE.fullmatch(lines[i]) else _cells(lines[i]) for i in range(start, end)}
    filled = {i: row for i, row in cells.items() if row}
    if not filled:
        return []
    width = max(map(len, filled.values()))
    agreeing = sum(len(row) == width for row in filled.values())
    fewest = 2 if width >= _FEWEST_CELLS else _FEWEST_ROWS_OF_TWO
    if width < 2 or agreeing < fewest or agreeing * 2 <= len(filled):
        return []
    numbers = {index: number for number, index in enumerate(filled)}
    return [(i, numbers.get(i, 0), row) for i, row in cells.items()]


def _cells(line: str) -> tuple[str, ...]:
    inner = line.strip()
    return tuple(
        cell.strip() for cell in _BAR.split(_BAR.sub("", inner, 1) if _BAR.match(inner) else inner)
    )[: -1 if _BAR.fullmatch(inner[-1:]) else None]

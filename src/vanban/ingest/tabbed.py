"""Tables typed with tabs in plain text: a row a line, a tab between two cells."""

from __future__ import annotations

from collections.abc import Sequence

_FEWEST_HEADINGS = 3
Row = tuple[int, int, tuple[str, ...]]


def find_tabbed_rows(lines: Sequence[str]) -> dict[int, Row]:
    """Return, by the index of its line, the table, row and cells of each line that is a row.

    Assumption *tabbed-table*: a table opens with a line of three filled cells or more (its
    headings) and goes on while lines hold a tab. Two blocks of a letter's head side by side have
    one tab, or many tabs and only two filled cells.

    >>> find_tabbed_rows(["TT\\tViệc\\tChủ trì", "1\\tRà soát\\tSở Y tế"])[1]
    (0, 1, ('1', 'Rà soát', 'Sở Y tế'))
    """
    rows: dict[int, Row] = {}
    table, start = 0, 0
    while start < len(lines):
        end = _end_of_table(lines, start)
        if end - start >= 2:
            for index in range(start, end):
                rows[index] = (table, index - start, tuple(lines[index].split("\t")))
            table += 1
        start = max(end, start + 1)
    return rows


def _end_of_table(lines: Sequence[str], start: int) -> int:
    """Return the line after the table that opens at *start*; *start* itself if none does."""
    if "\t" not in lines[start]:
        return start
    if sum(bool(cell.strip()) for cell in lines[start].split("\t")) < _FEWEST_HEADINGS:
        return start
    end = start + 1
    while end < len(lines) and "\t" in lines[end]:
        end += 1
    return end

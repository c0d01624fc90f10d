"""Tables that a conversion flattened to lines, one cell a line.

The headings stand one below the other ("TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian");
each number that follows in order opens a row of as many lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from vanban.model import Line

_NUMBER = re.compile(r"(?:stt|tt|số\s+tt|số\s+thứ\s+tự)\W*", re.IGNORECASE)
_TASK = re.compile(r"nhiệm vụ|nội dung|công việc|hoạt động|tên ", re.IGNORECASE)
_LEAD = re.compile(r"chủ trì|thực hiện|phân công", re.IGNORECASE)
_LONGEST_HEADING = 60
_MOST_COLUMNS = 9
Rows = dict[int, dict[int, Line]]


def find_flattened(lines: Sequence[Line]) -> Iterator[Rows]:
    """Yield the tables among *lines* outside tables: by row, by column, the line of each cell.

    Assumption *full-rows*: a flattened row has a line for each heading, or lacks only the last
    ("Ghi chú", left empty); a table whose rows have other lengths can't be told apart.
    """
    at = 0
    while at < len(lines):
        width = _headings(lines, at)
        if not width:
            at += 1
            continue
        rows: Rows = {0: dict(enumerate(lines[at : at + width]))}
        at += width
        while (size := _row_length(lines, at, width, len(rows))) > 0:
            rows[len(rows)] = dict(enumerate(lines[at : at + size]))
            at += size
        if len(rows) > 1:
            yield rows


def cell_starts(lines: Sequence[Line]) -> frozenset[int]:
    """Return where the cells of flattened tables start: they are no paragraphs."""
    tables = find_flattened(lines)
    return frozenset(
        line.span.start for rows in tables for row in rows.values() for line in row.values()
    )


def _headings(lines: Sequence[Line], at: int) -> int:
    """Return how many headings stand one below the other at *at*, 0 if none of a table of tasks."""
    if not _NUMBER.fullmatch(lines[at].text) or lines[at].cell is not None:
        return 0
    width = 1
    while width < _MOST_COLUMNS and at + width < len(lines):
        text = lines[at + width].text
        if len(text) > _LONGEST_HEADING or re.match(r"[IVX\d]+[.)]?$", text):
            break
        width += 1
    heads = [line.text for line in lines[at + 1 : at + width]]
    tasks = any(_TASK.search(head) for head in heads)
    return width if width > 2 and tasks and any(_LEAD.search(head) for head in heads) else 0


def _row_length(lines: Sequence[Line], at: int, width: int, number: int) -> int:
    """Return how many lines the row *number* has that begins at *at*; 0 if none begins there."""
    if at >= len(lines) or not re.fullmatch(rf"0?{number}[.)]?", lines[at].text.strip()):
        return 0
    for size in (width, width - 1):
        after = at + size
        ends = after >= len(lines) or not re.match(r"\d", lines[after].text)
        follows = after < len(lines) and re.fullmatch(
            rf"0?{number + 1}[.)]?", lines[after].text.strip()
        )
        if follows or (ends and size == width):
            return min(size, len(lines) - at)
    return 0

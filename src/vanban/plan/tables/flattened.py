"""Tables that a conversion flattened to lines, one cell a line.

The headings stand one below the other ("TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian");
each number that follows in order opens a row of as many lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from vanban.model import Line
from vanban.plan.tables.columns import by_headings, fit

_NUMBER = re.compile(r"(?:stt|tt|số\s+tt|số\s+thứ\s+tự)\W*", re.IGNORECASE)
_TASK = re.compile(r"nhiệm vụ|nội dung|công việc|hoạt động|tên ", re.IGNORECASE)
_LEAD = re.compile(r"chủ trì|thực hiện|phân công", re.IGNORECASE)
# A   II.   A. Hoàn thiện thể chế
_GROUP = re.compile(r"(?:[A-Z]|[IVX]+)(?:[.)]|(?=$)|(?=\s))\s*(?P<title>\S.{2,150})?")
_LONGEST_HEADING = 60
_MOST_COLUMNS = 9
Rows = dict[int, dict[int, Line]]


def find_flattened(lines: Sequence[Line]) -> Iterator[Rows]:
    """Yield the tables among *lines* outside tables: by row, by column, the line of each cell.

    Assumption *full-rows*: a flattened row has a line for each heading, or lacks one, left empty:
    the last ("Ghi chú"), or the one without which names stand under names and times under times.
    Between rows a group may stand ("A", "Hoàn thiện thể chế"), after which numbers may begin anew.
    """
    at = 0
    while at < len(lines):
        width = _headings(lines, at)
        if not width:
            at += 1
            continue
        columns = by_headings(dict(enumerate(lines[at : at + width])))
        rows: Rows = {0: dict(enumerate(lines[at : at + width]))}
        at += width
        number, grouped = 1, False
        while at < len(lines):
            if group := _group_length(lines, at, number):
                rows[len(rows)] = dict(enumerate(lines[at : at + group]))
                at, grouped = at + group, True
                continue
            if grouped and _is_number(lines, at, 1):
                number = 1
            size = _row_length(lines, at, width, number)
            if not size:
                break
            rows[len(rows)] = _placed(lines[at : at + size], width, columns)
            at, number, grouped = at + size, number + 1, False
        if len(rows) > 1:
            yield rows


def _is_number(lines: Sequence[Line], at: int, number: int) -> bool:
    return at < len(lines) and bool(re.fullmatch(rf"0?{number}[.)]?", lines[at].text.strip()))


def _group_length(lines: Sequence[Line], at: int, number: int) -> int:
    """Return how many lines a group row at *at* has before the row *number* or a first row."""
    for size in (1, 2):
        label = _GROUP.fullmatch(lines[at].text.strip()) if at < len(lines) else None
        if label is None or (size == 1) != bool(label["title"]):
            continue
        if _is_number(lines, at + size, number) or _is_number(lines, at + size, 1):
            return size
    return 0


def _placed(cells: Sequence[Line], width: int, columns: dict[str, int]) -> dict[int, Line]:
    """Return the *cells* of a row by column; where one is missing, the fit of the others says."""
    if len(cells) == width:
        return dict(enumerate(cells))
    ways = [[c for c in range(width) if c != missing] for missing in range(width - 1, 0, -1)]
    return max((dict(zip(way, cells, strict=True)) for way in ways), key=lambda r: fit(r, columns))


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
        if len(text) > _LONGEST_HEADING or re.match(r"(?:[A-ZĐ]|[IVX]+|\d+)[.)]?$", text):
            break
        width += 1
    heads = [line.text for line in lines[at + 1 : at + width]]
    tasks = any(_TASK.search(head) for head in heads)
    return width if width > 2 and tasks and any(_LEAD.search(head) for head in heads) else 0


def _row_length(lines: Sequence[Line], at: int, width: int, number: int) -> int:
    """Return how many lines the row *number* has that begins at *at*; 0 if none begins there."""
    if not _is_number(lines, at, number):
        return 0
    for size in (width, width - 1):
        after = at + size
        if _is_number(lines, after, number + 1) or _group_length(lines, after, number + 1):
            return size
    ends = at + width >= len(lines) or not re.match(r"\d", lines[at + width].text)
    return min(width, len(lines) - at) if ends else 0

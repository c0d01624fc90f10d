"""Tables of misprints: a column of what was printed beside one of what is right."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from vanban.model import Line, Span

# Nội dung sửa lại   Đính chính thành   Đúng
_NEW = re.compile(
    r"\b(?:sửa|đính\s+chính|chỉnh\s+sửa|nay|đúng|điều\s+chỉnh)(?!\w)(?!.*\bsai\b)", re.IGNORECASE
)
# Đã in   Nội dung sai   Đã ghi   In là   Trước đính chính
_OLD = re.compile(
    r"\b(?:đã\s+(?:in|ghi|viết|ban\s+hành|công\s+bố|đăng)|sai|in\s+là|ghi\s+là|viết\s+là"
    r"|trước\s+khi|trước\s+đính\s+chính|bản\s+in)(?!\w)",
    re.IGNORECASE,
)
# Vị trí   Trang, dòng   Điều, khoản   Nội dung tại
_PLACE = re.compile(
    r"\b(?:vị\s+trí|nơi|chỗ|trang|dòng|điều|khoản|điểm|mục|phụ\s+lục|tại)(?!\w)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Row:
    """One misprint of a table, and where its row stands in the text."""

    place: str
    old: str
    new: str
    span: Span


def rows_of(lines: Sequence[Line]) -> Iterator[Row]:
    """Yield the misprints that the cells of one table list; none if its head names no columns."""
    rows: dict[int, list[Line]] = {}
    for line in lines:
        if line.cell is not None:
            rows.setdefault(line.cell.row, []).append(line)
    head: tuple[list[int], int, int] | None = None
    held = ""
    for some in rows.values():
        cells: dict[int, str] = {}
        for line in some:
            if line.cell is not None:
                words = cells.get(line.cell.column, "")
                cells[line.cell.column] = f"{words} {line.text}".strip()
        if head is None:
            head = _head(cells)
            continue
        where, old, new = head
        held = ", ".join(cells[i] for i in where if cells.get(i)) or held  # a cell over more rows
        if cells.get(old):
            span = Span(some[0].span.start, some[-1].span.end)
            yield Row(held, _bare(cells[old]), _bare(cells.get(new, "")), span)


def _head(cells: Mapping[int, str]) -> tuple[list[int], int, int] | None:
    """Return the columns of places, of what was printed, and of what is right."""
    old = next((i for i, cell in cells.items() if _OLD.search(cell)), None)
    right = (i for i, cell in cells.items() if i != old and _NEW.search(cell))
    new = next(right, None)
    if old is None or new is None:
        return None
    places = (i for i, c in cells.items() if i not in {old, new} and _PLACE.search(c))
    return list(places), old, new


def _bare(cell: str) -> str:
    """Return the words of a cell without the quotation marks around all of it."""
    is_quoted = len(cell) > 1 and cell[0] in '“"' and cell[-1] in '”"'
    return cell[1:-1].strip() if is_quoted and not re.search(r"[“”\"]", cell[1:-1]) else cell

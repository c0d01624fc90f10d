"""Rows of a page to blocks in reading order: running text, columns side by side, tables."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from vanban.ingest.layout.grid import Grid
from vanban.ingest.layout.page import Page
from vanban.ingest.layout.words import Row, Word, cut, make_rows

# 1.   a)   -   Điều 5.   1.2.   +: a wide gap behind a label separates nothing
_LABEL = re.compile(
    r"(?:(?:Điều|Chương|Mục)\s+)?[\dIVXa-zđ]{1,4}[.)]?|\d{1,2}(?:\.\d{1,2}){1,3}[.)]?|[-+•*]"
    r"|\(?\d{1,3}\)",
    re.IGNORECASE,
)
_RECIPIENTS = re.compile(r"(?:nơi nhận|kính gửi)\s*:", re.IGNORECASE)
_LAST_RECIPIENT = re.compile(r"-?\s*lưu\b.*[.;]", re.IGNORECASE)
_GAP = 1.6  # letter heights: a gap between two columns is wider, one of justified text narrower


@dataclass(frozen=True, slots=True)
class Column:
    """One of several columns that stand side by side: the head of a document, the signatures."""

    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns from left to right."""

    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table: the grid and the rows of each of its cells."""

    grid: Grid
    cells: tuple[tuple[Row, ...], ...]
    page: int


@dataclass(frozen=True, slots=True)
class Running:
    """Rows of running text with the margins of their page."""

    rows: tuple[Row, ...]
    left: float
    right: float


Block = Running | Columns | Table


def find_blocks(page: Page) -> list[Block]:
    """Return the blocks of *page* in reading order."""
    left, right = _margins(page)
    blocks: list[Block] = []
    rows = list(page.rows)
    for grid, words in zip(page.grids, page.table_words, strict=True):
        above = [row for row in rows if row.box.middle[1] < grid.box.top]
        blocks.extend(_text_blocks(above, left, right))
        rows = rows[len(above) :]
        blocks.append(_table(grid, words, page.number))
    blocks.extend(_text_blocks(rows, left, right))
    return blocks


def _margins(page: Page) -> tuple[float, float]:
    """Return where most long rows begin and end."""
    long = [row for row in page.rows if row.box.right - row.box.left > 0.55 * page.width]
    rows = long or page.rows
    if not rows:
        return 0.0, page.width
    rights = sorted(row.box.right for row in rows)
    left, right = _left_margin(rows), rights[int(0.9 * (len(rights) - 1))]
    # A page of short rows: assumption "as much is free on the right as on the left".
    return left, right if long else max(right, page.width - left)


def _left_margin(rows: Sequence[Row]) -> float:
    """Return the leftmost place where one row in eight begins: one that juts out sets no margin."""
    lefts = sorted(row.box.left for row in rows)
    for index, left in enumerate(lefts):
        near = sum(1 for other in lefts[index:] if other - left < 3)
        if near >= max(2, len(lefts) / 8):
            return left
    return lefts[0]


def _table(grid: Grid, words: Sequence[Word], page: int) -> Table:
    inside: list[list[Word]] = [[] for _ in grid.cells]
    for word in words:
        x, y = word.box.middle
        place = next((i for i, cell in enumerate(grid.cells) if cell.box.holds(x, y)), None)
        if place is not None:
            inside[place].append(word)
    return Table(grid, tuple(tuple(make_rows(w, page)) for w in inside), page)


def _text_blocks(rows: Sequence[Row], left: float, right: float) -> list[Block]:
    blocks: list[Block] = []
    start, index = 0, 0
    while index < len(rows):
        region = _region(rows, index, start, (left + right) / 2)
        if region is None:
            index += 1
            continue
        first, last, gutters = region
        if first > start:
            blocks.append(Running(tuple(rows[start:first]), left, right))
        blocks.append(_columns(rows[first:last], gutters))
        start = index = last
    if start < len(rows):
        blocks.append(Running(tuple(rows[start:]), left, right))
    return blocks


Gutter = tuple[float, float]


def _region(
    rows: Sequence[Row], index: int, floor: int, middle: float
) -> tuple[int, int, list[Gutter]] | None:
    """Return the rows around *index* that stand side by side, and the gaps between them."""
    gutters = _gaps(rows[index])
    if not gutters:
        return None
    last = index + 1
    seed = last
    while last < len(rows):
        found = _narrow(gutters, rows[last])
        if not found or not _follows(rows, last, seed, found, middle):
            break
        gutters = found
        last += 1
        if _gaps(rows[last - 1]):
            seed = last
    first = index
    while first > floor and _leads(rows, first - 1, rows[index], gutters, middle):
        first -= 1
    return first, last, gutters


def _gaps(row: Row) -> list[Gutter]:
    """Return the wide gaps of *row*, those behind a label or along leader dots left out."""
    gaps: list[Gutter] = []
    for index, (one, two) in enumerate(zip(row.words, row.words[1:], strict=False)):
        size = max(one.size, two.size)
        gap = two.box.left - one.box.right
        if gap < max(_GAP * size, 18.0) and not (gap > 0.4 * size and _is_motto(row, index + 1)):
            continue
        before = " ".join(word.text for word in row.words[: index + 1])
        if _LABEL.fullmatch(before) is None:
            gaps.append((one.box.right, two.box.left))
    return gaps


def _is_motto(row: Row, index: int) -> bool:
    """Say whether the Quốc hiệu, or the Party's head, begins here: never in the left column."""
    words = cut(row, row.words[index : index + 6]).text
    return words.startswith(("CỘNG HÒA XÃ HỘI", "CỘNG HOÀ XÃ HỘI", "ĐẢNG CỘNG SẢN VIỆT"))


def _narrow(gutters: list[Gutter], row: Row) -> list[Gutter]:
    """Return what *row* leaves free of *gutters*: of each the widest stretch without a word."""
    free: list[Gutter] = []
    for low, high in gutters:
        stretches: list[Gutter] = []
        start = low
        for word in row.words:
            if word.box.right > start and word.box.left < high:
                stretches.append((start, word.box.left))
                start = word.box.right
        stretches.append((start, high))
        widest = max(stretches, key=lambda s: s[1] - s[0])
        if widest[1] - widest[0] >= 8:
            free.append(widest)
    return free


def _follows(rows: Sequence[Row], at: int, seed: int, gutters: list[Gutter], middle: float) -> bool:
    """Say whether the row *at* goes on the columns whose last shared row is before *seed*."""
    row, above = rows[at], rows[at - 1]
    gap = row.box.top - above.box.bottom
    if _gaps(row):
        return gap < 6 * row.size
    low, high = gutters[0][0], gutters[-1][1]
    shared = [r for r in rows[max(0, seed - 6) : seed] if r.box.left < low < high < r.box.right]
    if row.box.left >= high - 2:
        centre = _centre([w for r in shared for w in r.words if w.box.left >= high - 2])
        return gap < 9 * row.size and abs(row.centre - centre) < max(40.0, abs(row.centre - middle))
    if row.box.right <= low + 2 and gap < 1.6 * row.size:
        side = [w for r in shared for w in r.words if w.box.right <= low + 2]
        edge = min((w.box.left for w in side), default=row.box.left)
        centre = _centre(side)
        if abs(row.centre - middle) < 8 and abs(row.centre - centre) > 8:
            return False
        if _LAST_RECIPIENT.fullmatch(above.text):
            return False
        return abs(row.box.left - edge) < 12 or abs(row.centre - centre) < 12
    return False


def _leads(rows: Sequence[Row], at: int, seed: Row, gutters: list[Gutter], middle: float) -> bool:
    """Say whether the row *at*, on one side only, belongs on top of the columns below it."""
    row = rows[at]
    if rows[at + 1].box.top - row.box.bottom > 1.2 * row.size or abs(row.centre - middle) < 8:
        return False
    low, high = gutters[0][0], gutters[-1][1]
    if row.box.left >= high - 2:
        return True
    if row.box.right > low + 2:
        return False
    side = [w for w in seed.words if w.box.right <= low + 2]
    centred = abs(row.centre - _centre(side)) < 8
    return _RECIPIENTS.match(row.text) is not None or (centred and row.text.isupper())


def _centre(words: Sequence[Word]) -> float:
    if not words:
        return 0.0
    return (min(w.box.left for w in words) + max(w.box.right for w in words)) / 2


def _columns(rows: Sequence[Row], gutters: list[Gutter]) -> Columns:
    """Return *rows* divided at the middles of *gutters*."""
    edges = [(low + high) / 2 for low, high in gutters]
    sides: list[list[Word]] = [[] for _ in range(len(edges) + 1)]
    for row in rows:
        for word in row.words:
            sides[sum(word.box.middle[0] > edge for edge in edges)].append(word)
    page = rows[0].page
    columns = [Column(tuple(cut(r, r.words) for r in make_rows(side, page))) for side in sides]
    return Columns(tuple(column for column in columns if column.rows))

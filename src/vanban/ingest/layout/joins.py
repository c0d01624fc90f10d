"""Which rows belong to one paragraph, and how their words join."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from vanban.ingest.layout.words import Row

# Rows that begin a unit even where the row above is full: Điều 5.  12.  a)  -  Chương IV  Căn cứ
_STARTS = re.compile(
    r"""(?: Điều\s+\d+\w?\s*[.:]
        | (?:Chương|Phần|Mục|Tiểu\s+mục|Phụ\s+lục)\s+[IVXLC\d]+\b
        | \d{1,3}[a-zđ]?\.\s | \d{1,2}(?:\.\d{1,2})+\.?\s | [a-zđ]\d?\)\s | \(\d{1,2}\)\s
        | [IVX]{1,5}\.\s | [-+–•]\s | (?:Căn\s+cứ|Theo\s+đề\s+nghị)\s )""",
    re.VERBOSE,
)
# A line that stands alone although the next one is set like it: THÔNG TƯ, Chương II, PHỤ LỤC I
_ALONE = re.compile(
    r"""(?: (?:chương|phần|mục|tiểu\s+mục|phần\s+thứ)\s+\S+ | phụ\s+lục.{0,12}
        | mẫu\s+(?:số\s+)?\S{1,12} | luật | bộ\s+luật | pháp\s+lệnh | lệnh | nghị\s+quyết
        | nghị\s+định | thông\s+tư | thông\s+tư\s+liên\s+tịch | quyết\s+định | chỉ\s+thị
        | quy\s+chế | quy\s+định | kế\s+hoạch | chương\s+trình | thông\s+báo | báo\s+cáo
        | tờ\s+trình | văn\s+bản\s+hợp\s+nhất | công\s+điện | hướng\s+dẫn | điều\s+lệ
        | [-_—*.]{2,} )""",
    re.VERBOSE | re.IGNORECASE,
)
# Mẫu số 04. Đề cương …: on top of a page it begins a form
_FORM = re.compile(r"(?:Mẫu|Biểu)\s+số\s+\d+\w*\s*[.:]|Phụ\s+lục\s+[IVX\d]+\b")
_ITEM = re.compile(r"(?:Điều\s+)?\d+[a-zđ]?[.)]\s|[a-zđ]\d?\)\s|[-+]\s")
_ENDS = re.compile(r"[.;:!?…”\"](?:\[\d+\])?[.;]?$")
_BROKEN = re.compile(r"\w[-/]$")
_BULLET = re.compile(r"[-–+•*]\s|\(?\d+\)?[.)]\s")


@dataclass(frozen=True, slots=True)
class Placed:
    """A row between the margins it was set in."""

    row: Row
    left: float
    right: float

    @property
    def indent(self) -> float:
        """How far from the left margin it begins, in letter heights."""
        return (self.row.box.left - self.left) / self.row.size

    @property
    def room(self) -> float:
        """How much is free at its end."""
        return self.right - self.row.box.right

    @property
    def symmetric(self) -> bool:
        """Whether it stands in the middle, be it as wide as the text."""
        return abs(self.row.centre - (self.left + self.right) / 2) < 0.6 * self.row.size

    @property
    def centred(self) -> bool:
        """Whether it stands in the middle, free on both sides; a short clause may by chance."""
        margin = 1.2 * self.row.size
        free = self.row.box.left - self.left > margin and self.room > margin
        return self.symmetric and free and _ITEM.match(self.row.text) is None


def continues(paragraph: list[Placed], row: Placed) -> bool:
    """Say whether *row* goes on *paragraph*.

    Assumption "a full line": a line ends early only where its paragraph ends, so a row whose first
    word would have fitted on the row above begins a paragraph.
    """
    last = paragraph[-1]
    if last.centred and row.centred:
        return _one_title(paragraph, row)
    if _is_wide_title(last, row) and _one_title(paragraph, row):
        return True
    if last.row.page != row.row.page and _FORM.match(row.row.text):
        return False
    if row.centred or _has_room(last, row) or _far_below(last, row):
        return False
    starts = _STARTS.match(row.row.text) is not None
    ended = _ENDS.search(last.row.text[-12:]) is not None
    if row.indent > 0.6:
        return not starts and _keeps_indent(paragraph, row, ended=ended)
    return not (starts and (ended or row.row.bold))


def continues_column(paragraph: list[Row], row: Row) -> bool:
    """Say whether *row* goes on an item of a list (Nơi nhận) or a subject (V/v …) in a column."""
    first, last = paragraph[0].text, paragraph[-1].text
    if _BULLET.match(row.text):
        return False
    if _BULLET.match(first):
        return _ENDS.search(last) is None
    return first.startswith("V/v") and not row.text.startswith(("Số", "Kính"))


def continues_cell(paragraph: list[Row], row: Row, *, width: float) -> bool:
    """Say whether *row* goes on the row above it in a cell *width* wide."""
    last = paragraph[-1]
    if _BULLET.match(row.text):
        return False
    need = _first_width(row) + 0.25 * row.size
    # A cell's text keeps some points from the lines on both sides.
    return width - (last.box.right - last.box.left) - 8 < need


def join_rows(rows: Iterable[Row]) -> str:
    """Return the words of *rows* in one line; ``TT-`` and ``BTC`` at a line's end join as one."""
    parts: list[str] = []
    end = ""
    for row in rows:
        words = row.text
        if end and not (_BROKEN.search(end) and words[:1].isalnum()):
            parts.append(" ")
        parts.append(words)
        end = (end + words)[-2:]
    return "".join(parts)


def _has_room(last: Placed, row: Placed) -> bool:
    return last.room > _first_width(row.row) + 0.25 * row.row.size + 1


def _first_width(row: Row) -> float:
    """Return the width of the first word with all that is glued to it."""
    end = row.words[0].box.right
    for word in row.words[1:]:
        if not word.glued:
            break
        end = word.box.right
    return end - row.box.left


def _far_below(last: Placed, row: Placed) -> bool:
    """Say whether more than a line is free between two rows of one page."""
    same_page = last.row.page == row.row.page
    return same_page and row.row.base - last.row.base > 2.4 * row.row.size


def _keeps_indent(paragraph: list[Placed], row: Placed, *, ended: bool) -> bool:
    """Say whether an indented row goes on a paragraph that is indented as a whole, or hangs."""
    first, last = paragraph[0], paragraph[-1]
    hanging = row.indent > first.indent + 0.5
    if len(paragraph) > 1:
        return abs(last.indent - row.indent) < 0.5
    if hanging:
        return _STARTS.match(first.row.text) is not None
    return abs(last.indent - row.indent) < 0.5 and not ended and row.row.text[0].islower()


def _is_wide_title(last: Placed, row: Placed) -> bool:
    """Say whether two heavy rows stand in the middle, be one or both as wide as the page."""
    heavy = (last.row.bold and row.row.bold) or (last.row.italic and row.row.italic)
    return heavy and last.symmetric and row.symmetric


def _is_capital(text: str) -> bool:
    """Say whether *text* is in capitals but for a symbol such as QĐ-TTg."""
    letters = [c for c in text if c.isalpha()]
    return sum(c.isupper() for c in letters) > 0.85 * len(letters)


def _one_title(paragraph: list[Placed], row: Placed) -> bool:
    """Say whether two centred rows are one title: same print, no unit's label between them."""
    first, last = paragraph[0].row, paragraph[-1].row
    return (
        last.bold == row.row.bold
        and last.italic == row.row.italic
        and abs(last.size - row.row.size) < 0.08 * last.size
        and _is_capital(last.text) == _is_capital(row.row.text)
        and not _far_below(paragraph[-1], row)
        and last.page == row.row.page
        and _ALONE.fullmatch(first.text) is None
        and _ALONE.fullmatch(row.row.text) is None
        and _STARTS.match(row.row.text) is None
        and _ENDS.search(last.text) is None
        and not row.row.text.startswith("(")
    )

"""Head and closing in two columns where the source has plain lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from vanban.model import Line, Span
from vanban.text import fold

Write = Callable[[Line], str]

# CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM   Độc lập - Tự do - Hạnh phúc   ĐẢNG CỘNG SẢN VIỆT NAM
# Đông Hải, ngày 3 tháng 4 năm 2025
_RIGHT_OF_HEAD = re.compile(
    r"cong hoa xa hoi|doc lap - tu do|dang cong san viet nam|.{0,60}\bngay\b.{0,12}\bthang\b"
)
# Số: 12/KH-UBND   Luật số: 5/2020/QH14   and all that stands at the right
_HEAD = re.compile(rf"(?:luat )?so ?:|{_RIGHT_OF_HEAD.pattern}")
_LONGEST = 14
# Nơi nhận:   - Như trên;   Lưu: VT.
_RECIPIENT = re.compile(r"noi nhan|luu\b|[-+*]|nhu dieu|nhu tren")
_RULE = re.compile(r"[-_=*–—. ]{3,}")


# CHÍNH PHỦ ------- | Số: 5/2024/NĐ-CP   CỘNG HÒA … VIỆT NAM | Độc lập - Tự do - Hạnh phúc
_BREAK = re.compile(
    r"\s+(?=[-_=*–—]{3,})|(?<=[-_=*–—]{3})\s+|\s+(?=Độc\s+lập\s*[-–])", re.IGNORECASE
)


def printed_lines(span: Span, text: str) -> Iterator[Span]:
    """Yield the spans of the lines that a cell of a head runs together, as Markdown has to."""
    start = 0
    for border in _BREAK.finditer(text):
        yield Span(span.start + start, span.start + border.start())
        start = border.end()
    yield Span(span.start + start, span.end)


def is_rule(text: str) -> bool:
    """Say whether a line only draws a line: ``-------``."""
    return _RULE.fullmatch(text) is not None and not text.isspace()


def head_html(lines: Sequence[Line], write: Write) -> str:
    """Return the lines of a head: issuer and number at the left, the national name at the right.

    Nghị định 30/2020/NĐ-CP, Phụ lục I, phần IV: ô 1, 2, 3 and 4 of the diagram.
    """
    end = _end_of_head(lines)
    right_side = False
    left: list[Line] = []
    right: list[Line] = []
    for line in lines[:end]:
        if not is_rule(line.text):
            right_side = _RIGHT_OF_HEAD.match(fold(line.text)) is not None
        (right if right_side else left).append(line)
    below = "".join(map(write, lines[end:]))
    return (_columns("head", left, right, write) if end else "") + below


def _end_of_head(lines: Sequence[Line]) -> int:
    """Return how many lines make the head: up to the number, or the place and day, if later.

    Assumption "heads are short": they lie within the first fourteen lines; what follows (the name
    of the document, a text whose units nobody could tell) is no head.
    """
    ends = [i + 1 for i, line in enumerate(lines[:_LONGEST]) if _HEAD.match(fold(line.text))]
    return max(ends, default=0)


def closing_html(lines: Sequence[Line], write: Write) -> str:
    """Return the lines of a closing: recipients at the left, signatures at the right.

    Nghị định 30/2020/NĐ-CP, Phụ lục I, phần IV: ô 7 and 9 of the diagram.
    """
    left: list[Line] = []
    right: list[Line] = []
    for line in lines:
        (left if _RECIPIENT.match(fold(line.text)) else right).append(line)
    return _columns("closing", left, right, write)


def _columns(name: str, left: Sequence[Line], right: Sequence[Line], write: Write) -> str:
    sides = f"<div>{''.join(map(write, left))}</div><div>{''.join(map(write, right))}</div>"
    return f'<div class="columns {name}">{sides}</div>'

"""A second document in the same text: where its head begins."""

from __future__ import annotations

import re

from vanban.errors import BadNumberError
from vanban.model import DocNumber, Finding, Line, Severity, Span
from vanban.parse.marks import kind_title
from vanban.text import DAY, day_of

_NATION = re.compile(r"CỘNG\s+H[OÒ][AÀ]\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM")
# Số: 18/2033/TT-BTL   Luật số: 88/2031/QH17
_NUMBER = re.compile(r"(?:^|\s)(?:Luật\s+s|S)ố\s*:?\s*(?P<n>\d{1,5}\w?\s*[/-][\w/ &.-]{2,40})")
_LINES_OF_A_HEAD = 14


def find_second_head(lines: tuple[Line, ...], first: int, own: DocNumber | None) -> int | None:
    """Return the line on which another document's head begins, from line *first* on.

    Assumption "a second head is filled in": forms in annexes print the Quốc hiệu too, with blanks
    for number and day; a document has both within a few lines, above the name of its kind.
    """
    for index in range(first, len(lines)):
        if "CỘNG" in lines[index].text and _NATION.search(lines[index].text):
            window = lines[index : index + _LINES_OF_A_HEAD]
            if _is_filled_in(window, own):
                return _issuer_line(lines, index, first)
    return None


def second_head_finding(lines: tuple[Line, ...], second: int) -> Finding:
    """Return what a reader is told of the second document."""
    message = (
        "tệp có hai văn bản; chỉ đọc văn bản thứ nhất: hãy tách văn bản thứ hai, "
        f"bắt đầu ở dòng {second + 1}, thành tệp riêng"
    )
    span = Span(lines[second].span.start, lines[-1].span.end)
    return Finding("two-documents", message, span, Severity.ERROR)


def _is_filled_in(window: tuple[Line, ...], own: DocNumber | None) -> bool:
    title = next((i for i, line in enumerate(window) if kind_title(line.text)), 0)
    above = window[:title]
    number = next((n for line in above if (n := _number(line.text))), None)
    has_day = any((day := DAY.search(line.text)) and day_of(day) for line in above)
    return number is not None and has_day and (own is None or number.key != own.key)


def _number(text: str) -> DocNumber | None:
    match = _NUMBER.search(text)
    try:
        return DocNumber.parse(match["n"].strip(" .,;-")) if match else None
    except BadNumberError:
        return None


def _issuer_line(lines: tuple[Line, ...], nation: int, first: int) -> int:
    """Return the first of the lines of capitals and rules above the Quốc hiệu: the issuer's."""
    start = nation
    while start > first and nation - start < 4 and _may_be_issuer(lines[start - 1].text):
        start -= 1
    return start


def _may_be_issuer(text: str) -> bool:
    return text.upper() == text and not any(c.isdigit() for c in text)

"""What of a head was read from a picture with little confidence.

Clerks write number and day by hand into a printed head, and seals cover them: character
recognition then gives a number of the right form that nobody printed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from vanban.model import Finding, Header, Line, Severity
from vanban.text import DAY, find_day


def doubt(header: Header, lines: Sequence[Line]) -> tuple[Header, tuple[Finding, ...]]:
    """Return *header* with what is doubted marked, and a finding for each.

    *lines* are those in which number and day are looked for: head and closing.
    """
    findings: list[Finding] = []
    number = header.number_printed
    for line in lines if number else ():
        at = line.text.find(number or "")
        if at < 0:
            continue
        if _is_doubted(line, at, at + len(number or "")):
            header = replace(header, is_number_doubted=True)
            message = (
                f"số “{number}” đọc từ ảnh, chưa chắc: không dùng để nối văn bản;"
                " hãy đối chiếu với bản gốc"
            )
            findings.append(Finding("number-doubtful", message, line.span, Severity.WARNING))
        break
    for line in lines if header.issued_on else ():
        day = DAY.search(line.text)
        if day is None or find_day(line.text) != header.issued_on:
            continue
        if _is_doubted(line, *day.span()):
            header = replace(header, is_day_doubted=True)
            message = f"ngày “{day[0]}” đọc từ ảnh, chưa chắc: hãy đối chiếu với bản gốc"
            findings.append(Finding("day-doubtful", message, line.span, Severity.WARNING))
        break
    return header, tuple(findings)


def _is_doubted(line: Line, start: int, end: int) -> bool:
    """Say whether a doubted word with a digit stands, in part, from *start* to *end*."""
    for word in line.doubted:
        at = line.text.find(word)
        while at >= 0:
            if at < end and at + len(word) > start and any(c.isdigit() for c in word):
                return True
            at = line.text.find(word, at + 1)
    return False

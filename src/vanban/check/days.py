"""Days that cannot be: a document that cites what was signed after it."""

from __future__ import annotations

from collections.abc import Iterator

from vanban.model import DocKind, Document, Finding, Reference, Severity, Span
from vanban.text import DAY, day_of

_MOST = 20


def check_own_day(document: Document) -> Iterator[Finding]:
    """Report a day in the head that the calendar lacks: ngày 31 tháng 2."""
    if document.header.issued_on is not None:
        return
    region = document.regions.header
    for match in DAY.finditer(region.of(document.text)):
        if day_of(match) is None:
            span = Span(region.start + match.start(), region.start + match.end())
            message = f"ngày “{match[0]}” không có trong lịch: cần xem lại ngày ban hành"
            yield Finding("day-impossible", message, span, Severity.WARNING)


def check_cited_days(document: Document, references: tuple[Reference, ...]) -> Iterator[Finding]:
    """Report a cited document of a later day than the one on which this one was signed.

    Assumption "nobody cites what isn't signed yet": one of the two days is a slip. A văn bản hợp
    nhất names what amended it later.
    """
    signed, found = document.header.issued_on, 0
    if signed is None or document.header.kind is DocKind.VAN_BAN_HOP_NHAT:
        return
    for reference in references:
        day = reference.issued_on
        numbered = reference.target[:1].isdigit()
        if numbered and day is not None and day > signed and found < _MOST:
            found += 1
            message = (
                f"viện dẫn {reference.target} ngày {day:%d/%m/%Y}, sau ngày ký {signed:%d/%m/%Y}"
            )
            yield Finding("cited-after-signing", message, reference.span, Severity.WARNING)

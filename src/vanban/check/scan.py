"""A head that was read from a picture: numbers and days written by hand are read badly."""

from __future__ import annotations

from collections.abc import Iterator

from vanban.model import Document, Finding, Severity

_SURE = 0.9  # printed numbers are read with 0.92 and more, handwritten ones with less


def check_scanned_number(document: Document) -> Iterator[Finding]:
    """Report a number whose line character recognition was not sure of.

    Assumption "the doubt lies in the digits": clerks write number and day into a printed head.
    """
    printed = document.header.number_printed
    if not printed:
        return
    for line in document.source.lines:
        if line.span.start >= document.regions.header.end:
            return
        if printed in line.text and line.confidence is not None and line.confidence < _SURE:
            message = f"số “{printed}” đọc từ bản chụp, không chắc: cần đối chiếu với bản gốc"
            yield Finding("number-doubtful", message, line.span, Severity.WARNING)
            return

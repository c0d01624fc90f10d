"""A source to a document: regions, header, tree."""

from __future__ import annotations

import re

from vanban.errors import BadNumberError
from vanban.model import DocNumber, Document, Header, Regions, Source, Span
from vanban.parse.tree import grow
from vanban.text import find_day

_NUMBER_LINE = re.compile(r"(?:Luật\s+)?số\s*:?\s*(?P<n>\S.*)", re.IGNORECASE)


def parse(source: Source) -> Document:
    """Return the document that *source* holds; never refuses, loses nothing."""
    first = next((ln for ln in source.lines if ln.text.startswith(("Điều 1", "I."))), None)
    body_start = first.span.start if first else len(source.text)
    header = _header(source)
    body = grow(tuple(ln for ln in source.lines if ln.span.start >= body_start), len(source.text))
    return Document(source, header, Regions(header=Span(0, body_start)), body)


def _header(source: Source) -> Header:
    number, day = None, None
    for line in source.lines[:25]:
        if number is None and (m := _NUMBER_LINE.fullmatch(line.text)):
            try:
                number = DocNumber.parse(m["n"])
            except BadNumberError:
                pass
        if day is None and "ngày" in line.text:
            day = find_day(line.text)
    return Header(number=number, issued_on=day)

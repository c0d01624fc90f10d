"""Texts without numbered units: short decisions, letters, documents of the Party."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vanban.model import Document, Level, Locator, Node, Span

# - Căn cứ Điều lệ Đảng;   Xét đề nghị của …   Theo đề nghị của …: what the act rests on
_RESTS = re.compile(
    r"\s*[-–+*]?\s*(?:Căn\s+cứ|Xét|Theo\s+đề\s+nghị|Thực\s+hiện|Trên\s+cơ\s+sở|Kính\s+gửi)\b"
)
_DASH = re.compile(r"\s*[-–+•*]\s")
_AT = Locator.parse("preamble")  # what such a text is called where a place is asked for


def paragraphs(document: Document) -> tuple[Node, ...]:
    """Return the paragraphs of a text without numbered units as units, none if it has units.

    A paragraph that ends with a colon holds the items with a dash below it; căn cứ are left out.
    """
    if any(node.level is not Level.PHU_LUC for node in document.body):
        return ()
    return tuple(_paragraphs(document))


def _paragraphs(document: Document) -> Iterator[Node]:
    region = document.regions.preamble
    lead: Span | None = None
    items: list[Node] = []
    for line in document.source.lines:
        if line.span.start not in region or not line.text.strip():
            continue
        if lead is not None and _DASH.match(line.text):
            items.append(_node(line.span))
            continue
        if lead is not None:
            yield _node(lead, *items)
            lead, items = None, []
        if not _RESTS.match(line.text):
            lead = line.span
    if lead is not None:
        yield _node(lead, *items)


def _node(span: Span, *items: Node) -> Node:
    end = items[-1].span.end if items else span.end
    return Node(Level.GACH, "", "", "", Span(span.start, end), _AT, items)

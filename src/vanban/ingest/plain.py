"""Plain text and Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from vanban.errors import UnreadableError
from vanban.ingest.portals import find_text, pair_claims
from vanban.ingest.reader import Incoming, make_source
from vanban.ingest.tabbed import find_tabbed_rows
from vanban.model import Cell, Line, Source, Span
from vanban.text import clean

_MARK = re.compile(r"^\s{0,3}#{1,6}\s+")  # a heading of Markdown
_BOLD = re.compile(r"\*\*(.+?)\*\*")


class TextReader:
    """Reads text in UTF-8 or UTF-16, one paragraph a line; Markdown tables become tables."""

    name = "text"

    def accepts(self, incoming: Incoming) -> bool:
        """Say whether *incoming* decodes as text."""
        return b"\0" not in incoming.data[:4096] or incoming.data[:2] in (b"\xff\xfe", b"\xfe\xff")

    def read(self, incoming: Incoming) -> tuple[Source, ...]:
        """Return the document of the text."""
        wide = incoming.data[:2] in (b"\xff\xfe", b"\xfe\xff")
        text = incoming.data.decode("utf-16" if wide else "utf-8-sig", "replace")
        lines = list(_lines(text.splitlines()))
        if not lines:
            raise UnreadableError("no-document", "tệp không có chữ nào")
        shown = [line.text for line in lines]
        start, end = find_text(shown)
        chrome = shown[:start] + shown[end:]
        return (
            make_source(
                incoming, self.name, lines[start:end], claims=pair_claims(chrome), chrome=chrome
            ),
        )


def _lines(raw: Sequence[str]) -> Iterator[Line]:
    """Yield the paragraphs of *raw* lines, and the cells of tables in Markdown or with tabs."""
    tabbed = find_tabbed_rows(raw)
    tables = 1 + max((table for table, _, _ in tabbed.values()), default=-1)
    table, row = tables - 1, 0
    for index, printed in enumerate(raw):
        if index in tabbed:
            yield from _cells(*tabbed[index])
            continue
        words = _words(_BOLD.sub(r"\1", _MARK.sub("", printed)))
        if words.startswith("|") and words.endswith("|") and len(words) > 1:
            if not set(words) <= set("|-: "):
                table, row = (table, row + 1) if row else (table + 1, 1)
                yield from _cells(table, row - 1, words[1:-1].split("|"))
            continue
        row = 0
        if words:
            yield Line(words, Span(0, 0))


def _cells(table: int, row: int, cells: Sequence[str]) -> Iterator[Line]:
    for column, cell in enumerate(map(_words, cells)):
        if cell:
            yield Line(cell, Span(0, 0), cell=Cell(table, row, column))


def _words(text: str) -> str:
    """Return *text* clean, with single spaces."""
    return " ".join(clean(text).split())

"""Plain text and Markdown."""

from __future__ import annotations

import re

from vanban.errors import UnreadableError
from vanban.ingest.portals import find_text, pair_claims
from vanban.ingest.reader import Incoming, make_source
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
        lines: list[Line] = []
        table, row = -1, 0
        for raw in text.splitlines():
            words = " ".join(clean(_BOLD.sub(r"\1", _MARK.sub("", raw))).split())
            if words.startswith("|") and words.endswith("|") and len(words) > 1:
                if set(words) <= set("|-: "):
                    continue
                table, row = (table, row + 1) if row else (table + 1, 1)
                for column, cell in enumerate(words[1:-1].split("|")):
                    if cell.strip():
                        place = Cell(table, row - 1, column)
                        lines.append(Line(cell.strip(), Span(0, 0), cell=place))
                continue
            row = 0
            if words:
                lines.append(Line(words, Span(0, 0)))
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

"""A document as Markdown: headings for divisions and articles, tables as tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from vanban.model import Document, Level, Line
from vanban.render.html.blocks import Paragraph, Table, blocks

_DEPTH = {
    Level.PHU_LUC: 2, Level.MAU: 3, Level.PHAN: 2, Level.CHUONG: 2, Level.MUC: 3,
    Level.TIEU_MUC: 4, Level.DIEU: 4, Level.LETTER_UPPER: 2, Level.ROMAN: 2,
}  # fmt: skip
_LONGEST_HEADING = 200
# What Markdown would take for a sign of its own at the start of a line or inside it.
_LEADING = re.compile(r"^(?:#{1,6}(?=\s)|>|[-+*=](?=\s|$)|(?=\d{1,9}[.)]\s))")
_INSIDE = re.compile(r"[\\`*_<\[\]|]")


def markdown(document: Document) -> str:
    """Return *document* as Markdown, a paragraph for each of the text; notes stand at the end."""
    depths = dict(_headings(document))
    parts = []
    for block in blocks(document.source.lines):
        if isinstance(block, Paragraph):
            depth = depths.get(block.span.start)
            words = _escape(block.line.text)
            if depth and len(words) <= _LONGEST_HEADING:
                parts.append(f"{'#' * depth} {words}")
            else:
                parts.append(_plain(words))
        else:
            parts.append(_table(block))
    for mark, words in document.source.footnotes:
        parts.append(_escape(f"[{mark}] {' '.join(words.split())}"))
    return "\n\n".join(parts) + "\n"


def _headings(document: Document) -> Iterator[tuple[int, int]]:
    """Yield where a heading stands and how deep; the title of the kind is the first."""
    title = document.regions.title
    if len(title):
        yield title.start, 1
    for node in document.walk():
        if depth := _DEPTH.get(node.level):
            yield node.span.start, depth


def _plain(words: str) -> str:
    """Return a paragraph whose beginning Markdown leaves alone: ``1\\.`` is no list."""
    match = _LEADING.match(words)
    if match is None:
        return words
    if words[0].isdigit():
        return re.sub(r"^(\d+)([.)])", r"\1\\\2", words)
    return f"\\{words}"


def _escape(words: str) -> str:
    return _INSIDE.sub(lambda match: f"\\{match[0]}", words)


def _table(table: Table) -> str:
    rows = [_cells(list(row)) for _, row in groupby(table.lines, _row)]
    width = max(max((column for column, _ in row), default=0) for row in rows) + 1
    lines = []
    for number, row in enumerate(rows):
        cells = dict(row)
        lines.append("| " + " | ".join(cells.get(c, "") for c in range(width)) + " |")
        if number == 0:
            lines.append("|" + " --- |" * width)
    return "\n".join(lines)


def _cells(lines: list[Line]) -> list[tuple[int, str]]:
    return [
        (column, "<br>".join(_escape(line.text) for line in group))
        for column, group in groupby(lines, lambda line: line.cell.column if line.cell else 0)
    ]


def _row(line: Line) -> int:
    return line.cell.row if line.cell else 0

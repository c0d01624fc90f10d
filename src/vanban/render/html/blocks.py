"""Lines to paragraphs and tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from vanban.model import Line, Span


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line outside any table."""

    line: Line

    @property
    def span(self) -> Span:
        """Its place in the text."""
        return self.line.span


@dataclass(frozen=True, slots=True)
class Table:
    """All lines of one table, in order of the text."""

    lines: tuple[Line, ...]

    @property
    def span(self) -> Span:
        """Its place in the text, from the first line to the last."""
        return Span(self.lines[0].span.start, self.lines[-1].span.end)


Block = Paragraph | Table


def blocks(lines: Sequence[Line]) -> Iterator[Block]:
    """Yield the paragraphs and tables that *lines* make, in order."""
    for table, group in groupby(lines, lambda line: line.cell.table if line.cell else None):
        if table is None:
            yield from (Paragraph(line) for line in group)
        else:
            yield Table(tuple(group))

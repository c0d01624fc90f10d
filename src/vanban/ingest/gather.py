"""Lines gathered one after the other, each clean, with what was mended in its letters."""

from __future__ import annotations

from vanban.ingest.repairs import Repair, settle
from vanban.model import PLAIN, Cell, Line, Span, Style

_NOWHERE = Span(0, 0)


class Gathering:
    """The lines of a document so far, and by index what was mended in each."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.repairs: dict[int, frozenset[Repair]] = {}

    def add(self, raw: str, style: Style = PLAIN, cell: Cell | None = None) -> None:
        """Add the line *raw*, if it holds anything that is seen."""
        text, repairs = settle(raw)
        if not text:
            return
        if repairs:
            self.repairs[len(self.lines)] = repairs
        self.lines.append(Line(text, _NOWHERE, cell=cell, style=style))

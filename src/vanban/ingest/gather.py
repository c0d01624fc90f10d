"""Lines gathered one after the other, each clean, with what was mended in its letters."""

from __future__ import annotations

from collections.abc import Iterable

from vanban.ingest.length import MOST_LINES, raise_too_long
from vanban.ingest.repairs import Mend, Written, settle
from vanban.ingest.spelling import Run, spell
from vanban.model import PLAIN, Cell, Line, Span, Style

_NOWHERE = Span(0, 0)


class Gathering:
    """The lines of a document so far, and by index what was mended in each."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.repairs: dict[int, Mend] = {}

    def add(self, line: Written | str, style: Style = PLAIN, cell: Cell | None = None) -> None:
        """Add *line*, if it holds anything that is seen."""
        text, mend = settle(line)
        if not text:
            return
        if mend:
            self.repairs[len(self.lines)] = mend
        self.lines.append(Line(text, _NOWHERE, cell=cell, style=style))
        if len(self.lines) > MOST_LINES:
            raise_too_long()

    def add_runs(self, runs: Iterable[Run], style: Style = PLAIN, cell: Cell | None = None) -> None:
        """Add the line of *runs*, its letters in Unicode as far as fonts tell."""
        self.add(spell(runs), style, cell)

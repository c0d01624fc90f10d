"""A text told sign by sign, as RTF and old Word files tell it: paragraphs, and rows of cells."""

from __future__ import annotations

from typing import NamedTuple

from vanban.ingest.gather import Gathering
from vanban.ingest.spelling import Run
from vanban.model import Cell, Style

_INK = " \t\xa0.,:;-–—()"


class Look(NamedTuple):
    """How a stretch of text is set."""

    font: str = ""
    bold: bool = False
    italic: bool = False


class Story:
    """Gathers the lines of one story: the text, a header, a note."""

    def __init__(self) -> None:
        self.gathering = Gathering()
        self._runs: list[Run] = []
        self._looks: set[Look] = set()
        self._waiting: list[tuple[list[Run], Style]] = []
        self._table, self._row, self._column = 0, 0, 0
        self._in_table = False

    def tell(self, text: str, look: Look) -> None:
        """Add *text*, set as *look*, to the line."""
        self._runs.append(Run(text, look.font))
        if text.strip(_INK):
            self._looks.add(look)

    def end_line(self, *, centred: bool = False) -> None:
        """End the line; in a table it waits until its cell is ended."""
        if not self._runs:
            return
        style = Style(
            bold=bool(self._looks) and all(look.bold for look in self._looks),
            italic=bool(self._looks) and all(look.italic for look in self._looks),
            centred=centred,
        )
        self._waiting.append((self._runs, style))
        self._runs, self._looks = [], set()

    def end_paragraph(self, *, centred: bool = False) -> None:
        """End a paragraph that stands outside any table."""
        self.end_line(centred=centred)
        if self._in_table:
            self._table, self._row, self._column, self._in_table = self._table + 1, 0, 0, False
        self._flush(None)

    def end_cell(self, *, columns: int = 1) -> None:
        """End a cell that reaches over *columns* of the grid."""
        self.end_line()
        self._in_table = True
        self._flush(Cell(self._table, self._row, self._column, colspan=columns))
        self._column += columns

    def end_row(self) -> None:
        """End a row of a table."""
        if self._waiting or self._runs:
            self.end_cell()
        self._row, self._column = self._row + 1, 0

    def finish(self) -> Gathering:
        """Return the lines, the last one ended."""
        self.end_line()
        self._flush(None)
        return self.gathering

    def _flush(self, cell: Cell | None) -> None:
        for runs, style in self._waiting:
            self.gathering.add_runs(runs, style, cell)
        self._waiting = []

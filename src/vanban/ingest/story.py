"""A text told sign by sign, as RTF and old Word files tell it: paragraphs, and rows of cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from vanban.ingest.gather import Gathering
from vanban.ingest.merged import Shape, place_cells
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
        self._first = 0  # the line with which the table begins
        self._shapes: list[Sequence[Shape]] = []  # of the table's rows

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
        self._end_table()
        self._flush(None)

    def end_cell(self) -> None:
        """End a cell."""
        self.end_line()
        if not self._in_table:
            self._in_table, self._first = True, len(self.gathering.lines)
        self._flush(Cell(self._table, self._row, self._column))
        self._column += 1

    def end_row(self, shapes: Sequence[Shape] = ()) -> None:
        """End a row of a table, whose cells have *shapes* as far as the file tells."""
        if self._waiting or self._runs:
            self.end_cell()
        self._shapes.append(shapes if len(shapes) == self._column else ())
        self._row, self._column = self._row + 1, 0

    def finish(self) -> Gathering:
        """Return the lines, the last one ended."""
        self.end_line()
        self._end_table()
        self._flush(None)
        return self.gathering

    def _end_table(self) -> None:
        """Leave the table, its cells put where their edges stand if all of its rows tell them."""
        if not self._in_table:
            return
        if self._shapes and all(self._shapes):
            self._put_in_grid(place_cells(self._table, self._shapes))
        self._table, self._row, self._column, self._in_table = self._table + 1, 0, 0, False
        self._shapes = []

    def _put_in_grid(self, placed: dict[tuple[int, int], Cell]) -> None:
        lines = self.gathering.lines
        told = {(c.row, c.column) for line in lines[self._first :] if (c := line.cell)}
        if not told <= placed.keys():
            return  # words in a cell that belongs to another: as they were told
        for index in range(self._first, len(lines)):
            if (cell := lines[index].cell) is not None:
                lines[index] = replace(lines[index], cell=placed[cell.row, cell.column])

    def _flush(self, cell: Cell | None) -> None:
        for runs, style in self._waiting:
            self.gathering.add_runs(runs, style, cell)
        self._waiting = []

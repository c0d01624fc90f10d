"""A sheet told row by row: a form's heads as lines, its rows as rows of a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from typing import NamedTuple

from vanban.ingest.gather import Gathering
from vanban.ingest.spelling import Run
from vanban.model import Cell, Style

# More cells and rows of a workbook than any plan or budget has; beyond it the file is refused.
CELL_LIMIT = 400_000


class Entry(NamedTuple):
    """What one cell of a sheet shows, and over how many rows and columns."""

    column: int
    runs: Sequence[Run]
    bold: bool = False
    rowspan: int = 1
    colspan: int = 1


def show(value: object) -> str:
    """Return *value* as a sheet shows it where no format says otherwise.

    >>> show(5900000.0), show(0.25), show(True)
    ('5900000', '0.25', 'TRUE')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime):
        whole = value.time() == time()
        return value.strftime("%d/%m/%Y") if whole else value.strftime("%d/%m/%Y %H:%M")
    if isinstance(value, date):
        return value.strftime("%d/%m/%Y")
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    return str(value)


def add_rows(gathering: Gathering, table: int, rows: Iterable[tuple[int, Sequence[Entry]]]) -> None:
    """Add *rows* by number to *gathering* as the table *table*.

    Assumption *lone-cell*: before the first row of two filled cells, a row with one filled cell is
    no row of the table but a line above it: the agency, the title.
    """
    begun = False
    for number, entries in rows:
        filled = [entry for entry in entries if any(run.text.strip() for run in entry.runs)]
        begun = begun or len(filled) > 1
        for entry in filled:
            cell = Cell(table, number, entry.column, entry.rowspan, entry.colspan)
            for runs in _lines(entry.runs):
                gathering.add_runs(runs, Style(bold=entry.bold), cell if begun else None)


def _lines(runs: Sequence[Run]) -> list[list[Run]]:
    """Return *runs* cut at the breaks that a cell's text may hold."""
    lines: list[list[Run]] = [[]]
    for run in runs:
        first, *others = run.text.replace("\r", "").split("\n")
        lines[-1].append(Run(first, run.font))
        lines.extend([Run(text, run.font)] for text in others)
    return lines

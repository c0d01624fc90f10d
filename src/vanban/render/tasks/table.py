"""A table of tasks for a terminal."""

from __future__ import annotations

from collections.abc import Iterable

from rich.table import Table

from vanban.model import Assignment


def task_table(assignments: Iterable[Assignment]) -> Table:
    """Return *assignments* as a table: where, what, who leads, who joins, by when."""
    table = Table("Tại", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời hạn")
    for given in assignments:
        where = str(given.at) if given.at else ""
        due = given.due.day.strftime("%d/%m/%Y") if given.due.day else (given.due.text or "")
        cells = (where, given.task, "; ".join(given.lead), "; ".join(given.partners), due)
        table.add_row(*(_plain(cell) for cell in cells))
    return table


def _plain(cell: str) -> str:
    """Return *cell* with brackets that the terminal would read as styles made harmless."""
    return cell.replace("[", "\\[")

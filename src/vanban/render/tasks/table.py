"""A table of tasks for a terminal."""

from __future__ import annotations

from collections.abc import Iterable

from rich.table import Table

from vanban.model import Assignment, Due
from vanban.render.words import place_words


def task_table(assignments: Iterable[Assignment]) -> Table:
    """Return *assignments* as a table: where, what, who leads, joins, oversees, by when."""
    tasks = list(assignments)
    overseen = any(given.overseers for given in tasks)
    table = Table("Tại", "Nhiệm vụ", "Chủ trì", "Phối hợp", *["Theo dõi"] * overseen, "Thời hạn")
    for given in tasks:
        cells = (
            place_words(given.at), given.task, "; ".join(given.lead), "; ".join(given.partners),
            *["; ".join(given.overseers)] * overseen, due_cell(given.due),
        )  # fmt: skip
        table.add_row(*(_plain(cell) for cell in cells))
    return table


def due_cell(due: Due) -> str:
    """Return the words of time, before them the last day that they mean.

    "trước ngày 30/6/2031" is shown as "29/06/2031 (trước ngày 30/6/2031)".
    """
    if due.day is None:
        return due.text or ""
    day = f"{due.day:%d/%m/%Y}"
    return f"{day} ({due.text})" if due.text else day


def _plain(cell: str) -> str:
    """Return *cell* with brackets that the terminal would read as styles made harmless."""
    return cell.replace("[", "\\[")

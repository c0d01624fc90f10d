"""Tasks as a table for a terminal, a sheet, a calendar."""

from vanban.render.tasks.calendar import due_moment, task_calendar
from vanban.render.tasks.cells import cell_words, csv_words, keep_words
from vanban.render.tasks.columns import task_csv
from vanban.render.tasks.table import task_table
from vanban.render.tasks.workbook import task_workbook

__all__ = [
    "cell_words",
    "csv_words",
    "due_moment",
    "keep_words",
    "task_calendar",
    "task_csv",
    "task_table",
    "task_workbook",
]

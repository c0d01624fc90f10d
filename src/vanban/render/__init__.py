"""Tree to text, outline, JSON; each the inverse of something where it can be."""

from vanban.render.akn import akn
from vanban.render.contract import (
    Json,
    assignment_json,
    document_json,
    finding_json,
    reference_json,
)
from vanban.render.docx import docx_bytes
from vanban.render.looks import looks, page_starts
from vanban.render.markdown import markdown
from vanban.render.outline import outline
from vanban.render.page import page
from vanban.render.reference import reference_line
from vanban.render.sheets import SHEETS
from vanban.render.status import reason_json, status_json, verdict_json
from vanban.render.tasks import task_calendar, task_csv, task_table, task_workbook
from vanban.render.text import text
from vanban.render.words import cycle_words, place_words

__all__ = [
    "SHEETS",
    "Json",
    "akn",
    "assignment_json",
    "cycle_words",
    "document_json",
    "docx_bytes",
    "finding_json",
    "looks",
    "markdown",
    "outline",
    "page",
    "page_starts",
    "place_words",
    "reason_json",
    "reference_json",
    "reference_line",
    "status_json",
    "task_calendar",
    "task_csv",
    "task_table",
    "task_workbook",
    "text",
    "verdict_json",
]

"""Tree to text, outline, JSON; each the inverse of something where it can be."""

from vanban.render.contract import Json, assignment_json, document_json, reference_json
from vanban.render.outline import outline
from vanban.render.reference import reference_line
from vanban.render.task_table import task_table
from vanban.render.text import text

__all__ = [
    "Json", "assignment_json", "document_json", "outline", "reference_json", "reference_line",
    "task_table", "text",
]  # fmt: skip

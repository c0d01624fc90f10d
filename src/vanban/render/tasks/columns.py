"""Tasks as rows of a sheet, and those rows as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from vanban.model import Assignment, Due, DueKind, Form
from vanban.render.tasks.cells import csv_words
from vanban.render.words import cycle_words, place_words

HEADINGS = (
    "TT", "Tại", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Theo dõi", "Cách giao", "Thời hạn",
    "Hạn cuối", "Chu kỳ", "Báo cáo cho", "Sản phẩm", "Căn cứ", "Ghi chú",
)  # fmt: skip
_TIMES = {DueKind.CONTINUOUS: "thường xuyên", DueKind.NONE: "không nêu"}


def task_rows(assignments: Iterable[Assignment]) -> Iterator[tuple[str, ...]]:
    """Yield one row for each of *assignments*, under the headings."""
    for number, given in enumerate(assignments, start=1):
        yield (
            str(number), place_words(given.at), given.task, "; ".join(given.lead),
            "; ".join(given.partners), "; ".join(given.overseers),
            "đề nghị" if given.form is Form.REQUEST else "giao", due_words(given.due),
            given.due.day.isoformat() if given.due.day else "", cycle_words(given.due.every),
            given.report_to or "", given.product or "", "; ".join(given.basis),
            "; ".join(given.notes),
        )  # fmt: skip


def due_words(due: Due) -> str:
    """Return the time of a deed as the text says it, "không nêu" where it says none."""
    return due.text or _TIMES.get(due.kind, "")


def task_csv(assignments: Iterable[Assignment]) -> str:
    """Return *assignments* as CSV with headings; a cell never is a formula of a spreadsheet."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEADINGS)
    for row in task_rows(assignments):
        writer.writerow(map(csv_words, row))
    return out.getvalue()

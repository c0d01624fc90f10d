"""A roll-up as XLSX: one sheet of counts, one of tasks; numbers are numbers, days are days."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from portal.actions.register.paper.compose import STATE_NAMES, place_of
from portal.store.register.tallies import Tally
from portal.store.register.values import Agency, Task
from vanban.render.tasks import cell_words, keep_words

_COUNTS = (
    "Cơ quan chủ trì", "Tổng số", "Hoàn thành đúng hạn", "Hoàn thành quá hạn",
    "Chưa hoàn thành, trong hạn", "Chưa hoàn thành, quá hạn", "Không còn phù hợp",
    "Tỷ lệ hoàn thành (%)",
)  # fmt: skip
_TASKS = (
    "TT", "Văn bản", "Chỗ", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Theo dõi, đôn đốc", "Thời hạn",
    "Thời hạn theo lời", "Kỳ", "Tình trạng", "Tiến độ (%)", "Hoàn thành ngày", "Chậm (ngày)",
    "Sản phẩm", "Báo cáo cho",
)  # fmt: skip


def xlsx_of(
    subject: str,
    day: date,
    whole: Tally,
    by_agency: Sequence[tuple[Agency, Tally]],
    tasks: Sequence[Task],
) -> bytes:
    """Return counts and tasks as they stand on *day* as an XLSX file."""
    book = Workbook()
    counts: Any = book.active
    counts.title = "Tổng hợp"
    _add(counts, [cell_words(subject)])
    _add(counts, [f"Tính đến ngày {day:%d/%m/%Y}"])
    _head(counts, _COUNTS, (44, *(14,) * 7))
    for name, tally in [("Tất cả", whole), *((a.name, t) for a, t in by_agency)]:
        _add(counts, [cell_words(name), *_numbers(tally)])
    sheet: Any = book.create_sheet("Nhiệm vụ")
    _head(sheet, _TASKS, (6, 18, 12, 60, 32, 32, 24, 12, 24, 14, 26, 10, 14, 10, 24, 24))
    for index, task in enumerate(tasks, start=1):
        _add(sheet, _row(index, task, day))
        for cell in sheet[sheet.max_row]:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _head(sheet: Any, names: tuple[str, ...], widths: tuple[int, ...]) -> None:
    sheet.append(list(names))
    for cell in sheet[sheet.max_row]:
        cell.font = Font(bold=True)
        cell.alignment = Alignment(wrap_text=True, vertical="center", horizontal="center")
    for index, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(index)].width = width
    sheet.freeze_panes = f"A{sheet.max_row + 1}"


def _numbers(t: Tally) -> list[float | None]:
    done = round(t.percent_done, 1) if t.percent_done is not None else None
    return [
        t.whole, t.done_in_time, t.done_late, t.open_in_time, t.overdue, t.dropped, done,
    ]  # fmt: skip


def _row(index: int, task: Task, day: date) -> list[object]:
    return [
        index, cell_words(task.plan.number or task.plan.title), place_of(task),
        cell_words(task.deed),
        cell_words("; ".join(a.name for a in task.leads)),
        cell_words("; ".join(a.name for a in task.partners)),
        cell_words("; ".join(a.name for a in task.overseers)),
        task.facts.due_on, cell_words(task.due.text or ""), task.period,
        STATE_NAMES[task.state(day)],
        task.percent, task.facts.done_on, task.days_late(day) or None, cell_words(task.product),
        cell_words(task.report_to),
    ]  # fmt: skip


def _add(sheet: Any, values: list[Any]) -> None:
    """Add a row in which words stay words: "=1+1" out of a document is no formula."""
    sheet.append(values)
    for cell in sheet[sheet.max_row]:
        keep_words(cell)

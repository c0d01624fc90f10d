"""What a "Báo cáo tình hình thực hiện" says, before it is written in any format.

The layout is that of Nghị định 30/2020/NĐ-CP, Phụ lục I and Phụ lục III, mẫu 1.4; number,
signature and recipients are left for the office to fill in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from portal.actions.register.paper.chart import stacked_bars
from portal.store.register.conditions import Wanted
from portal.store.register.tallies import Tally
from portal.store.register.values import Agency, Plan, Task
from vanban.model import DocKind, Locator
from vanban.plan.progress import Stage, TaskState
from vanban.render import place_words

STATE_NAMES = {
    TaskState.DONE_IN_TIME: "Hoàn thành đúng hạn",
    TaskState.DONE_LATE: "Hoàn thành quá hạn",
    TaskState.OPEN_IN_TIME: "Chưa hoàn thành, trong hạn",
    TaskState.OVERDUE: "Chưa hoàn thành, quá hạn",
    TaskState.DROPPED: "Không còn phù hợp",
}
_HEAD = (
    "Tổng số", "Hoàn thành đúng hạn", "Hoàn thành quá hạn", "Chưa hoàn thành, trong hạn",
    "Chưa hoàn thành, quá hạn", "Tỷ lệ hoàn thành",
)  # fmt: skip
_NUMBERS = (1.0,) * len(_HEAD)
_MOST_BARS = 20


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph; a heading is bold."""

    text: str
    is_heading: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with the share of the width that each column has; numbers stand to the right."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    numeric_from: int = 99


@dataclass(frozen=True, slots=True)
class Picture:
    """A plot as PNG, with what it shows."""

    png: bytes
    caption: str


Block = Words | Table | Picture


@dataclass(frozen=True, slots=True)
class Paper:
    """A report ready to be written: who reports, where and when, on what, its blocks, its annex."""

    office: str
    place: str
    day: date
    subject: str
    blocks: tuple[Block, ...]
    annex: tuple[Block, ...] = ()


# Left open for the clerk's number; the spaces are such as no program draws together.
NUMBER = "Số:" + "\N{NO-BREAK SPACE}" * 8 + "/BC-………"
_BODY = re.compile(r"(?:Ủy|Uỷ) ban nhân dân|Hội đồng nhân dân", re.IGNORECASE)


def office_lines(office: str) -> tuple[str, ...]:
    """Return the name of who reports as the head prints it, a body above its place.

    "Ủy ban nhân dân tỉnh Lam Sơn" is ỦY BAN NHÂN DÂN above TỈNH LAM SƠN.
    """
    body = _BODY.match(office)
    if body is None or body.end() == len(office):
        return (office.upper(),)
    return body[0].upper(), office[body.end() :].strip().upper()


def compose(
    *,
    office: str,
    day: date,
    wanted: Wanted,
    plan: Plan | None,
    whole: Tally,
    by_agency: Sequence[tuple[Agency, Tally]],
    by_plan: Sequence[tuple[Plan, Tally]],
    tasks: Sequence[Task],
) -> Paper:
    """Return the report on a plan, or on whatever was wanted, as things stand on *day*."""
    agencies = [(agency.name, tally) for agency, tally in by_agency]
    blocks: list[Block] = [
        Words("I. TÌNH HÌNH CHUNG", is_heading=True),
        Words(_overall(whole, day)),
        *_ratios(whole),
        _tally_table("Chỉ tiêu", [("Số nhiệm vụ", whole)]),
        Words("II. KẾT QUẢ CỦA CÁC CƠ QUAN CHỦ TRÌ", is_heading=True),
        _tally_table("Cơ quan", agencies),
    ]
    shown = [(name, tally) for name, tally in agencies if tally.whole][:_MOST_BARS]
    if shown:
        caption = "Biểu đồ: số nhiệm vụ của mỗi cơ quan theo tình trạng"
        blocks.append(Picture(stacked_bars(shown), caption))
    if by_plan:
        named = [(p.number or p.title, tally) for p, tally in by_plan]
        blocks.append(Words("III. KẾT QUẢ THEO VĂN BẢN", is_heading=True))
        blocks.append(_tally_table("Văn bản", named))
    late = [task for task in tasks if task.state(day) is TaskState.OVERDUE]
    number = "IV" if by_plan else "III"
    blocks.append(Words(f"{number}. NHIỆM VỤ QUÁ HẠN CHƯA HOÀN THÀNH", is_heading=True))
    blocks.append(_task_table(late, day) if late else Words("Không có."))
    return Paper(
        office=office,
        place=plan.place if plan else "",
        day=day,
        subject=_subject(plan, wanted),
        blocks=tuple(blocks),
        annex=(_task_table(tasks, day),) if tasks else (),
    )


def _subject(plan: Plan | None, wanted: Wanted) -> str:
    if plan is not None:
        return f"Tình hình thực hiện nhiệm vụ giao tại {_name_of(plan)}"
    start, end = wanted.due_from, wanted.due_to
    if start and end:
        period = f" từ ngày {start:%d/%m/%Y} đến ngày {end:%d/%m/%Y}"
    else:
        period = f" từ ngày {start:%d/%m/%Y}" if start else ""
        period = f" đến ngày {end:%d/%m/%Y}" if end else period
    return f"Tình hình thực hiện nhiệm vụ được giao{period}"


def _name_of(plan: Plan) -> str:
    """Return a plan as papers cite it: kind, number and day, then what it is about.

    Nghị định 30/2020/NĐ-CP, Phụ lục I: "Kế hoạch số 77/KH-UBND ngày 10 tháng 5 năm 2024 …".
    """
    kind = DocKind(plan.kind).official_name if plan.kind else "Văn bản"
    number = f"số {plan.number}" if plan.number else ""
    day = plan.issued_on
    month = f"{day.month:02d}" if day and day.month < 3 else str(day.month if day else "")
    dated = f"ngày {day.day:02d} tháng {month} năm {day.year}" if day else ""
    return " ".join(filter(None, (kind, number, dated, f"của {plan.office.name}", plan.title)))


def place_of(task: Task) -> str:
    """Return where in its document a task stands, as people say it: "mục II.1"."""
    try:
        return place_words(Locator.parse(task.place)) if task.place else ""
    except ValueError:  # an office may have typed anything
        return task.place


def _overall(whole: Tally, day: date) -> str:
    open_ones = whole.open_in_time + whole.overdue
    return (
        f"Tính đến ngày {day:%d/%m/%Y}, tổng số nhiệm vụ được giao là {whole.whole}. Đã hoàn thành "
        f"{whole.done} nhiệm vụ (đúng hạn {whole.done_in_time}, quá hạn {whole.done_late}); "
        f"chưa hoàn thành {open_ones} nhiệm vụ (trong hạn {whole.open_in_time}, quá hạn "
        f"{whole.overdue}), trong đó {whole.not_begun} nhiệm vụ chưa bắt đầu. "
        f"Không còn phù hợp: {whole.dropped}."
    )


def _ratios(whole: Tally) -> list[Block]:
    if whole.percent_done is None:
        return []
    text = f"Tỷ lệ hoàn thành: {_percent(whole.percent_done)}"
    if whole.percent_in_time is not None:
        text += f"; trong số đã hoàn thành, đúng hạn: {_percent(whole.percent_in_time)}"
    return [Words(text + ".")]


def _percent(value: float | None) -> str:
    return "" if value is None else f"{value:.1f}%".replace(".", ",")


def _tally_table(first: str, named: Sequence[tuple[str, Tally]]) -> Table:
    rows = tuple(
        (
            name, str(t.whole), str(t.done_in_time), str(t.done_late), str(t.open_in_time),
            str(t.overdue), _percent(t.percent_done),
        )
        for name, t in named
    )  # fmt: skip
    return Table((first, *_HEAD), rows, (3.0, *_NUMBERS), numeric_from=1)


def _task_table(tasks: Sequence[Task], day: date) -> Table:
    overseen = any(task.overseers for task in tasks)
    rows = tuple(
        (
            str(index), task.deed, _names(task.leads), _names(task.partners),
            *[_names(task.overseers)] * overseen, _term(task), _standing(task, day),
        )
        for index, task in enumerate(tasks, start=1)
    )  # fmt: skip
    overseers = ["Theo dõi, đôn đốc"] * overseen
    head = ("TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", *overseers, "Thời hạn", "Tình trạng")
    return Table(head, rows, (0.8, 3.3, 1.8, 1.7, *[1.5] * overseen, 1.9, 1.8))


def _names(agencies: Sequence[Agency]) -> str:
    return "; ".join(agency.name for agency in agencies)


def _term(task: Task) -> str:
    due = task.facts.due_on
    if due is None:
        return task.due.text or "Không nêu"
    term = f"{due:%d/%m/%Y}" + (f" ({task.period})" if task.period else "")
    return f"{term}; văn bản ghi “{task.due.printed}”" if task.due.printed else term


def _standing(task: Task, day: date) -> str:
    words = STATE_NAMES[task.state(day)]
    if task.stage(day) is Stage.UNDER_WAY:
        words += f"; đang thực hiện {task.percent}%"
    late = task.days_late(day)
    return f"{words}; chậm {late} ngày" if late else words

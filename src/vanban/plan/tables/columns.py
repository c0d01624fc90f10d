"""Which column of a table of tasks holds what: by its headings, or by what its cells hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from vanban.model import Line
from vanban.plan.agencies import read_names, starts_name
from vanban.plan.language import Words

Row = dict[int, Line]

# In the order in which a heading is tried: "Nội dung công việc được phân công" is a task,
# "Thời gian thực hiện nhiệm vụ" a time, "Đơn vị chủ trì" a lead.
_COLUMNS = {
    "other": re.compile(
        r"kinh phí|ghi chú|lệ phí|đơn vị tính|số lượng|căn cứ|dự toán|nguồn vốn", re.IGNORECASE
    ),
    "number": re.compile(r"^(?:stt|s\s?tt|tt|số tt|số thứ tự)\W*$", re.IGNORECASE),
    "due": re.compile(r"^\W*(?:thời (?:gian|hạn|điểm)|tiến độ|hạn|mốc|ngày hoàn|hoàn thành)", re.I),
    "product": re.compile(r"^\W*(?:sản phẩm|kết quả|đầu ra)", re.IGNORECASE),
    "overseers": re.compile(
        r"giám sát|theo dõi|đôn đốc|lãnh đạo[^.;]{0,30}(?:phụ trách|chỉ đạo)|"
        r"(?:người|cơ quan|đơn vị) chỉ đạo",
        re.IGNORECASE,
    ),
    "partners": re.compile(r"phối hợp|tham gia", re.IGNORECASE),
    "task": re.compile(
        r"^\W*(?:tên |các |nội dung|nhiệm vụ|công việc|việc|(?:đầu|phần|mảng) việc|hoạt động|"
        r"hạng mục|giải pháp|đề án)",
        re.I,
    ),
    "lead": re.compile(
        r"chủ trì|phụ trách|đầu mối|phân công|chịu trách nhiệm|"
        r"(?:cơ quan|đơn vị|người|bộ phận|địa phương|phòng|cán bộ)[^.;]{0,40}"
        r"(?:thực hiện|trình|triển khai|soạn thảo|làm)|^\W*(?:cơ quan|đơn vị|địa phương)\W*$",
        re.IGNORECASE,
    ),
    "late_due": re.compile(r"thời (?:gian|hạn)|tiến độ|hoàn thành", re.IGNORECASE),
    "late_product": re.compile(r"sản phẩm|kết quả", re.IGNORECASE),
    "late_task": re.compile(r"nhiệm vụ|nội dung|công việc|tên|hoạt động", re.IGNORECASE),
}
# A list of procedures says which office decides what; it gives nobody work.
_PROCEDURES = re.compile(r"thủ tục hành chính|\bTTHC\b|lệ phí", re.IGNORECASE)
_TIME = re.compile(
    r"\W*(?:(?:xong |trong |trước |từ |đến |chậm nhất |hết )*(?:ngày|tháng|quý|năm|tuần)\b.*|"
    r"\d{1,2}/\d{1,2}(?:/\d{4})?|thường xuyên|hằng \w+|hàng \w+|định kỳ.*|khi .*)\W*",
    re.IGNORECASE,
)
_LONGEST_HEADING = 90
_MOST_CELLS = 3  # of five that must be of one sort


def by_headings(row: Row) -> dict[str, int]:
    """Return the columns that the headings in *row* name."""
    if any(_PROCEDURES.search(line.text) for line in row.values()):
        return {}
    found: dict[str, int] = {}
    for column, line in sorted(row.items()):
        if len(line.text) > _LONGEST_HEADING:
            continue  # a cell, no heading: "Hộ có ít nhất một người không có việc làm …"
        name = next((n for n, pattern in _COLUMNS.items() if pattern.search(line.text)), None)
        if name is not None:
            found.setdefault(name.removeprefix("late_"), column)
    return found


def gives_work(rows: Sequence[Row], columns: dict[str, int]) -> bool:
    """Say whether a table with these *columns* tells who does what: a list of bodies does not.

    Under a bare "Đơn vị" a unit of measure may stand; where works should stand, names may.
    """
    lead = [r[columns["lead"]].text for r in rows if columns["lead"] in r and columns["task"] in r]
    works = [r[columns["task"]].text for r in rows if columns["lead"] in r and columns["task"] in r]
    named = sum(bool(starts_name(Words.of(text[:120]), 0)) for text in lead)
    bodies = sum(_is_names(text) for text in works)
    return not lead or (3 * named >= len(lead) and 2 * bodies < len(works))


def by_content(rows: Sequence[Row]) -> dict[str, int]:
    """Return the columns of a table without headings, known by what most of their cells hold.

    Assumption *numbered-rows*: only a table whose rows are numbered 1, 2, 3 is read so; its first
    column of authorities leads, a second one helps, the column of the longest texts is the work.
    """
    numbers = [row[0].text.strip(" .") if 0 in row else "" for row in rows]
    if len(rows) < 2 or [n.lstrip("0") for n in numbers] != [str(i + 1) for i in range(len(rows))]:
        return {}
    columns = sorted(set().union(*rows) - {0})
    names = [c for c in columns if _most(rows, c, _is_names)]
    times = [c for c in columns if _most(rows, c, _is_time)]
    texts = [c for c in columns if c not in names and c not in times]
    if not names or not texts:
        return {}
    task = max(texts, key=lambda c: sum(len(row[c].text) for row in rows if c in row))
    found = {"number": 0, "task": task, "lead": names[0]}
    found |= {"partners": names[1]} if len(names) > 1 else {}
    return found | ({"due": times[0]} if times else {})


def fit(row: Row, columns: dict[str, int]) -> int:
    """Return how well the cells of *row* are what their *columns* hold: names, times, works."""
    points = 0
    for name, column in columns.items():
        if column not in row:
            points -= 3 * (name in {"lead", "task"})  # the least likely to be left empty
            continue
        text = row[column].text
        names, time = _is_names(text), _is_time(text)
        if name in {"lead", "partners", "overseers"}:
            points += 2 * names - 2 * time - (not names)
        elif name == "due":
            points += 2 * time - 2 * names
        elif name in {"task", "product"}:
            points -= names + time
    return points


def _most(rows: Sequence[Row], column: int, fits: Callable[[str], bool]) -> bool:
    hits = sum(column in row and fits(row[column].text) for row in rows)
    return hits * 5 >= len(rows) * _MOST_CELLS


def _is_time(text: str) -> bool:
    return len(text) < 60 and bool(_TIME.fullmatch(text))


def _is_names(text: str) -> bool:
    """Say whether the cell *text* is nothing but authorities."""
    words = Words.of(text)
    return bool(starts_name(words, 0)) and read_names(words, 0).after >= len(words)

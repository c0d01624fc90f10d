"""Tables of tasks: headings in any words to columns, a row to a deed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from vanban.model import Assignment, Document, Line, Locator
from vanban.plan.agencies import read_names
from vanban.plan.language import Words
from vanban.plan.tables.columns import Row, by_content, by_headings, gives_work
from vanban.plan.tables.flattened import find_flattened
from vanban.plan.times import Calendar, read_due
from vanban.text import label_slug

_GROUP = re.compile(r"\W*([A-Z]|[IVX]+)[.)]?(?:\W|$)")
# -nt-   nt   như trên   "   //
_DITTO = re.compile(r"\W*(?:nt|n\.t|như\s+trên|như\s+dòng\s+trên)\W*|[\"″〃“”/\s]+", re.IGNORECASE)
# How often the cells of a document may stand in further rows that they span, on the average; no
# table needs so many.
_MOST_REPEATED = 4
_SUBHEADING = re.compile(r"(?:(?:cơ quan|đơn vị)\s+)?(?:chủ trì|phối hợp)(?:\s+thực hiện)?", re.I)


def read_tables(document: Document, calendar: Calendar) -> Iterator[Assignment]:
    """Yield a deed for each row of a table whose headings name a task and who does it."""
    tables: dict[int, dict[int, Row]] = defaultdict(lambda: defaultdict(dict))
    above: dict[int, int] = {}
    last = 0
    left = _MOST_REPEATED * len(document.source.lines)
    for line in document.source.lines:
        if line.cell is None:
            last = line.span.start
            continue
        above.setdefault(line.cell.table, last)
        tall = min(line.cell.rowspan, 200) if left > 0 else 1
        left -= tall - 1
        for row in range(line.cell.row, line.cell.row + tall):
            tables[line.cell.table][row].setdefault(line.cell.column, line)
    for number, rows in tables.items():
        yield from _table(document, rows, _base(document, above[number]), calendar)
    for flat in find_flattened(document.source.lines):
        yield from _table(document, flat, _base(document, flat[0][0].span.start), calendar)


def _base(document: Document, offset: int) -> Locator | None:
    """Return the place above a table; a table under no label stands in the annex itself."""
    place = document.place_at(offset)
    return place.locator if place.path else None


def _table(
    document: Document, rows: dict[int, Row], base: Locator | None, calendar: Calendar
) -> Iterator[Assignment]:
    in_order = [rows[index] for index in sorted(rows)]
    begin, columns = _find_columns(in_order)
    group: str | None = None
    above: Row = {}
    headed = in_order[begin - 1].get(columns.get("task", -1)) if begin else None
    for row in in_order[begin:]:
        if headed is not None and row.get(columns["task"]) is headed:
            columns |= by_headings(row)  # the heading of works spans those of "Phân công" below it
            continue
        if any(_SUBHEADING.fullmatch(line.text.strip()) for line in row.values()):
            columns |= by_headings(row)  # "Cơ quan thực hiện" over "Chủ trì" and "Phối hợp"
            continue
        row = _without_dittos(row, above)
        lead, task = row.get(columns["lead"]), row.get(columns["task"])
        if lead is None or task is None or lead is task:
            match = _GROUP.match(next(iter(row.values())).text)
            group = label_slug(match[1]) if match else group
            continue
        if re.fullmatch(r"\(?\d+\)?", task.text):
            continue
        above = row
        yield _deed(row, columns, _at(base, group, row, columns), calendar)


def _find_columns(rows: Sequence[Row]) -> tuple[int, dict[str, int]]:
    """Return where the works of a table begin and what its columns hold; no rows if no work."""
    for index, row in enumerate(rows):
        columns = by_headings(row)
        if {"task", "lead"} <= columns.keys():
            gives = gives_work(rows[index + 1 :], columns)
            return (index + 1 if gives else len(rows)), columns
    columns = by_content(rows)
    return (0 if {"task", "lead"} <= columns.keys() else len(rows)), columns


def _without_dittos(row: Row, above: Row) -> Row:
    """Return *row* with what stands *above* where a cell says "-nt-"."""
    return {
        column: above.get(column, line) if _DITTO.fullmatch(line.text) else line
        for column, line in row.items()
    }


def _at(
    base: Locator | None, group: str | None, row: Row, columns: dict[str, int]
) -> Locator | None:
    number = row.get(columns.get("number", -1))
    at = base or Locator.of("phu-luc")
    if group:
        at = at.then("", group)
    label = label_slug(number.text.strip(" *.")) if number else ""
    return at.then("", label) if label else at


def _names(line: Line | None) -> tuple[str, ...]:
    return read_names(Words.of(line.text), 0, whole=True).names if line else ()


def _deed(row: Row, columns: dict[str, int], at: Locator | None, calendar: Calendar) -> Assignment:
    task = row[columns["task"]]
    due, product = row.get(columns.get("due", -1)), row.get(columns.get("product", -1))
    return Assignment(
        at, task.span, task.text.strip(" ."), _names(row[columns["lead"]]),
        _names(row.get(columns.get("partners", -1))),
        overseers=_names(row.get(columns.get("overseers", -1))),
        due=read_due(due.text if due else task.text, calendar, cell=due is not None),
        product=product.text if product else None,
    )  # fmt: skip

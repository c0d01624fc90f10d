"""The command ``vanban plan``: who must do what by when, for a terminal, a sheet, a calendar."""

from __future__ import annotations

import json
import sys
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from vanban import pipeline, plan, render
from vanban.errors import UnreadableError
from vanban.ingest import Incoming
from vanban.model import Assignment, DueKind
from vanban.plan.progress import occurrences

_NOTHING = "Không thấy nhiệm vụ nào được giao trong văn bản."


def register(app: typer.Typer) -> None:
    """Give *app* the command."""
    app.command("plan")(plan_tasks)


def plan_tasks(
    path: Annotated[Path, typer.Argument(metavar="PATH", help="Tệp văn bản.")],
    as_json: Annotated[bool, typer.Option("--json", help="Mỗi nhiệm vụ một dòng JSON.")] = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="Bảng CSV.")] = False,
    as_xlsx: Annotated[bool, typer.Option("--xlsx", help="Bảng tính Excel, ra tệp.")] = False,
    as_ics: Annotated[
        bool,
        typer.Option(
            "--ics", help="Lịch iCalendar: việc có hạn, và các kỳ của việc định kỳ trong một năm."
        ),
    ] = False,
    on: Annotated[
        datetime | None,
        typer.Option(
            "--on", formats=["%Y-%m-%d"], help="Ghi chú cơ quan đã kết thúc đến ngày này."
        ),
    ] = None,
) -> None:
    """In nhiệm vụ được giao: ai chủ trì, ai phối hợp, hạn nào."""
    if as_json + as_csv + as_xlsx + as_ics > 1:
        raise typer.BadParameter("chỉ chọn một trong --json, --csv, --xlsx, --ics")
    if as_xlsx and sys.stdout.isatty():
        raise typer.BadParameter("--xlsx ghi tệp Excel: hãy chuyển đầu ra, ví dụ > nhiem-vu.xlsx")
    cases = _cases(path)
    found = [given for case in cases for given in _tasks(case, on)]
    if as_json:
        for case in cases:
            _print_lines(case, on)
    elif as_csv:
        sys.stdout.write(render.task_csv(found))
    elif as_xlsx:
        sys.stdout.buffer.write(render.task_workbook(found))
    elif as_ics:
        sys.stdout.buffer.write(
            render.task_calendar(found, cases[0].source.digest, _occurrences(cases))
        )
    elif found:
        Console().print(render.task_table(found))
        _print_agencies(cases, on)
    else:
        print(_NOTHING)


def _occurrences(cases: tuple[pipeline.Case, ...]) -> dict[Assignment, list[tuple[str, date]]]:
    """Return the days of each duty that recurs, in the year that begins on its document's day."""
    found: dict[Assignment, list[tuple[str, date]]] = {}
    for case in cases:
        day = case.document.header.issued_on if case.document else None
        for given in case.assignments:
            if day is None:
                continue
            if (given.due.every or "").startswith("PT"):
                found[given] = [("", day)]
            elif given.due.kind is DueKind.RECURRING:
                words, last = (given.due.text, given.task), day + timedelta(days=365)
                periods = occurrences(given.due.every, words, day, last)
                found[given] = [(period.name, due) for period, due in periods]
    return found


def _cases(path: Path) -> tuple[pipeline.Case, ...]:
    """Return what is read from the file at *path*; say why and stop where it can't be read."""
    try:
        return pipeline.read(Incoming(path.read_bytes(), path.name))
    except UnreadableError as error:
        print(error.message, file=sys.stderr)
    except OSError as error:
        print(pipeline.why_closed(error), file=sys.stderr)
    raise typer.Exit(1)


def _tasks(case: pipeline.Case, on: datetime | None) -> tuple[Assignment, ...]:
    """Return the tasks of *case*, with a note on each authority that has ended by *on*."""
    if on is None:
        return case.assignments
    return plan.with_successors(case.parsed, case.assignments, on=on.date())


def _print_lines(case: pipeline.Case, on: datetime | None) -> None:
    """Print the tasks of *case* as lines of JSON, each with its authorities in the register."""
    matcher, day = plan.Matcher(case.parsed), _day(on)
    for given in _tasks(case, on):
        agencies = [_agency_json(match) for match in matcher.matches((given,), on=day)]
        line = {**render.assignment_json(given), "agencies": agencies}
        print(json.dumps(line, ensure_ascii=False))


def _day(on: datetime | None) -> date:
    """Return the day to look at the register; without one, all that is known counts."""
    return on.date() if on is not None else date.max


def _agency_json(match: plan.Match) -> render.Json:
    return {
        "name": match.name,
        "slug": match.agency.slug,
        "full_name": match.agency.name,
        "ended": match.ended.isoformat() if match.ended else None,
        "now": [agency.name for agency in match.answers],
        "act": match.act,
    }


def _print_agencies(cases: tuple[pipeline.Case, ...], on: datetime | None) -> None:
    """Print which authorities of the register the names mean, and who does their work now."""
    day = _day(on)
    matches = [
        match
        for case in cases
        for match in plan.Matcher(case.parsed).matches(case.assignments, on=day)
    ]
    if not matches:
        return
    table = Table("Cơ quan trong văn bản", "Trong danh bạ", "Kết thúc", "Nay là")
    for match in matches:
        ended = f"{match.ended:%d/%m/%Y}" if match.ended else ""
        now = "; ".join(agency.name for agency in match.answers) if match.ended else ""
        act = f" ({match.act})" if match.act and match.ended else ""
        table.add_row(match.name, match.agency.name, ended, now + act)
    Console().print(table)

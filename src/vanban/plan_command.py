"""The command ``vanban plan``: who must do what by when, for a terminal, a sheet, a calendar."""

from __future__ import annotations

import json
import sys
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from vanban import pipeline, plan, render
from vanban.errors import UnreadableError
from vanban.ingest import Incoming
from vanban.model import Assignment

_NOTHING = "Không thấy nhiệm vụ nào được giao trong văn bản."


def register(app: typer.Typer) -> None:
    """Give *app* the command."""
    app.command("plan")(plan_tasks)


def plan_tasks(
    path: Annotated[Path, typer.Argument(metavar="PATH", help="Tệp văn bản.")],
    as_json: Annotated[bool, typer.Option("--json", help="Mỗi nhiệm vụ một dòng JSON.")] = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="Bảng CSV.")] = False,
    as_xlsx: Annotated[bool, typer.Option("--xlsx", help="Bảng tính Excel, ra tệp.")] = False,
    as_ics: Annotated[bool, typer.Option("--ics", help="Lịch iCalendar các việc có hạn.")] = False,
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
    try:
        cases = pipeline.read(Incoming(path.read_bytes(), path.name))
    except UnreadableError as error:
        print(error.message, file=sys.stderr)
        raise typer.Exit(1) from None
    except OSError as error:
        print(f"không mở được tệp: {error}", file=sys.stderr)
        raise typer.Exit(1) from None
    found = [given for case in cases for given in _tasks(case, on)]
    if as_json:
        for given in found:
            print(json.dumps(render.assignment_json(given), ensure_ascii=False))
    elif as_csv:
        sys.stdout.write(render.task_csv(found))
    elif as_xlsx:
        sys.stdout.buffer.write(render.task_workbook(found))
    elif as_ics:
        sys.stdout.buffer.write(render.task_calendar(found, cases[0].source.digest))
    elif found:
        Console().print(render.task_table(found))
    else:
        print(_NOTHING)


def _tasks(case: pipeline.Case, on: datetime | None) -> tuple[Assignment, ...]:
    """Return the tasks of *case*, with a note on each authority that has ended by *on*."""
    if on is None:
        return case.assignments
    return plan.with_successors(case.parsed, case.assignments, on=on.date())

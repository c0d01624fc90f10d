"""The command line: questions about documents of a library."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from datetime import date, datetime
from importlib.metadata import entry_points
from pathlib import Path
from typing import Annotated

import typer

from vanban import effect, pipeline, render
from vanban.effect import Library
from vanban.model import Reason, Status

LibraryFolder = Annotated[
    Path | None,
    typer.Option("--library", metavar="DIR", help="Thư mục văn bản; không có thì dùng kho đã cài."),
]
Json = Annotated[bool, typer.Option("--json", help="Mỗi câu trả lời một dòng JSON.")]
Day = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], metavar="DAY")]


def register(app: typer.Typer) -> None:
    """Add the commands to the program."""
    app.command("status")(status)


def status(
    asked: Annotated[
        list[str], typer.Argument(metavar="ID…", help="Định danh, số ký hiệu, hoặc tệp văn bản.")
    ],
    library: LibraryFolder = None,
    on: Annotated[
        datetime | None,
        typer.Option("--on", formats=["%Y-%m-%d"], metavar="DAY", help="Ngày cần biết."),
    ] = None,
    known: Annotated[
        datetime | None,
        typer.Option(
            "--known",
            formats=["%Y-%m-%d"],
            metavar="DAY",
            help="Chỉ kể văn bản đã ban hành đến ngày này.",
        ),
    ] = None,
    as_json: Json = False,
) -> None:
    """Văn bản và từng quy định còn hay hết hiệu lực vào một ngày, vì điều khoản nào."""
    if on is None:
        raise typer.BadParameter("cần biết vào ngày nào: --on 2026-01-31")
    shelf = open_library(library, [Path(a) for a in asked if Path(a).is_file()])
    failed = False
    for document in _documents(shelf, asked):
        if isinstance(document, str):
            failed = True
            print(document, file=sys.stderr)
            continue
        answer = effect.status(shelf.library, document.id, day(on), known=known and day(known))
        if as_json:
            print_json(render.status_json(answer))
        else:
            print("\n".join(_lines(answer, shelf.library)))
    raise typer.Exit(1 if failed else 0)


def open_library(folder: Path | None, files: list[Path]) -> pipeline.Shelf:
    """Return the library of *folder* and *files*; without a folder that of the store, if any."""
    paths = [path for path in (folder, *files) if path is not None]
    if folder is None and not files:
        shelf = _stored()
        if shelf is None:
            raise typer.BadParameter("cần thư viện: --library DIR")
        return shelf
    if folder is not None and not folder.is_dir():
        raise typer.BadParameter(f"không có thư mục {folder}")
    shelf = pipeline.read_shelf(paths)
    for path, why in shelf.unread:
        print(f"{path}: {why}", file=sys.stderr)
    return shelf


def day(moment: datetime) -> date:
    """Return the day of *moment*: typer reads days as moments."""
    return moment.date()


def print_json(value: object) -> None:
    """Print *value* as one line of JSON."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def _stored() -> pipeline.Shelf | None:
    """Return the library of the store, ``None`` where no portal is installed."""
    for entry in entry_points(group="vanban.library"):
        open_store: Callable[[], pipeline.Shelf] = entry.load()
        return open_store()
    return None


def _documents(shelf: pipeline.Shelf, asked: list[str]) -> Iterator[effect.Act | str]:
    """Yield each document asked for, or why there is no answer."""
    for words in asked:
        if (acts := shelf.by_path.get(Path(words))) is not None:
            yield from acts
            continue
        found = shelf.library.find(words)
        if len(found) == 1:
            yield found[0]
        elif found:
            ids = ", ".join(act.id for act in found)
            yield f"{words}: {len(found)} văn bản mang số này, cần ghi định danh: {ids}"
        else:
            yield f"{words}: thư viện không có văn bản này (nhưng văn bản có thể có thật)"


def _lines(answer: Status, library: Library) -> Iterator[str]:
    """Yield the answer as people read it."""
    act = library.acts[answer.document]
    known = f", theo những gì đã ban hành đến {answer.known:%d/%m/%Y}" if answer.known else ""
    yield f"{act.name}: {answer.state.words} (ngày {answer.on:%d/%m/%Y}{known})"
    yield f"  {act.id}"
    yield from (_reason_line(reason, library, "  - ") for reason in answer.reasons)
    for part in answer.parts:
        yield f"  {part.locator}: {part.state.words}"
        yield from (_reason_line(reason, library, "      - ") for reason in part.reasons)
    for flag in answer.flags:
        yield f"  ! {flag}: {effect.Flag(flag).words}"
    for number in answer.missing:
        yield f"  ? văn bản {number} không có trong thư viện"


def _reason_line(reason: Reason, library: Library, bullet: str) -> str:
    actor = library.acts.get(reason.document)
    when = f"{reason.day:%d/%m/%Y}" if reason.day else "không rõ ngày"
    place = f", {reason.at}" if reason.at else ""
    words = f": “{reason.quote}”" if reason.quote else ""
    happened = effect.Happening(reason.event).words
    return f"{bullet}{when} {happened} ({actor.name if actor else reason.document}{place}){words}"

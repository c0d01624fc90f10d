"""The command line: what needs only the files named on it."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from importlib.metadata import entry_points
from pathlib import Path
from typing import Annotated

import typer

from vanban import (
    check_command,
    convert_command,
    coverage_command,
    edition_commands,
    golden,
    library_commands,
    pipeline,
    plan_command,
    relations_commands,
    render,
)
from vanban.cite import find_in_text
from vanban.errors import UnreadableError
from vanban.ingest import Incoming
from vanban.model import Reference
from vanban.progress_bar import bar
from vanban.text import clean
from vanban.usage import Program

app = typer.Typer(
    cls=Program,
    no_args_is_help=True,
    add_completion=False,
    help="Đọc văn bản pháp luật và hành chính: cấu trúc, viện dẫn, hiệu lực, nhiệm vụ.",
)
app.add_typer(golden.app, name="golden")
app.add_typer(relations_commands.app, name="relations")
library_commands.register(app)
edition_commands.register(app)
check_command.register(app)
convert_command.register(app)
coverage_command.register(app)
plan_command.register(app)


@app.callback()
def _root() -> None:
    """Keep subcommands even while there is one."""


@app.command()
def parse(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH…", help="Tệp hoặc thư mục.")],
    as_json: Annotated[bool, typer.Option("--json", help="Mỗi văn bản một dòng JSON.")] = False,
    outline: Annotated[bool, typer.Option(help="In cây cấu trúc.")] = False,
    text: Annotated[bool, typer.Option(help="Thêm toàn văn vào JSON.")] = False,
) -> None:
    """Đọc tệp: thuộc tính, cấu trúc, viện dẫn, thay đổi, hiệu lực, nhiệm vụ."""
    files = list(pipeline.find_files(paths))
    failed = False
    with bar() as progress:
        for path in progress.track(files, description="Đọc"):
            cases = pipeline.read_file(path)
            if isinstance(cases, pipeline.Unread):
                failed = True
                _print_unread(path, cases, as_json=as_json or not outline)
            elif as_json or not outline:
                for case in cases:
                    _print(pipeline.case_json(case, _shown(path), with_text=text))
            else:
                _print_outlines(path, cases, named=len(files) > 1)
    raise typer.Exit(1 if failed else 0)


@app.command()
def cite(
    path: Annotated[str, typer.Argument(metavar="PATH|-", help="Tệp; - là đầu vào chuẩn.")],
    as_json: Annotated[bool, typer.Option("--json", help="Mỗi viện dẫn một dòng JSON.")] = False,
) -> None:
    """In mọi viện dẫn: văn bản nào, phần nào, viện dẫn ở đâu."""
    try:
        content = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
        references = _references(content, path)
    except (UnreadableError, OSError) as error:
        print(_why(error), file=sys.stderr)
        raise typer.Exit(1) from None
    for reference in references:
        if as_json:
            _print(render.reference_json(reference))
        else:
            print(render.reference_line(reference))


def _shown(path: Path) -> str:
    """Return *path* as given; bytes of a name that are no UTF-8 come out as question marks."""
    return str(path).encode("utf-8", "replace").decode("utf-8")


def _print_unread(path: Path, unread: pipeline.Unread, *, as_json: bool) -> None:
    if as_json:
        error = {"slug": unread.slug, "message": unread.message}
        _print({"path": _shown(path), "error": error})
    else:
        print(f"{_shown(path)}: {unread.message}", file=sys.stderr)


def _print_outlines(path: Path, cases: Sequence[pipeline.Case], *, named: bool) -> None:
    """Print the tree of each document, below the name of its file where there are several."""
    if named:
        print(f"# {_shown(path)}")
    for case in cases:
        print(render.outline(case.parsed))


def _why(error: UnreadableError | OSError) -> str:
    """Return why a file gave no document, in Vietnamese."""
    if isinstance(error, UnreadableError):
        return error.message
    return pipeline.why_closed(error)


def _references(content: bytes, path: str) -> tuple[Reference, ...]:
    """Return the references of a file, or of any text on standard input, document or not."""
    name = "stdin.txt" if path == "-" else Path(path).name
    try:
        cases = pipeline.read(Incoming(content, name), pipeline.CITING)
    except UnreadableError:
        if path != "-":
            raise
        return find_in_text(clean(content.decode("utf-8", errors="replace")))
    return tuple(reference for case in cases for reference in case.references)


def _print(value: object) -> None:
    sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def main() -> None:
    """Run the program with the commands of whatever is installed beside the library."""
    for entry in entry_points(group="vanban.commands"):
        entry.load()(app)
    app()

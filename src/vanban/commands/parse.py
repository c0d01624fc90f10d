"""``vanban parse``: attributes, tree, references, changes, effect and tasks of files."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from vanban import pipeline, render
from vanban.commands.asking import print_json
from vanban.commands.progress_bar import bar


def register(app: typer.Typer) -> None:
    """Add the command to *app*."""
    app.command()(parse)


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
                    print_json(pipeline.case_json(case, _shown(path), with_text=text))
            else:
                _print_outlines(path, cases, named=len(files) > 1)
    raise typer.Exit(1 if failed else 0)


def _shown(path: Path) -> str:
    """Return *path* as given; bytes of a name that are no UTF-8 come out as question marks."""
    return str(path).encode("utf-8", "replace").decode("utf-8")


def _print_unread(path: Path, unread: pipeline.Unread, *, as_json: bool) -> None:
    if as_json:
        error = {"slug": unread.slug, "message": unread.message}
        print_json({"path": _shown(path), "error": error})
    else:
        print(f"{_shown(path)}: {unread.message}", file=sys.stderr)


def _print_outlines(path: Path, cases: Sequence[pipeline.Case], *, named: bool) -> None:
    """Print the tree of each document, below the name of its file where there are several."""
    if named:
        print(f"# {_shown(path)}")
    for case in cases:
        print(render.outline(case.parsed))

"""The program: its commands, and those of whatever is installed beside the library."""

from __future__ import annotations

from importlib.metadata import entry_points

import typer

from vanban.commands import (
    check,
    cite,
    convert,
    coverage,
    edition,
    golden,
    library,
    parse,
    plan,
    relations,
)
from vanban.commands.usage import Program

app = typer.Typer(
    cls=Program,
    no_args_is_help=True,
    add_completion=False,
    help="Đọc văn bản pháp luật và hành chính: cấu trúc, viện dẫn, hiệu lực, nhiệm vụ.",
)
app.add_typer(golden.app, name="golden")
app.add_typer(relations.app, name="relations")
for _room in (parse, cite, library, edition, check, convert, coverage, plan):
    _room.register(app)


def main() -> None:
    """Run the program with the commands of whatever is installed beside the library."""
    for entry in entry_points(group="vanban.commands"):
        entry.load()(app)
    app()

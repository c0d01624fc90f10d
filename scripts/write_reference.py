"""Writes the pages of ``docs/reference`` that the code knows best: commands, kinds of documents.

``python scripts/write_reference.py`` after a command, an option or a kind has changed.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer
from typer.main import get_command

from portal.cli.commands import app as portal_app
from portal.cli.commands import register
from vanban.cli import app as vanban_app
from vanban.model import DocKind
from vanban.vocab.symbols import kinds_by_symbol

FOLDER = Path(__file__).parents[1] / "docs/reference"
_HEAD = "<!-- made by scripts/write_reference.py; change the code, then run it -->\n"


def pages() -> dict[str, str]:
    """Return the pages by file name."""
    return {"commands.md": _HEAD + _commands(), "kinds.md": _HEAD + _kinds()}


def _commands() -> str:
    stored = typer.Typer(add_completion=False)
    register(stored)
    lines = ["# Commands", "", "Exit codes: 0 all is well, 1 not all of it, 2 wrong usage."]
    lines += ["", "## vanban: what needs only the files named", ""]
    own = {command.callback for command in stored.registered_commands}
    alone = [c for c in vanban_app.registered_commands if c.callback not in own]
    program = typer.Typer(add_completion=False)
    program.registered_commands, program.registered_groups = alone, vanban_app.registered_groups
    lines += [*_of("vanban", program), "", "## vanban: what needs the portal's store", ""]
    lines += [*_of("vanban", stored), "", "## portal", "", *_of("portal", portal_app)]
    return "\n".join(lines) + "\n"


def _of(program: str, app: typer.Typer) -> Iterator[str]:
    found: Any = get_command(app)
    for name, command in sorted(getattr(found, "commands", {found.name: found}).items()):
        yield from _command(f"{program} {name}", command)


def _command(name: str, command: Any) -> Iterator[str]:
    for inner, below in sorted(getattr(command, "commands", {}).items()):
        yield from _command(f"{name} {inner}", below)
    if hasattr(command, "commands"):
        return
    shown = [p for p in command.params if p.name != "help" and not getattr(p, "hidden", False)]
    words = " ".join(p.metavar or p.name for p in shown if p.param_type_name == "argument")
    yield f"- `{f'{name} {words}'.strip()}`: {(command.help or '').splitlines()[0]}"
    for option in shown:
        if option.param_type_name == "option":
            yield f"  - `{' / '.join(option.opts)}` {option.help or ''}".rstrip()


def _kinds() -> str:
    symbols: dict[DocKind, list[str]] = {}
    for symbol, kind in kinds_by_symbol().items():
        if symbol[0].isupper():  # the folded forms are for what people type
            symbols.setdefault(kind, []).append(symbol)
    rows = [
        f"| `{kind.value}` | {kind.official_name} | {', '.join(symbols.get(kind, []))} |"
        for kind in DocKind
    ]
    head = ["# Kinds of documents", "", "| slug | name | in a số, ký hiệu |", "| --- | --- | --- |"]
    return "\n".join([*head, *rows]) + "\n"


if __name__ == "__main__":
    for name, page in pages().items():
        (FOLDER / name).write_text(page, encoding="utf-8")

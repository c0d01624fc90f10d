"""``vanban cite``: the citations of a file or of any text."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from vanban import pipeline, render
from vanban.cite import find_in_text
from vanban.commands.asking import print_json, tell_if_none
from vanban.errors import UnreadableError
from vanban.ingest import Incoming
from vanban.model import Reference
from vanban.text import clean


def register(app: typer.Typer) -> None:
    """Add the command to *app*."""
    app.command()(cite)


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
    tell_if_none(references, path)
    for reference in references:
        if as_json:
            print_json(render.reference_json(reference))
        else:
            print(render.reference_line(reference))


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

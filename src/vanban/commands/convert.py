"""The command line: a document in another format."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from vanban import pipeline, render
from vanban.errors import UnreadableError
from vanban.ingest import Incoming
from vanban.pipeline import Case


class Format(StrEnum):
    """What a document may be written as."""

    AKN = "akn"
    HTML = "html"
    MD = "md"
    TXT = "txt"
    DOCX = "docx"


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command("convert")(convert)


def convert(
    path: Annotated[Path, typer.Argument(metavar="PATH", help="Tệp văn bản.")],
    to: Annotated[Format, typer.Option("--to", help="Định dạng cần viết.")],
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="Viết vào tệp này.")
    ] = None,
) -> None:
    """Viết lại văn bản thành Akoma Ntoso, HTML, Markdown, chữ thuần hoặc DOCX."""
    try:
        steps = pipeline.CHANGING if to is Format.AKN else pipeline.CITING
        cases = pipeline.read(Incoming(path.read_bytes(), path.name), steps)
    except (UnreadableError, OSError) as error:
        why = error.message if isinstance(error, UnreadableError) else pipeline.why_closed(error)
        print(why, file=sys.stderr)
        raise typer.Exit(1) from None
    if len(cases) > 1:
        print(f"tệp có {len(cases)} văn bản: chỉ viết văn bản đầu", file=sys.stderr)
    written = _write(cases[0], to)
    if out is not None:
        out.write_bytes(written)
    else:
        sys.stdout.buffer.write(written)


def _write(case: Case, to: Format) -> bytes:
    document = case.parsed
    match to:
        case Format.AKN:
            return render.akn(document, case.references, case.changes).encode()
        case Format.HTML:
            return render.page(document, case.references).encode()
        case Format.MD:
            return render.markdown(document).encode()
        case Format.TXT:
            return f"{render.text(document)}\n".encode()
        case Format.DOCX:
            return render.docx_bytes(document)

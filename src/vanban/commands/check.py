"""The command line: what looks wrong in a draft or a published text."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from vanban import pipeline, render
from vanban.check import check_citations
from vanban.commands.asking import DraftDay, Json, LibraryFolder, day, open_library, print_json
from vanban.effect import Library
from vanban.model import Finding, Severity
from vanban.pipeline import Case

_MARKS = {Severity.ERROR: "✗", Severity.WARNING: "!", Severity.NOTE: "·"}
_SHOWN = 100  # characters of the words


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command("check")(check)


def check(
    path: Annotated[Path, typer.Argument(metavar="PATH", help="Dự thảo hoặc văn bản.")],
    library: LibraryFolder = None,
    on: DraftDay = None,
    as_json: Json = False,
) -> None:
    """Chỗ đáng ngờ trong dự thảo hoặc văn bản: số, ngày, cấu trúc, căn cứ đã chết (--library).

    Mã thoát 0: đã đọc được, có hay không có chỗ đáng ngờ; 1: không đọc được.
    """
    cases = pipeline.read_file(path)
    if isinstance(cases, pipeline.Unread):
        print(f"{path}: {cases.message}", file=sys.stderr)
        raise typer.Exit(1)
    known = open_library(library, []).library if library else None
    for case in cases:
        asked = day(on) if on else case.parsed.header.issued_on
        if asked is None:
            raise typer.BadParameter(
                "văn bản không ghi ngày; cần biết vào ngày nào: --on 2026-01-31"
            )
        found = _findings(case, known, asked)
        if as_json:
            print_json(_checked_json(path, case, asked, found))
        else:
            print("\n".join(_lines(case, found)))


def _findings(case: Case, library: Library | None, on: date) -> tuple[Finding, ...]:
    if library is None:
        return case.findings
    return (*case.findings, *check_citations(library, case.references, on))


def _checked_json(path: Path, case: Case, on: date, found: Sequence[Finding]) -> dict[str, object]:
    identity = case.parsed.identity
    return {
        "path": str(path),
        "id": str(identity) if identity else None,
        "on": on.isoformat(),
        "findings": [render.finding_json(finding) for finding in found],
    }


def _lines(case: Case, found: Sequence[Finding]) -> Iterator[str]:
    """Yield each finding with the words it speaks of, the worst first."""
    ranked = sorted(found, key=lambda finding: list(Severity).index(finding.severity))
    for finding in ranked:
        yield f"{_MARKS[finding.severity]} {finding.message}"
        if finding.span is not None:
            words = " ".join(case.parsed.text[finding.span.start : finding.span.end].split())
            yield f"    “{words[:_SHOWN]}” ({finding.slug})"
    if not found:
        yield "không thấy chỗ nào đáng ngờ"

"""The command line: questions about documents of a library."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from vanban import effect, pipeline, render
from vanban.commands.asking import (
    DraftDay,
    Json,
    LibraryFolder,
    day,
    documents,
    observed_in,
    open_library,
    print_json,
    tell_if_none,
)
from vanban.commands.status_lines import status_lines
from vanban.effect import Library
from vanban.errors import UnreadableError
from vanban.ingest import Incoming
from vanban.model import Found, Reference, State, Verdict
from vanban.text import clean, day_words


def register(app: typer.Typer) -> None:
    """Add the commands to the program."""
    app.command("status")(status)
    app.command("verify")(verify)


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
    published: Annotated[
        Path | None,
        typer.Option(
            "--relations",
            exists=True,
            dir_okay=False,
            metavar="FILE",
            help="Kể cả quan hệ nơi khác công bố (JSONL, TSV) của văn bản mà thư viện thiếu.",
        ),
    ] = None,
    as_json: Json = False,
) -> None:
    """Văn bản và từng quy định còn hay hết hiệu lực vào một ngày, vì điều khoản nào."""
    if on is None:
        raise typer.BadParameter("cần biết vào ngày nào: --on 2026-01-31")
    shelf = open_library(library, [Path(a) for a in asked if Path(a).is_file()], asked)
    known_acts = shelf.library
    if published is not None:
        known_acts = effect.with_observed(known_acts, observed_in(published))
    failed = False
    for document in documents(shelf, asked):
        if isinstance(document, str):
            failed = True
            print(document, file=sys.stderr)
            continue
        answer = effect.status(known_acts, document.id, day(on), known=known and day(known))
        if as_json:
            print_json(render.status_json(answer))
        else:
            print("\n".join(status_lines(answer, shelf.library)))
    raise typer.Exit(1 if failed else 0)


def verify(
    path: Annotated[str, typer.Argument(metavar="FILE|-", help="Tệp; - là đầu vào chuẩn.")],
    library: LibraryFolder = None,
    on: DraftDay = None,
    as_json: Json = False,
) -> None:
    """Kiểm tra căn cứ: từng viện dẫn có trong thư viện, ghi đúng, còn hiệu lực không.

    Dấu ✓: đúng và còn hiệu lực; !: như vậy, nhưng văn bản đã bị thay thế hoặc bãi bỏ, chỉ trừ một
    phần; ✗: ghi sai hoặc không còn hiệu lực; ?: thư viện không có, hoặc chưa rõ là văn bản nào.

    Mã thoát 0: mọi viện dẫn đều có, đúng và còn hiệu lực, hoặc không có viện dẫn nào; 1: có viện
    dẫn không như vậy, hoặc không đọc được tệp; 2: thiếu ngày (bản dự thảo chưa ghi ngày mà không
    có --on).
    """
    try:
        content = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except OSError as error:
        print(f"{path}: {pipeline.why_closed(error)}", file=sys.stderr)
        raise typer.Exit(1) from None
    references, own_day = _citations(content, path)
    asked = day(on) if on else own_day
    if asked is None:
        raise typer.BadParameter("văn bản không ghi ngày; cần biết vào ngày nào: --on 2026-01-31")
    shelf = open_library(library, [], citations=references)
    verdicts = effect.verify(shelf.library, references, asked)
    tell_if_none([verdict.reference for verdict in verdicts], path)
    for verdict in verdicts:
        if as_json:
            print_json(render.verdict_json(verdict))
        else:
            print(_verdict_line(verdict, shelf.library))
    raise typer.Exit(0 if all(verdict.is_well for verdict in verdicts) else 1)


def _citations(content: bytes, path: str) -> tuple[tuple[Reference, ...], date | None]:
    """Return the citations of a file and its own day; what is no document is a list of them."""
    name = "stdin.txt" if path == "-" else Path(path).name
    try:
        cases = pipeline.read(Incoming(content, name), pipeline.CITING)
    except UnreadableError as error:
        if path != "-" and not name.endswith((".txt", ".md")):
            print(f"{path}: {error.message}", file=sys.stderr)
            raise typer.Exit(1) from None
        return effect.citations_in(clean(content.decode("utf-8", errors="replace"))), None
    if len(cases) == 1 and cases[0].parsed.identity is None:
        return effect.citations_in(cases[0].parsed.text), cases[0].parsed.header.issued_on
    days = [case.parsed.header.issued_on for case in cases]
    return tuple(r for case in cases for r in case.references), next(filter(None, days), None)


def _verdict_line(verdict: Verdict, library: Library) -> str:
    """Return one citation checked, as people read it."""
    quote = verdict.reference.quote
    if verdict.found is Found.UNKNOWN:
        if not verdict.candidates:
            return f"? {quote}: không có trong thư viện (văn bản có thể có thật)"
        one = len(verdict.candidates) == 1
        why = (
            "chưa đủ ngày, cơ quan hoặc trích yếu để chắc là" if one else "chưa rõ là văn bản nào:"
        )
        return f"? {quote}: {why} {_candidates(verdict, library)}"
    state = verdict.state.words if verdict.state else State.CHUA_XAC_DINH.words
    wrong = [f"{_FIELDS[field]} đúng là {day_words(value)}" for field, value in verdict.right]
    ended = effect.mostly_ended_by(library, verdict)
    names = _names(library, [act for act in verdict.amended_since if act not in ended])
    changed = [f"đã được {names} thay đổi"] * bool(names)
    changed += [f"đã bị {_names(library, ended)} thay thế hoặc bãi bỏ, trừ một phần"] * bool(ended)
    shown = [flag for flag in verdict.flags if flag != effect.Flag.REVIEW] or verdict.flags
    flags = [effect.Flag(flag).words.rstrip(".") for flag in shown]
    place = verdict.reference.locator
    about = f" [{render.place_words(place)}]" if place else ""
    told = "; ".join([state, *wrong, *changed, *flags])
    right = "!" if ended and place is None else "✓"
    return f"{right if verdict.is_well else '✗'} {quote}{about}: {told}"


def _names(library: Library, acts: Iterable[str]) -> str:
    return ", ".join(library.acts[act].name for act in acts)


def _candidates(verdict: Verdict, library: Library) -> str:
    """Return what a citation may mean, by number; one number of two agencies keeps its ids."""
    acts = [library.acts.get(candidate) for candidate in verdict.candidates]
    names = [act.name if act else "" for act in acts]
    pairs = zip(names, verdict.candidates, strict=True)
    return ", ".join(name if name and names.count(name) == 1 else c for name, c in pairs)


_FIELDS = {"title": "trích yếu", "date": "ngày ban hành", "issuer": "cơ quan ban hành"}

"""The command line: questions about documents of a library."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from importlib.metadata import entry_points
from pathlib import Path
from typing import Annotated, Any

import typer

from vanban import consolidate, effect, pipeline, render
from vanban.effect import Library
from vanban.errors import UnreadableError
from vanban.ingest import Incoming
from vanban.model import Found, Reason, Reference, State, Status, Verdict
from vanban.text import clean

OpenStore = Callable[[Sequence[str], Sequence[Reference]], Library]
LibraryFolder = Annotated[
    Path | None,
    typer.Option("--library", metavar="DIR", help="Thư mục văn bản; không có thì dùng kho đã cài."),
]
Json = Annotated[bool, typer.Option("--json", help="Mỗi câu trả lời một dòng JSON.")]


def register(app: typer.Typer) -> None:
    """Add the commands to the program."""
    app.command("status")(status)
    app.command("verify")(verify)
    app.command("at")(at)
    app.command("compare-official")(compare_official)


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
    shelf = open_library(library, [Path(a) for a in asked if Path(a).is_file()], asked)
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


def verify(
    path: Annotated[str, typer.Argument(metavar="FILE|-", help="Tệp; - là đầu vào chuẩn.")],
    library: LibraryFolder = None,
    on: Annotated[
        datetime | None,
        typer.Option(
            "--on", formats=["%Y-%m-%d"], metavar="DAY", help="Ngày cần biết; không ghi: ngày ký."
        ),
    ] = None,
    as_json: Json = False,
) -> None:
    """Kiểm tra căn cứ: từng viện dẫn có trong thư viện, ghi đúng, còn hiệu lực không.

    Mã thoát 0: mọi viện dẫn đều có, đúng và còn hiệu lực; 1: có viện dẫn không như vậy.
    """
    try:
        content = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except OSError as error:
        print(f"không mở được tệp: {error.strerror or error}", file=sys.stderr)
        raise typer.Exit(1) from None
    references, own_day = _citations(content, path)
    asked = day(on) if on else own_day
    if asked is None:
        raise typer.BadParameter("văn bản không ghi ngày; cần biết vào ngày nào: --on 2026-01-31")
    shelf = open_library(library, [], citations=references)
    verdicts = effect.verify(shelf.library, references, asked)
    for verdict in verdicts:
        if as_json:
            print_json(render.verdict_json(verdict))
        else:
            print(_verdict_line(verdict))
    raise typer.Exit(0 if all(verdict.is_well for verdict in verdicts) else 1)


def at(
    asked: Annotated[str, typer.Argument(metavar="ID", help="Định danh, số ký hiệu, hoặc tệp.")],
    on: Annotated[datetime, typer.Argument(formats=["%Y-%m-%d"], metavar="DAY")],
    library: LibraryFolder = None,
    as_json: Json = False,
) -> None:
    """Văn bản đọc như thế nào vào một ngày (không chính thức); chỗ không chắc thì nêu ra."""
    if library is None:
        raise typer.BadParameter("cần thư viện: --library DIR")
    shelf = open_library(library, [Path(asked)] if Path(asked).is_file() else [])
    failed = False
    for document in _documents(shelf, [asked]):
        if isinstance(document, str):
            failed = True
            print(document, file=sys.stderr)
            continue
        reads = consolidate.edition(shelf.library, _sources(shelf), document.id, day(on))
        if as_json:
            print_json(consolidate.edition_json(reads))
            continue
        print(f"{document.name}, đọc vào ngày {reads.day:%d/%m/%Y} (không chính thức)\n")
        print(reads.text)
        for refused in reads.refused:
            place = refused.place or "toàn văn bản"
            print(f"! chưa áp dụng: {refused.document}, {place}: {refused.reason}")
    raise typer.Exit(1 if failed else 0)


def compare_official(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Văn bản gốc, sửa đổi, hợp nhất.")],
    as_json: Json = False,
) -> None:
    """So văn bản hợp nhất chính thức với bản tự tính từ văn bản gốc và các văn bản sửa đổi."""
    try:
        told = _compare(folder)
    except (OSError, ValueError) as error:
        print(f"{folder}: {error}", file=sys.stderr)
        raise typer.Exit(1) from None
    if as_json:
        print_json(told)
    else:
        for article in told["articles"]:
            print(f"{article['article']}: {article['ours']}")


def _compare(folder: Path) -> dict[str, Any]:
    """Return the official text in *folder* beside ours: base, amending-N, consolidated."""
    paths = {stem: _first_of(folder, stem) for stem in _stems(folder)}
    shelf = pipeline.read_shelf(paths.values())
    read = {stem: shelf.by_path.get(path, ()) for stem, path in paths.items()}
    if not read["base"] or not read["consolidated"]:
        raise ValueError("không đọc được văn bản gốc hoặc văn bản hợp nhất")
    reads = consolidate.edition(shelf.library, _sources(shelf), read["base"][0].id, date.max)
    official = shelf.cases[read["consolidated"][0].id].parsed
    return consolidate.comparison_json(reads, consolidate.compare(reads, official))


def _stems(folder: Path) -> list[str]:
    amending = {path.stem for path in folder.glob("amending-*")}
    return ["base", *sorted(amending), "consolidated"]


def _first_of(folder: Path, stem: str) -> Path:
    """Return the file called *stem*, in whatever format; text first: no page breaks it."""
    found = sorted(folder.glob(f"{stem}.*"), key=lambda path: (path.suffix != ".txt", path.name))
    if not found:
        raise ValueError(f"không có {stem}.*")
    return found[0]


def _sources(shelf: pipeline.Shelf) -> dict[str, consolidate.Source]:
    return {
        document: consolidate.Source(case.parsed, case.changes)
        for document, case in shelf.cases.items()
    }


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


def _verdict_line(verdict: Verdict) -> str:
    """Return one citation checked, as people read it."""
    quote = verdict.reference.quote
    if verdict.found is Found.UNKNOWN:
        if not verdict.candidates:
            return f"? {quote}: không có trong thư viện (văn bản có thể có thật)"
        return f"? {quote}: chưa rõ là văn bản nào: {', '.join(verdict.candidates)}"
    state = verdict.state.words if verdict.state else State.CHUA_XAC_DINH.words
    wrong = [f"{_FIELDS[field]} đúng là {value}" for field, value in verdict.right]
    changed = [f"đã được {', '.join(verdict.amended_since)} thay đổi"] * bool(verdict.amended_since)
    flags = [effect.Flag(flag).words.rstrip(".") for flag in verdict.flags]
    return (
        f"{'✓' if verdict.is_well else '✗'} {quote}: {'; '.join([state, *wrong, *changed, *flags])}"
    )


_FIELDS = {"title": "trích yếu", "date": "ngày ban hành", "issuer": "cơ quan ban hành"}


def open_library(
    folder: Path | None,
    files: Sequence[Path],
    asked: Sequence[str] = (),
    citations: Sequence[Reference] = (),
) -> pipeline.Shelf:
    """Return the library of *folder* and *files*; without them what the store has, if any.

    From a store only the documents *asked* for or cited come, with all that bears on them.
    """
    paths = [path for path in (folder, *files) if path is not None]
    if folder is None and not files:
        shelf = _stored(asked, citations)
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


def _stored(asked: Sequence[str], citations: Sequence[Reference]) -> pipeline.Shelf | None:
    """Return what the store has of what is wanted, ``None`` where no portal is installed."""
    for entry in entry_points(group="vanban.library"):
        open_store: OpenStore = entry.load()
        return pipeline.Shelf(open_store(asked, citations), {}, {}, ())
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

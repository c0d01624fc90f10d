"""The command line: how a text reads on a day, and what made it so."""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from vanban import consolidate, effect, pipeline
from vanban.commands.asking import (
    Asked,
    Day,
    Json,
    LibraryFolder,
    day,
    documents,
    open_library,
    print_json,
)
from vanban.consolidate import Difference, Edition, Origin, Way
from vanban.model import Reason, State

_WAYS = {Way.CHANGED: "đổi", Way.INSERTED: "thêm", Way.REPEALED: "bỏ"}
_IDLE = frozenset({State.CHUA_CO_HIEU_LUC, State.HET_HIEU_LUC, State.NGUNG_HIEU_LUC})
_SHOWN = 70  # characters of a provision's first words
_QUOTED = 160  # characters of a clause


def register(app: typer.Typer) -> None:
    """Add the commands to the program."""
    app.command("at")(at)
    app.command("diff")(diff)
    app.command("history")(history)
    app.command("blame")(blame)
    app.command("compare-official")(compare_official)


def at(asked: Asked, on: Day, library: LibraryFolder = None, as_json: Json = False) -> None:
    """Văn bản đọc như thế nào vào một ngày (không chính thức); chỗ không chắc thì nêu ra."""
    shelf, act = _open(library, asked)
    reads = _edition(shelf, act, day(on))
    if as_json:
        idle = effect.suspensions(shelf.library, act.id, day(on))
        print_json(
            consolidate.edition_json(reads) | {"suspended": [_suspended_json(s) for s in idle]}
        )
        return
    print(f"{act.name}, đọc vào ngày {reads.day:%d/%m/%Y} (không chính thức)\n")
    print(consolidate.noted_text(reads, lambda document: _called(shelf, document)))
    _print_states(shelf, act, reads)
    _print_refused(shelf, reads)


def diff(
    asked: Asked, before: Day, after: Day, library: LibraryFolder = None, as_json: Json = False
) -> None:
    """Văn bản đọc khác nhau thế nào giữa hai ngày, từng chữ; văn bản nào làm khác."""
    shelf, act = _open(library, asked)
    later = _edition(shelf, act, day(after))
    found = consolidate.differences(_edition(shelf, act, day(before)), later)
    if as_json:
        for each in found:
            print_json(consolidate.difference_json(each))
        return
    for each in found:
        print(f"{each.locator}: {_WAYS[each.way]} ({_names(shelf, each.by)})")
        print("\n".join(_difference_lines(each)))
    if not found:
        print(f"không có gì khác giữa {day(before):%d/%m/%Y} và {day(after):%d/%m/%Y}")
    _print_refused(shelf, later)


def history(asked: Asked, library: LibraryFolder = None, as_json: Json = False) -> None:
    """Mọi việc đã và sẽ xảy ra với một văn bản: ngày nào, chỗ nào, văn bản nào, câu nào."""
    shelf, act = _open(library, asked)
    events = effect.working(shelf.library, act.id, date.max)
    if as_json:
        for done in events:
            print_json(_event_json(done))
        return
    for since, state in effect.history(shelf.library, act.id):
        print(f"{f'từ {since:%d/%m/%Y}' if since else 'trước đó':16}{state.words}")
    for done in events:
        change, happened = done.event.impact.change, effect.happening_of(done.event.impact.change)
        place = done.event.place or ("văn bản" if change.old else "toàn văn bản")
        if done.event.impact.spared:
            place = f"{place} (trừ {', '.join(map(str, done.event.impact.spared))})"
        at_place = f", {change.at}" if change.at else ""
        print(f"{done.day:%d/%m/%Y}  {place} {happened.words} ({done.event.actor.name}{at_place})")
        quote = done.event.impact.words.quote or change.quote
        print(f"            “{textwrap.shorten(quote, _QUOTED, placeholder='…')}”")


def blame(asked: Asked, on: Day, library: LibraryFolder = None, as_json: Json = False) -> None:
    """Lời của từng quy định vào một ngày do văn bản nào đặt ra, từ ngày nào."""
    shelf, act = _open(library, asked)
    reads = _edition(shelf, act, day(on))
    for origin in consolidate.origins(reads):
        if as_json:
            print_json(consolidate.origin_json(origin))
        else:
            print(_origin_line(origin, act, shelf))
    if not as_json:
        _print_refused(shelf, reads)


def compare_official(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Văn bản gốc, sửa đổi, hợp nhất.")],
    as_json: Json = False,
) -> None:
    """So văn bản hợp nhất chính thức với bản tự tính từ văn bản gốc và các văn bản sửa đổi."""
    try:
        told = compare_folder(folder)
    except (OSError, ValueError) as error:
        print(f"{folder}: {error}", file=sys.stderr)
        raise typer.Exit(1) from None
    if as_json:
        print_json(told)
    else:
        for article in told["articles"]:
            print(f"{article['article']}: {article['ours']}")


def compare_folder(folder: Path) -> dict[str, Any]:
    """Return the official text in *folder* beside ours: base, amending-N, consolidated.

    Raise ``ValueError`` if one of them is not there or can't be read.
    """
    paths = {stem: _first_of(folder, stem) for stem in _stems(folder)}
    shelf = pipeline.read_shelf(paths.values())
    read = {stem: shelf.by_path.get(path, ()) for stem, path in paths.items()}
    if not read["base"] or not read["consolidated"]:
        raise ValueError("không đọc được văn bản gốc hoặc văn bản hợp nhất")
    reads = _edition(shelf, read["base"][0], date.max)
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


def _open(library: Path | None, asked: str) -> tuple[pipeline.Shelf, effect.Act]:
    """Return the library and the document asked for; end with exit code 1 if there is none."""
    files = [Path(asked)] if Path(asked).is_file() else []
    shelf = open_library(library, files, [asked], texts=True)
    found = list(documents(shelf, [asked]))
    for each in found:
        if not isinstance(each, str) and each.id in shelf.cases:
            return shelf, each
    why = [each for each in found if isinstance(each, str)] or [f"{asked}: không có toàn văn"]
    print("\n".join(why), file=sys.stderr)
    raise typer.Exit(1)


def _edition(shelf: pipeline.Shelf, act: effect.Act, on: date) -> Edition:
    return pipeline.edition_of(shelf.library, shelf.cases, act.id, on)


def _print_states(shelf: pipeline.Shelf, act: effect.Act, reads: Edition) -> None:
    """Print what stands in the text but does not work on the day: suspended, not yet in force."""
    answer = effect.status(shelf.library, act.id, reads.day)
    there = {unit.locator for top in reads.units for unit in top.walk()}
    whole = ("toàn văn bản", answer.state, answer.reasons)
    parts = [
        (str(part.locator), part.state, part.reasons)
        for part in answer.parts
        if part.state is not answer.state and part.locator in there
    ]
    for place, state, reasons in (whole, *parts):
        if state in _IDLE:
            others = [reason for reason in reasons if reason.document != act.id]
            by = "".join(_clause_of(shelf, other) for other in others[-1:])
            print(f"! {place}: {state.words} ({by or act.name})")


def _clause_of(shelf: pipeline.Shelf, reason: Reason) -> str:
    name = _name(shelf, reason.document)
    return f"{name}, {reason.at}" if reason.at else name


def _name(shelf: pipeline.Shelf, document: str) -> str:
    act = shelf.library.acts.get(document)
    return act.name if act else document


def _called(shelf: pipeline.Shelf, document: str) -> str:
    """Return the kind and number of a document: ``Nghị định số 5/2031/NĐ-CP``."""
    act = shelf.library.acts.get(document)
    if act is None or act.kind is None or act.number is None:
        return _name(shelf, document)
    return f"{act.kind.official_name} số {act.number}"


def _print_refused(shelf: pipeline.Shelf, reads: Edition) -> None:
    for refused in reads.refused:
        place = refused.place or "toàn văn bản"
        at = f", {refused.at}" if refused.at else ""
        name = _name(shelf, refused.document)
        print(f"! chưa áp dụng: {name}{at}, với {place}: {refused.reason}")


def _difference_lines(difference: Difference) -> Iterator[str]:
    """Yield the text with [-words that went-] and {+words that came+} in it."""
    text = "".join(
        w.after if w.before == w.after else _marked(w.before, w.after) for w in difference.words
    )
    yield from (f"    {line}" for line in text.splitlines())


def _marked(before: str, after: str) -> str:
    """Return both words in their marks, the space behind them once and outside."""
    gone, come = before.rstrip(), after.rstrip()
    space = after[len(come) :] if after else before[len(gone) :]
    return f"{f'[-{gone}-]' if gone else ''}{f'{{+{come}+}}' if come else ''}{space}"


def _names(shelf: pipeline.Shelf, acts: tuple[str, ...]) -> str:
    return ", ".join(_name(shelf, act) for act in acts) or "không rõ"


def _suspended_json(suspended: effect.Suspension) -> dict[str, object]:
    return {
        "locator": str(suspended.place) if suspended.place else None,
        "id": suspended.document,
        "from": suspended.since.isoformat() if suspended.since else None,
        "to": suspended.last.isoformat() if suspended.last else None,
    }


def _event_json(done: effect.Working) -> dict[str, object]:
    change = done.event.impact.change
    return {
        "id": done.event.actor.id,
        "at": str(change.at) if change.at else None,
        "verb": str(change.verb),
        "locator": str(done.event.place) if done.event.place else None,
        "day": done.day.isoformat(),
        "quote": change.quote,
        "span": [change.span.start, change.span.end],
    }


def _origin_line(origin: Origin, act: effect.Act, shelf: pipeline.Shelf) -> str:
    first = " ".join(origin.unit.own.split())[:_SHOWN]
    if origin.corrected:
        names = dict.fromkeys(_name(shelf, done.document) for done in origin.corrected)
        first = f"{first} (đã đính chính: {', '.join(names)})"
    if origin.last is None:
        return f"{act.issued_on or '':%d/%m/%Y}  {act.name:24}  {first}"
    name = shelf.library.acts[origin.last.document].name
    return f"{origin.last.day:%d/%m/%Y}  {name:24}  {first}"

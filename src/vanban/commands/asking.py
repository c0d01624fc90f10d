"""What commands on a library share: their options, the library opened, documents found in it."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from importlib.metadata import entry_points
from pathlib import Path
from typing import Annotated, Protocol

import typer

from vanban import effect, pipeline
from vanban.model import Reference

LibraryFolder = Annotated[
    Path | None,
    typer.Option("--library", metavar="DIR", help="Thư mục văn bản; không có thì dùng kho đã cài."),
]
Json = Annotated[bool, typer.Option("--json", help="Mỗi câu trả lời một dòng JSON.")]
Asked = Annotated[str, typer.Argument(metavar="ID", help="Định danh, số ký hiệu, hoặc tệp.")]
Day = Annotated[datetime, typer.Argument(formats=["%Y-%m-%d"], metavar="DAY", help="Ngày.")]
DraftDay = Annotated[
    datetime | None,
    typer.Option(
        "--on", formats=["%Y-%m-%d"], metavar="DAY", help="Ngày cần biết; không ghi: ngày ký."
    ),
]


class OpenStore(Protocol):
    """What an installed portal gives: what it has of documents asked for or cited."""

    def __call__(
        self, asked: Sequence[str], citations: Sequence[Reference], *, texts: bool
    ) -> pipeline.Shelf:
        """Return their library, with their texts if these are wanted."""
        ...


def open_library(
    folder: Path | None,
    files: Sequence[Path],
    asked: Sequence[str] = (),
    citations: Sequence[Reference] = (),
    *,
    texts: bool = False,
) -> pipeline.Shelf:
    """Return the library of *folder* and *files*; without them what the store has, if any.

    From a store only the documents *asked* for or cited come, with all that bears on them; their
    texts only if *texts* are wanted.
    """
    paths = [path for path in (folder, *files) if path is not None]
    if folder is None and not files:
        shelf = _stored(asked, citations, texts=texts)
        if shelf is None:
            raise typer.BadParameter("cần thư viện: --library DIR")
        return shelf
    if folder is not None and not folder.is_dir():
        raise typer.BadParameter(f"không có thư mục {folder}")
    shelf = pipeline.read_shelf(paths)
    for path, why in shelf.unread:
        print(f"{path}: {why}", file=sys.stderr)
    return shelf


def observed_in(published: Path) -> tuple[effect.Observed, ...]:
    """Return the relations that a file tells; what can't be read of it is told on the way.

    A file that tells none is no file of relations: then the program ends with exit code 1.
    """
    with published.open(encoding="utf-8", errors="replace") as lines:
        observed, findings = effect.read_observed(lines, source=published.name)
    if not observed:
        why = "không có dòng nào là quan hệ giữa văn bản: cần JSONL hoặc TSV có src, by, action"
        print(f"{published}: {why}", file=sys.stderr)
        raise typer.Exit(1)
    for finding in findings:
        print(finding.message, file=sys.stderr)
    return observed


def day(moment: datetime) -> date:
    """Return the day of *moment*: typer reads days as moments."""
    return moment.date()


def tell_if_none(references: Sequence[Reference], path: str) -> None:
    """Tell on standard error that a text cites nothing: no line is no answer to a person."""
    if not references:
        name = "đầu vào chuẩn" if path == "-" else path
        print(f"{name}: không có viện dẫn nào", file=sys.stderr)


def print_json(value: object) -> None:
    """Print *value* as one line of JSON."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def _stored(
    asked: Sequence[str], citations: Sequence[Reference], *, texts: bool
) -> pipeline.Shelf | None:
    """Return what the store has of what is wanted, ``None`` where no portal is installed."""
    for entry in entry_points(group="vanban.library"):
        open_store: OpenStore = entry.load()
        return open_store(asked, citations, texts=texts)
    return None


def documents(shelf: pipeline.Shelf, asked: Sequence[str]) -> Iterator[effect.Act | str]:
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

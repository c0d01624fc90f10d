"""The command line: relations that others publish, in the portal's store."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from portal.cli.start import Home, one_line_on_failure, open_portal
from vanban.commands.usage import Program

app = typer.Typer(
    cls=Program,
    no_args_is_help=True,
    help="Quan hệ do nơi khác công bố: nạp vào kho, liệt kê, bỏ, so với điều đọc được.",
)
Source = Annotated[str, typer.Option("--source", metavar="NAME", help="Ai công bố.")]
_MOST_LINES = 20  # unread lines that are named


@app.command()
def load(
    path: Annotated[
        Path,
        typer.Argument(metavar="FILE", exists=True, dir_okay=False, help="JSONL hoặc TSV."),
    ],
    source: Source,
    home: Home = None,
) -> None:
    """Nạp quan hệ trong tệp, thay mọi quan hệ trước đó của cùng người công bố."""
    with one_line_on_failure():
        open_portal(home)
        from portal.access import OPERATOR
        from portal.actions import published

        loaded = published.load(OPERATOR, path.read_bytes(), source)
    print(f"Đã nạp {loaded.count} quan hệ do {loaded.source} công bố")
    if loaded.unread:
        lines = ", ".join(map(str, loaded.unread[:_MOST_LINES]))
        print(f"Không đọc được {len(loaded.unread)} dòng: {lines}")


@app.command("list")
def list_(home: Home = None) -> None:
    """Liệt kê người công bố, số quan hệ, ngày nạp."""
    with one_line_on_failure():
        open_portal(home)
        from portal.access import OPERATOR
        from portal.actions import published

        found = published.listed(OPERATOR)
    for publisher in found:
        print(f"{publisher.name}: {publisher.count} quan hệ, nạp {publisher.loaded_at:%d/%m/%Y}")


@app.command()
def drop(source: Source, home: Home = None) -> None:
    """Bỏ mọi quan hệ do một người công bố."""
    with one_line_on_failure():
        open_portal(home)
        from portal.access import OPERATOR
        from portal.actions import published

        count = published.drop(OPERATOR, source)
    print(f"Đã bỏ {count} quan hệ")


@app.command()
def compare(
    source: Annotated[
        str | None, typer.Option("--source", metavar="NAME", help="Chỉ của người này.")
    ] = None,
    home: Home = None,
) -> None:
    """So quan hệ đã nạp với điều đọc được trong các văn bản của kho."""
    with one_line_on_failure():
        open_portal(home)
        from portal.access import OPERATOR
        from portal.actions import published
        from vanban.render import place_words

        compared = published.compare(OPERATOR, source)
    for each in compared.comparison.differences:
        told = each.observed
        place = f"{place_words(each.place)} " if each.place else ""
        read = f"đọc được {each.read_from or '?'} “{each.read}”" if each.read else "không đọc thấy"
        said = (
            f"{told.source}, dòng {told.line}: {told.starts or '?'} “{told.words}”" if told else "-"
        )
        print(f"{each.disagreement}: {place}{each.target} ← {each.actor}: {read}; {said}")
    found = compared.comparison
    print(
        f"{found.agreeing} quan hệ giống nhau, {len(found.differences)} chỗ khác, "
        f"{compared.alone} quan hệ mà kho không có đủ hai văn bản"
    )

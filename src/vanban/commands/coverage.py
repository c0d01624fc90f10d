"""The command line: how well the documents of a folder are read."""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress

from vanban.coverage import COLUMNS, Measure, measure_files, page_of, read_rows, row_of
from vanban.pipeline import find_files


def register(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command("coverage")(coverage)


def coverage(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH…", help="Tệp hoặc thư mục.")],
    out: Annotated[
        Path, typer.Option("--out", metavar="DIR", help="Nơi viết coverage.html và coverage.tsv.")
    ] = Path("coverage"),
    workers: Annotated[
        int, typer.Option(min=1, help="Số tiến trình; mặc định là số lõi.")
    ] = os.cpu_count() or 1,
    anew: Annotated[bool, typer.Option("--anew", help="Đọc lại cả tệp đã đọc lần trước.")] = False,
) -> None:
    """Đọc cả thư mục và cho biết văn bản nào đọc chưa tốt: trang HTML và bảng TSV, xấu nhất trước.

    Dừng giữa chừng (Ctrl-C) thì chạy lại sẽ làm tiếp; tệp đã đọc và không đổi được bỏ qua.
    """
    out.mkdir(parents=True, exist_ok=True)
    table = out / "coverage.tsv"
    files = list(find_files(paths))
    kept = [] if anew or not table.exists() else _kept(table, files)
    done = {measure.path for measure in kept}
    left = [path for path in files if str(path) not in done]
    measures = list(kept)
    with table.open("w", encoding="utf-8") as rows:
        rows.write("\t".join(COLUMNS) + "\n" + "".join(map(row_of, kept)))
        rows.flush()
        console = Console(stderr=True)
        with Progress(console=console, disable=not sys.stderr.isatty()) as progress:
            task = progress.add_task("Đọc", total=len(left))
            try:
                for found in measure_files(left, workers):
                    rows.write("".join(map(row_of, found)))
                    rows.flush()
                    measures += found
                    progress.advance(task)
            except KeyboardInterrupt:
                print(f"dừng: còn {len(files) - len(measures)} tệp, chạy lại để làm tiếp",
                      file=sys.stderr)  # fmt: skip
    (out / "coverage.html").write_text(page_of(measures), encoding="utf-8")
    failed = sum(bool(measure.error) for measure in measures)
    print(f"{len(measures)} văn bản, {failed} không đọc được: {out / 'coverage.html'}")


def _kept(table: Path, files: list[Path]) -> list[Measure]:
    """Return the measures of an earlier run whose files are still asked for and the same."""
    asked = {str(path): path for path in files}
    digests: dict[str, str] = {}
    kept = []
    for measure in read_rows(table.read_text("utf-8")):
        path = asked.get(measure.path)
        if path is None or not measure.digest:
            continue
        if measure.path not in digests:
            digests[measure.path] = hashlib.sha256(path.read_bytes()).hexdigest()
        if digests[measure.path] == measure.digest:
            kept.append(measure)
    return kept

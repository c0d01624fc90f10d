"""Golden folders: documents with what a careful reader finds in them, as a specification.

A folder holds ``source.txt`` (or ``.html``, ``.docx``, ``.pdf``), ``why.md`` (the rule it is there
for) and the sheets of ``vanban.render.SHEETS`` that matter for it. What the program still gets
wrong stands right in the sheet and is owned up to in ``not-yet.tsv``: sheet, tab, reason.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from vanban import pipeline
from vanban.commands.usage import Program
from vanban.errors import UnreadableError
from vanban.ingest import Incoming
from vanban.render import SHEETS

NOT_YET = "not-yet.tsv"

app = typer.Typer(
    cls=Program, no_args_is_help=True, help="Văn bản mẫu có kết quả đúng đặt bên cạnh."
)
Folders = Annotated[list[Path], typer.Argument(metavar="FOLDER…", help="Thư mục mẫu.")]


@dataclass(frozen=True, slots=True)
class Folder:
    """One golden folder."""

    path: Path

    @property
    def source(self) -> Path:
        """The file that came in."""
        return next(iter(sorted(self.path.glob("source.*"))))

    @property
    def sheets(self) -> tuple[str, ...]:
        """The names of the sheets that the folder keeps; an empty file asks for a sheet."""
        return tuple(name for name in SHEETS if (self.path / name).is_file())

    @property
    def not_yet(self) -> Mapping[str, str]:
        """The sheets that the program does not get right yet, with the reason."""
        place = self.path / NOT_YET
        if not place.is_file():
            return {}
        lines = place.read_text(encoding="utf-8").splitlines()
        return dict(line.split("\t", 1) for line in lines if "\t" in line)

    def expected(self, sheet: str) -> str:
        """Return what the folder says should be read."""
        return (self.path / sheet).read_text(encoding="utf-8")

    def read(self) -> dict[str, str]:
        """Return what the program reads: each sheet of the folder, several documents in order."""
        cases = pipeline.read(Incoming(self.source.read_bytes(), self.source.name))
        return {name: "\n".join(SHEETS[name](case) for case in cases) for name in self.sheets}


def find_folders(root: Path) -> Iterator[Folder]:
    """Yield *root* and every folder below it that is a golden one, in order of their names."""
    for place in sorted({source.parent for source in root.rglob("source.*")}):
        yield Folder(place)


@app.command()
def accept(folders: Folders) -> None:
    """Viết lại các bảng kết quả của thư mục mẫu; xem lại khác biệt trước khi lưu."""
    for folder in _all(folders):
        for name, words in _read(folder).items():
            if name not in folder.not_yet:
                (folder.path / name).write_text(words, encoding="utf-8")


@app.command("check")
def compare(folders: Folders) -> None:
    """So kết quả đọc với các bảng của thư mục mẫu; in tên bảng khác và số đã so."""
    found = _all(folders)
    sheets = [
        (folder.path / name, words == folder.expected(name))
        for folder in found
        for name, words in _read(folder).items()
        if name not in folder.not_yet
    ]
    different = [place for place, is_same in sheets if not is_same]
    for place in different:
        print(f"khác: {place}")
    print(f"đã so {len(sheets)} bảng của {len(found)} thư mục mẫu: {len(different)} bảng khác")
    raise typer.Exit(1 if different else 0)


def _all(folders: list[Path]) -> list[Folder]:
    found = [folder for root in folders for folder in find_folders(root)]
    if not found:
        print("không thấy thư mục mẫu nào: cần có tệp source.txt")
        raise typer.Exit(2)
    return found


def _read(folder: Folder) -> dict[str, str]:
    try:
        return folder.read()
    except (UnreadableError, OSError) as error:
        print(f"không đọc được {folder.source}: {error}")
        raise typer.Exit(1) from None

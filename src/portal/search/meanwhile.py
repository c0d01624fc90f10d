"""What became new while an index is built beside the old one: noted, then written to it last.

The folder of the index that is being built holds a note of how far it came (``built``) and the
ids of documents that the old one took in meanwhile (``again``): they may have been read before.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

NAME = "new"  # of the folder beside the index, after a hyphen


@dataclass(frozen=True, slots=True)
class Come:
    """How far a build came: all ids up to ``last`` are in it, those up to ``until`` may be."""

    form: str
    day: str
    last: int = 0
    until: int = 0


def come(folder: Path) -> Come | None:
    """Return how far the index in *folder* came, ``None`` if none was begun or it is unknown."""
    try:
        return Come(**json.loads((folder / "built").read_text(encoding="ascii")))
    except (OSError, ValueError, TypeError):
        return None


def keep(folder: Path, come: Come) -> None:
    """Keep how far the index in *folder* came."""
    new = folder / "built.new"
    new.write_text(json.dumps(asdict(come)), encoding="ascii")
    os.replace(new, folder / "built")


def forget(folder: Path) -> None:
    """Take the notes away: what stands in *folder* is no longer a build that could go on."""
    for name in ("built", "built.new", "again"):
        (folder / name).unlink(missing_ok=True)


def note(index: Path, documents: Iterable[int]) -> None:
    """Note that *index* took in *documents*, if another is being built beside it."""
    place = index.with_name(f"{index.name}-{NAME}") / "again"
    if place.parent.is_dir():
        with place.open("a", encoding="ascii") as file:
            file.writelines(f"{document_id}\n" for document_id in documents)
            file.flush()
            os.fsync(file.fileno())


def noted(folder: Path) -> list[int]:
    """Return the documents noted for the index in *folder*, each once."""
    place = folder / "again"
    if not place.is_file():
        return []
    found = (line for line in place.read_text(encoding="ascii").splitlines() if line.isdecimal())
    return list(dict.fromkeys(map(int, found)))

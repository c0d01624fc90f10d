"""A folder of files as a library in memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from vanban.effect import Act, Library, act_of
from vanban.errors import UnreadableError
from vanban.ingest import Incoming
from vanban.pipeline.case import Case
from vanban.pipeline.road import read
from vanban.pipeline.steps import Check, FindReferences, Parse, ReadChanges, ReadEffects

STATING = (Parse(), FindReferences(), ReadEffects(), ReadChanges(), Check())


@dataclass(frozen=True, slots=True)
class Shelf:
    """The documents of a folder: as a library, the acts of each file, and what can't be read."""

    library: Library
    by_path: dict[Path, tuple[Act, ...]]
    unread: tuple[tuple[Path, str], ...]


def act_in(case: Case) -> Act:
    """Return what a library keeps of *case*."""
    return act_of(case.parsed, case.references, case.effects, case.changes)


def read_shelf(paths: Iterable[Path]) -> Shelf:
    """Return the library of all files at *paths*; a file that gives no document is told of."""
    by_path: dict[Path, tuple[Act, ...]] = {}
    unread = []
    for path in _files(paths):
        try:
            cases = read(Incoming(path.read_bytes(), path.name), STATING)
        except UnreadableError as error:
            unread.append((path, error.message))
        except OSError as error:
            unread.append((path, f"không mở được tệp: {error.strerror or error}"))
        else:
            by_path[path] = tuple(act_in(case) for case in cases)
    acts = (act for acts in by_path.values() for act in acts)
    return Shelf(Library.of(acts), by_path, tuple(unread))


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        for found in sorted(path.rglob("*")):
            hidden = any(part.startswith(".") for part in found.relative_to(path).parts)
            if not hidden and found.is_file() and found.stem.casefold() not in _NOT_DOCUMENTS:
                yield found


_NOT_DOCUMENTS = {"readme", "why", "expected"}

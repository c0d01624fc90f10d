"""A folder of files as a library in memory, and its documents as they read on a day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from vanban.consolidate import Edition, Source, edition
from vanban.effect import Act, Library, act_of
from vanban.pipeline.case import Case
from vanban.pipeline.files import Unread, find_files, read_file
from vanban.pipeline.steps import Check, FindReferences, Parse, ReadChanges, ReadEffects

STATING = (Parse(), FindReferences(), ReadEffects(), ReadChanges(), Check())


@dataclass(frozen=True, slots=True)
class Shelf:
    """The documents of a folder: as a library, the acts of each file, and what can't be read."""

    library: Library
    cases: Mapping[str, Case]  # what was read of each document, by its id
    by_path: dict[Path, tuple[Act, ...]]
    unread: tuple[tuple[Path, str], ...]


def act_in(case: Case) -> Act:
    """Return what a library keeps of *case*."""
    return act_of(case.parsed, case.references, case.effects, case.changes)


def read_shelf(paths: Iterable[Path]) -> Shelf:
    """Return the library of all files at *paths*; a file that gives no document is told of."""
    by_path: dict[Path, tuple[Act, ...]] = {}
    read_as: list[tuple[Act, Case]] = []
    unread = []
    for path in find_files(paths):
        cases = read_file(path, STATING)
        if isinstance(cases, Unread):
            unread.append((path, cases.message))
        else:
            some = [(act_in(case), case) for case in cases]
            by_path[path] = tuple(act for act, _ in some)
            read_as += some
    library = Library.of(act for act, _ in read_as)
    kept = {act.id: case for act, case in read_as if library.acts[act.id] == act}
    return Shelf(library, kept, by_path, tuple(unread))


def edition_of(library: Library, cases: Mapping[str, Case], document: str, day: date) -> Edition:
    """Return how *document* of *library* reads on *day*.

    *cases* are what was read of its documents, by id, *document* among them; a change by an act
    that is not there is refused.
    """
    sources = {each: Source(case.parsed, case.changes) for each, case in cases.items()}
    return edition(library, sources, document, day)

"""An index on disk: opened once, seen fresh, written by one at a time."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import tantivy

from portal.errors import DiskFullError, SearchFailedError

Key = TypeVar("Key", str, tuple[str, bool])

_HEAP = 64_000_000  # bytes that the writer may hold before it writes a segment
# What tantivy keeps beside its segments: which of them count, and which files are its own.
_COUNTS, _MANAGED = "meta.json", ".managed.json"


class Shelf:
    """One index: its fields, the folder that holds it, and the form that its fields have.

    ``form`` changes with the fields: an index of another form is built anew.
    """

    def __init__(self, schema: Any, folder: Callable[[], Path], form: str) -> None:
        self.schema = schema
        self.form = form
        self._folder = folder
        self._open: dict[Path, tuple[float, Any]] = {}

    def folder(self) -> Path:
        """Return the folder of the index as the settings of this moment name it."""
        return self._folder()

    def searcher(self) -> Any:
        """Return a searcher that sees all that was committed."""
        folder = self.folder()
        meta = folder / _COUNTS
        stamp = meta.stat().st_mtime_ns if meta.is_file() else -1
        held = self._open.get(folder)
        if held is None or stamp == -1:
            held = (stamp, opened(self.schema, folder))
            self._open[folder] = held
        elif held[0] != stamp:
            held[1].reload()
            self._open[folder] = (stamp, held[1])
        return held[1].searcher()

    @contextmanager
    def writing(self, heap: int = _HEAP) -> Iterator[Any]:
        """Give the one writer; whoever comes second, in whatever process, waits."""
        with self.alone():
            folder = self.folder()
            if not self.has_form():
                self.drop()
                opened(self.schema, folder)
                (folder / "form").write_text(self.form, encoding="ascii")
            writer = opened(self.schema, folder).writer(heap_size=heap, num_threads=1)
            try:
                yield writer
            finally:
                writer.wait_merging_threads()

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Let nobody else write, in whatever process."""
        folder = self.folder()
        folder.parent.mkdir(parents=True, exist_ok=True)
        with (folder.parent / f"{folder.name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def beside(self, name: str) -> Shelf:
        """Return another index of the same form in a folder *name* of its own beside this one."""
        return Shelf(
            self.schema, lambda: self.folder().with_name(f"{self.folder().name}-{name}"), self.form
        )

    def become(self, other: Shelf) -> None:
        """Hold what *other* holds, and nothing else, from one moment to the next; *other* is gone.

        Nobody writes to either meanwhile (``alone``). Readers see the old index whole until they
        see the new one whole: files have names of their own, and one file says which ones count.
        """
        place, new = self.folder(), other.folder()
        old = _managed(place) if self.has_form() else None
        if old is not None and (place / _COUNTS).is_file():
            fresh = _managed(new) or set()
            _replace(place / _MANAGED, json.dumps(sorted(old | fresh)))
            for name in sorted(fresh - {_COUNTS}):
                if (new / name).is_file():
                    os.replace(new / name, place / name)
            os.replace(new / _COUNTS, place / _COUNTS)
            opened(self.schema, place).writer(_HEAP, num_threads=1).garbage_collect_files()
        else:
            self.drop()
            os.rename(new, place)
        other.drop()

    def has_form(self) -> bool:
        """Say whether the index on disk has the fields of today."""
        form = self.folder() / "form"
        return form.is_file() and form.read_text(encoding="ascii") == self.form

    def drop(self) -> None:
        """Take the index away."""
        shutil.rmtree(self.folder(), ignore_errors=True)
        self._open.pop(self.folder(), None)


def _managed(folder: Path) -> set[str] | None:
    """Return all files of the index in *folder*, ``None`` if that can't be read."""
    try:
        return set(json.loads((folder / _MANAGED).read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return None


def _replace(path: Path, words: str) -> None:
    new = path.with_name(f"{path.name}.new")
    new.write_text(words, encoding="utf-8")
    os.replace(new, path)


def opened(schema: Any, folder: Path | None) -> Any:
    """Return the index in *folder*, made if there is none; without a folder, one in memory."""
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
    index = tantivy.Index(schema, path=str(folder) if folder else None)
    spaced = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
    index.register_tokenizer("spaced", spaced)
    return index


def any_of(schema: Any, field: str, values: Sequence[str]) -> Any:
    """Return a query for one of *values* in *field*; a set of one is slower than a term."""
    if len(values) == 1:
        return tantivy.Query.term_query(schema, field, values[0], "basic")
    return tantivy.Query.term_set_query(schema, field, list(values))


def in_turn(chosen: Any, weighing: Iterable[Any]) -> Any:
    """Return a query for *chosen*, few documents, each of *weighing* adding to their score.

    One in another: all in one would be walked through from end to end.
    """
    for one in weighing:
        chosen = tantivy.Query.boolean_query(
            [(tantivy.Occur.Must, chosen), (tantivy.Occur.Should, one)]
        )
    return chosen


def rarest(places: Mapping[Key, int], most: int) -> list[Key]:
    """Return the keys with fewest *places*, together in at most *most*; the rarest in any case.

    Keys that stand nowhere choose nothing and are left out.
    """
    chosen: list[Key] = []
    total = 0
    for count, key in sorted((count, key) for key, count in places.items() if count):
        total += count
        if chosen and total > most:
            break
        chosen.append(key)
    return chosen


@contextmanager
def guarded(folder: Path) -> Iterator[None]:
    """Turn whatever the index in *folder* throws into ``SearchFailedError``.

    tantivy panics with an exception that is no ``Exception`` (``PanicException``).
    """
    try:
        yield
    except (ValueError, RuntimeError, OSError) as error:
        if "No space left" in str(error):
            raise DiskFullError(folder) from error
        raise SearchFailedError(str(error)) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise SearchFailedError("chỉ mục gặp lỗi bên trong") from error

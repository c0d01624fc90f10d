"""An index on disk: opened once, seen fresh, written by one at a time."""

from __future__ import annotations

import fcntl
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import tantivy

from portal.errors import DiskFullError, SearchFailedError

_HEAP = 64_000_000  # bytes that the writer may hold before it writes a segment


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
        meta = folder / "meta.json"
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
    def writing(self) -> Iterator[Any]:
        """Give the one writer; whoever comes second, in whatever process, waits."""
        folder = self.folder()
        folder.mkdir(parents=True, exist_ok=True)
        with (folder.parent / f"{folder.name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not self.has_form():
                self.drop()
                opened(self.schema, folder)
                (folder / "form").write_text(self.form, encoding="ascii")
            writer = opened(self.schema, folder).writer(heap_size=_HEAP, num_threads=1)
            try:
                yield writer
            finally:
                writer.wait_merging_threads()

    def has_form(self) -> bool:
        """Say whether the index on disk has the fields of today."""
        form = self.folder() / "form"
        return form.is_file() and form.read_text(encoding="ascii") == self.form

    def drop(self) -> None:
        """Take the index away."""
        shutil.rmtree(self.folder(), ignore_errors=True)
        self._open.pop(self.folder(), None)


def opened(schema: Any, folder: Path | None) -> Any:
    """Return the index in *folder*, made if there is none; without a folder, one in memory."""
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
    index = tantivy.Index(schema, path=str(folder) if folder else None)
    spaced = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
    index.register_tokenizer("spaced", spaced)
    return index


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

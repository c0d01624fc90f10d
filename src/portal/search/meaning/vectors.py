"""Vectors kept by the digest of the provision that they mean, in one file beside the index.

It can always be made anew, so it is no part of a backup; each write is whole or not there.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

from django.conf import settings

from portal.errors import DiskFullError, SearchFailedError
from portal.search.meaning.model import NAME, SIZE

_AT_ONCE = 500  # digests of one question to the file
_TABLE = """CREATE TABLE IF NOT EXISTS vector
    (digest TEXT PRIMARY KEY, model TEXT NOT NULL, numbers BLOB NOT NULL) WITHOUT ROWID"""


def path() -> Path:
    """Return the file of vectors as the settings of this moment name it."""
    return Path(f"{settings.INDEX}-meaning.sqlite3")


def is_kept() -> bool:
    """Say whether vectors are kept: somebody asked for them once."""
    return path().is_file()


@contextmanager
def _open(*, make: bool = False) -> Iterator[sqlite3.Connection]:
    """Give the file, made if *make*; what goes wrong with it is ``SearchFailedError``."""
    try:
        address = f"{path().absolute().as_uri()}?mode={'rwc' if make else 'rw'}"
        with closing(sqlite3.connect(address, uri=True, timeout=30)) as file:
            if make:
                file.execute("PRAGMA journal_mode=WAL")
                file.execute(_TABLE)
            with file:
                yield file
    except sqlite3.Error as error:
        if "full" in str(error):
            raise DiskFullError(path().parent) from error
        raise SearchFailedError(f"tệp nghĩa {path().name}: {error}") from error


def make() -> None:
    """Make the file, if there is none."""
    path().parent.mkdir(parents=True, exist_ok=True)
    with _open(make=True):
        pass


def put(vectors: Mapping[str, Any]) -> None:
    """Keep the *vectors* of provisions by their digests: each some rows, the whole's first."""
    import numpy as np

    rows = [
        (digest, NAME, np.asarray(one, np.float16).tobytes()) for digest, one in vectors.items()
    ]
    with _open() as file:
        file.executemany("INSERT OR REPLACE INTO vector VALUES (?, ?, ?)", rows)


def of(digests: Iterable[str]) -> dict[str, Any]:
    """Return the vectors kept of *digests*, a row each; those that are not kept are missing."""
    import numpy as np

    found = {}
    with _open() as file:
        for some in _batches(digests):
            asked = (
                f"SELECT digest, numbers FROM vector WHERE model = ? AND digest IN ({_marks(some)})"
            )
            for digest, numbers in file.execute(asked, [NAME, *some]):
                rows = np.frombuffer(numbers, np.float16).reshape(-1, SIZE)
                found[digest] = rows.astype(np.float32)
    return found


def begun(prefix: str) -> frozenset[str]:
    """Return the digests kept that begin with *prefix*."""
    with _open() as file:
        asked = "SELECT digest FROM vector WHERE model = ? AND digest >= ? AND digest < ?"
        return frozenset(d for (d,) in file.execute(asked, (NAME, prefix, prefix + "g")))


def count() -> int:
    """Return how many vectors are kept."""
    with _open() as file:
        found = file.execute("SELECT count(*) FROM vector WHERE model = ?", (NAME,)).fetchone()
        return int(found[0])


def forget(digests: Iterable[str]) -> None:
    """Keep *digests* no longer."""
    with _open() as file:
        for some in _batches(digests):
            file.execute(f"DELETE FROM vector WHERE digest IN ({_marks(some)})", some)


def drop() -> None:
    """Take the file away."""
    for end in ("", "-wal", "-shm"):
        Path(f"{path()}{end}").unlink(missing_ok=True)


def _batches(digests: Iterable[str]) -> Iterator[list[str]]:
    left = iter(digests)
    while some := list(islice(left, _AT_ONCE)):
        yield some


def _marks(some: list[str]) -> str:
    return ",".join("?" * len(some))

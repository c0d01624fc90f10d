"""A cache that all processes of the portal share: a small SQLite file in its folder.

What limits rates must count every request, whichever process answers it. Nothing in it outlives
the portal's day: it is written without waiting for the disk, and an unreadable file is made anew.
"""

from __future__ import annotations

import pickle
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.core.cache.backends.base import DEFAULT_TIMEOUT, BaseCache

_TABLE = (
    "CREATE TABLE IF NOT EXISTS entry (key TEXT PRIMARY KEY, value BLOB NOT NULL, until REAL)"
    " WITHOUT ROWID"
)
_SWEEP = 500  # writes of one thread between two sweepings


class SharedCache(BaseCache):
    """Keeps values of every kind; counts up without losing a step."""

    def __init__(self, location: str, params: dict[str, Any]) -> None:
        super().__init__(params)
        self._path = Path(location)
        self._own = threading.local()

    def add(
        self, key: str, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None
    ) -> bool:
        """Keep *value* under *key* if nothing is there; say whether it was kept."""
        name = self.make_and_validate_key(key, version=version)
        with self._writing() as line:
            line.execute("DELETE FROM entry WHERE key = ? AND until <= ?", (name, time.time()))
            kept = (name, pickle.dumps(value), self.get_backend_timeout(timeout))
            made = line.execute("INSERT OR IGNORE INTO entry VALUES (?, ?, ?)", kept)
            return made.rowcount > 0

    def get(self, key: str, default: Any = None, version: int | None = None) -> Any:
        """Return what is kept under *key*, *default* if nothing is."""
        found = self._found(self._line(), self.make_and_validate_key(key, version=version))
        return default if found is None else pickle.loads(found)

    def set(
        self, key: str, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None
    ) -> None:
        """Keep *value* under *key*."""
        name = self.make_and_validate_key(key, version=version)
        kept = (name, pickle.dumps(value), self.get_backend_timeout(timeout))
        with self._writing() as line:
            line.execute("INSERT OR REPLACE INTO entry VALUES (?, ?, ?)", kept)

    def touch(self, key: str, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None) -> bool:
        """Keep what is under *key* longer; say whether there is anything."""
        name = self.make_and_validate_key(key, version=version)
        with self._writing() as line:
            if self._found(line, name) is None:
                return False
            until = self.get_backend_timeout(timeout)
            line.execute("UPDATE entry SET until = ? WHERE key = ?", (until, name))
            return True

    def delete(self, key: str, version: int | None = None) -> bool:
        """Forget *key*; say whether there was anything."""
        name = self.make_and_validate_key(key, version=version)
        with self._writing() as line:
            return line.execute("DELETE FROM entry WHERE key = ?", (name,)).rowcount > 0

    def incr(self, key: str, delta: int = 1, version: int | None = None) -> int:
        """Add *delta* to the number under *key*; return it. Raises ``ValueError`` if none is."""
        name = self.make_and_validate_key(key, version=version)
        with self._writing() as line:
            found = self._found(line, name)
            if found is None:
                raise ValueError(f"Key {key!r} not found")
            number = int(pickle.loads(found)) + delta
            line.execute("UPDATE entry SET value = ? WHERE key = ?", (pickle.dumps(number), name))
            return number

    def clear(self) -> None:
        """Forget everything."""
        with self._writing() as line:
            line.execute("DELETE FROM entry")

    def close(self, **_: Any) -> None:
        """Do nothing: the line of a thread stays for its next request."""

    @staticmethod
    def _found(line: sqlite3.Connection, name: str) -> bytes | None:
        asked = "SELECT value FROM entry WHERE key = ? AND (until IS NULL OR until > ?)"
        row = line.execute(asked, (name, time.time())).fetchone()
        return row[0] if row else None

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """Let no other thread or process write meanwhile."""
        line = self._line()
        line.execute("BEGIN IMMEDIATE")
        try:
            yield line
            self._sweep(line)
        except BaseException:
            line.execute("ROLLBACK")
            raise
        line.execute("COMMIT")

    def _sweep(self, line: sqlite3.Connection) -> None:
        self._own.writes = getattr(self._own, "writes", 0) + 1
        if self._own.writes % _SWEEP == 0:
            line.execute("DELETE FROM entry WHERE until <= ?", (time.time(),))

    def _line(self) -> sqlite3.Connection:
        line: sqlite3.Connection | None = getattr(self._own, "line", None)
        if line is None:
            try:
                line = self._opened()
            except sqlite3.OperationalError:  # busy, or no place: another time
                raise
            except sqlite3.DatabaseError:  # the file is none of ours
                self._path.unlink(missing_ok=True)
                line = self._opened()
            self._own.line = line
        return line

    def _opened(self) -> sqlite3.Connection:
        self._path.touch(mode=0o600)
        line = sqlite3.connect(self._path, timeout=10, isolation_level=None)
        line.execute("PRAGMA journal_mode=WAL")
        line.execute("PRAGMA synchronous=OFF")
        line.execute(_TABLE)
        return line

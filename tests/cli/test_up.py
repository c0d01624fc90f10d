"""The portal started for the first and for the second time."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from tests.cli.test_start import ENVIRONMENT
from tests.library import CIRCULAR, DECREE, PLAN

pytestmark = pytest.mark.slow


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


@contextmanager
def _portal(home: Path, samples: Path) -> Iterator[tuple[str, list[str]]]:
    """Start the portal; give its address and what it has said, once it serves."""
    port = _free_port()
    words = ["up", "--home", str(home), "--samples", str(samples), "--port", str(port)]
    process = subprocess.Popen(
        [sys.executable, "-m", "portal.cli", *words], env=ENVIRONMENT, stderr=subprocess.PIPE
    )
    assert process.stderr is not None
    said: list[str] = []
    try:
        for line in process.stderr:
            said.append(line.decode())
            if "đang chạy" in said[-1]:
                break
        yield f"http://127.0.0.1:{port}", said
    finally:
        process.send_signal(signal.SIGTERM)
        rest = process.communicate(timeout=30)[1].decode()
        said.append(rest)


def _total(address: str, words: str = "") -> int:
    with urllib.request.urlopen(f"{address}/api/v1/search?q={words}", timeout=20) as answer:
        return int(json.load(answer)["total"])


def test_the_second_start_loads_nothing_and_shows_no_password(tmp_path: Path) -> None:
    home, samples = tmp_path / "var", tmp_path / "samples"
    samples.mkdir()
    for name, text in (("a.txt", DECREE), ("b.txt", CIRCULAR)):
        (samples / name).write_text(text, encoding="utf-8")
    with _portal(home, samples) as (address, said):
        assert _total(address) == 2
        first = "".join(said)
    assert "nạp thư viện mẫu" in first
    assert "mật khẩu:" in first
    (samples / "c.txt").write_text(PLAN, encoding="utf-8")
    start = time.monotonic()
    with _portal(home, samples) as (address, said):
        assert time.monotonic() - start < 10  # about 1.5 s on an idle machine
        assert _total(address) == 2
    second = "".join(said)
    assert "nạp" not in second
    assert "mật khẩu" not in second
    assert "Traceback" not in first + second


def test_a_running_portal_sees_at_once_what_another_program_adds(tmp_path: Path) -> None:
    home, samples = tmp_path / "var", tmp_path / "samples"
    samples.mkdir()
    (samples / "a.txt").write_text(DECREE, encoding="utf-8")
    paper = tmp_path / "kế hoạch.txt"
    paper.write_text(PLAN, encoding="utf-8")
    with _portal(home, samples) as (address, _):
        assert _total(address, "583") == 0
        add = [sys.executable, "-c", "from vanban.cli import main; main()", "add", str(paper)]
        subprocess.run([*add, "--home", str(home)], env=ENVIRONMENT, check=True)
        assert _total(address, "583") == 1


def test_of_several_processes_none_stays_when_the_first_is_killed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    samples = tmp_path / "samples"
    samples.mkdir()
    (samples / "a.txt").write_text(DECREE, encoding="utf-8")
    monkeypatch.setitem(ENVIRONMENT, "VANBAN_PROCESSES", "3")
    home = tmp_path / "var"
    with _portal(home, samples) as (address, _):
        assert _total(address) == 1
        running = _of(home)
        assert len(running) == 4  # with the one that does queued work
        assert (home / "limits.sqlite3").is_file()
        os.kill(min(running), signal.SIGKILL)
        until = time.monotonic() + 20
        while _of(home) and time.monotonic() < until:
            time.sleep(0.2)
        assert not _of(home)


def _of(home: Path, command: bytes = b"") -> list[int]:
    """Return the processes of the portal of *home*, those of one *command* if it is named."""
    found = []
    for place in Path("/proc").glob("[0-9]*/cmdline"):
        with suppress(OSError):
            words = place.read_bytes().split(b"\0")
            if b"portal.cli" in words and str(home).encode() in words and command in words:
                found.append(int(place.parent.name))
    return found

"""The portal as ``./run`` serves it, in a process of its own, and clients that keep their line."""

from __future__ import annotations

import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_PATIENCE = 1200  # seconds: a large index may have to be built first


@dataclass(frozen=True, slots=True)
class Served:
    """A portal that answers at ``port``; ``pid`` is its process."""

    port: int
    pid: int

    def processor(self) -> float:
        """Return the seconds that its processes had of the processor, its ended ones included."""
        return sum(_spent(pid) for pid in _family(self.pid))


def _spent(pid: int) -> float:
    try:
        words = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return sum(map(int, words[11:15])) / os.sysconf("SC_CLK_TCK")


def _family(pid: int) -> list[int]:
    try:
        listed = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    except OSError:
        return []
    return [pid, *(one for child in map(int, listed) for one in _family(child))]


@contextmanager
def served(home: Path) -> Iterator[Served]:
    """Serve the portal of *home* at a free port until the block ends."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "portal.cli", "up", "--home", str(home), "--port", str(port)]
    with (home / "served.log").open("ab") as log:
        program = subprocess.Popen(command, stdout=log, stderr=log)
    try:
        _wait(program, port)
        yield Served(port, program.pid)
    finally:
        program.terminate()
        program.wait(30)


def _wait(program: subprocess.Popen[bytes], port: int) -> None:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        if program.poll() is not None:
            raise SystemExit("the portal did not start: see served.log in its home")
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.2)
    raise SystemExit("the portal did not answer in time")


class Client:
    """One person at their browser: a line that stays, a cookie that says who they are."""

    def __init__(self, port: int, cookie: str = "") -> None:
        self._line = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
        self._headers = {"Cookie": cookie} if cookie else {}

    def get(self, path: str) -> tuple[int, bytes]:
        """Ask for *path*; return status and body."""
        return self.send("GET", path)

    def send(
        self,
        method: str,
        path: str,
        body: bytes | None = None,
        headers: dict[str, str] | None = None,
    ) -> tuple[int, bytes]:
        """Send a request; return status and body."""
        try:
            self._line.request(method, path, body, self._headers | (headers or {}))
            answer = self._line.getresponse()
            return answer.status, answer.read()
        except (OSError, http.client.HTTPException):
            self._line.close()  # the next request opens another
            raise

"""The portal made ready and served."""

from __future__ import annotations

import errno
import signal
import socket
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

import waitress
from django.conf import settings

from portal.access import OPERATOR
from portal.actions import people, upkeep
from portal.cli.load import load
from portal.cli.start import say
from portal.errors import PortInUseError
from portal.jobs.worker import stop_with_parent
from portal.store import documents, marks
from vanban.commands.progress_bar import bar

# A browser keeps its line for two minutes; beyond this many, the next one waits for an idle line to
# end. More than 1,000 cannot be watched by select: hence poll.
_MOST_LINES = 2000
_THREADS = 8  # of one process: those who wait for the disk or the index leave the others room
_SAMPLES_LOADED = "samples-loaded"


def make_ready(samples: Path | None) -> None:
    """Load the sample library (once), bring the index up to date, make an administrator (once)."""
    folder = samples if samples is not None else settings.SAMPLES
    if marks.remembered(_SAMPLES_LOADED) is None and folder.is_dir():
        say(f"→ nạp thư viện mẫu từ {folder} …")
        load([folder], report=False)
        marks.remember(_SAMPLES_LOADED, str(folder))
        say(f"  thư viện có {documents.count()} văn bản")
    with bar() as progress:
        task = progress.add_task("Dựng chỉ mục", total=None)
        done = upkeep.agree(OPERATOR, lambda n: progress.advance(task, n))
    if done:
        say(f"→ đã dựng chỉ mục {done} văn bản")
    share = upkeep.renewed_share(OPERATOR)
    if share is not None:
        say(
            f"→ thư viện được làm mới theo phiên bản này trong khi cổng trả lời (đã được {share} %)"
        )
        say("  xem đã tới đâu: portal doctor")
    account = people.make_administrator(OPERATOR)
    if account is not None:
        say("→ đã tạo quản trị viên; mật khẩu chỉ hiện lần này, phải đổi khi đăng nhập lần đầu:")
        say(f"    thư điện tử: {account.email}")
        say(f"    mật khẩu:    {account.password}")


def serve(host: str, port: int) -> None:
    """Serve the portal until told to stop, with as many processes as the settings say."""
    line = _listen(host, port)
    server = _server(line)
    others = [_start("work", "--with-parent")]
    for _ in range(settings.PROCESSES - 1):
        others.append(_start("answer", str(line.fileno()), keeps=[line.fileno()]))
    signal.signal(signal.SIGTERM, _interrupt)
    shown = f"[{host}]" if ":" in host else host
    say(f"Cổng văn bản đang chạy ở http://{shown}:{port}/  (dừng: Ctrl+C)")
    try:
        server.run()
    except KeyboardInterrupt:
        pass
    finally:
        server.close()
        for other in others:
            other.terminate()
        for other in others:
            other.wait(10)
        say("đã dừng")


def answer_too(handle: int) -> None:
    """Answer whoever comes to the open line *handle*, until the process that opened it ends.

    Python runs one thing at a time in each process: a second one uses a second core.
    """
    stop_with_parent()
    server = _server(socket.socket(fileno=handle))
    signal.signal(signal.SIGTERM, _interrupt)
    with suppress(KeyboardInterrupt):
        server.run()
    server.close()


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=1024)
    except OSError as error:  # somebody was faster than we since it was looked at
        if error.errno == errno.EADDRINUSE:
            raise PortInUseError(host, port) from error
        raise


def _server(line: socket.socket) -> Any:
    from portal.wsgi import application  # takes a second; nothing else needs it

    return waitress.create_server(
        application, sockets=[line], threads=_THREADS, ident=None, connection_limit=_MOST_LINES,
        asyncore_use_poll=True, **_trust(),
    )  # fmt: skip


def _trust() -> dict[str, object]:
    """Return whose word on the asking address is believed: the proxy's in front, nobody else's."""
    if not settings.PROXY:
        return {"clear_untrusted_proxy_headers": True}
    return {
        "trusted_proxy": settings.PROXY,
        "trusted_proxy_headers": {"x-forwarded-for", "x-forwarded-proto"},
        "clear_untrusted_proxy_headers": True,
    }


def _interrupt(signum: int, frame: object) -> None:
    raise KeyboardInterrupt


def _start(*words: str, keeps: list[int] | None = None) -> subprocess.Popen[bytes]:
    """Start a process of the program that ends when this one does."""
    command = [sys.executable, "-m", "portal.cli", *words, "--home", str(settings.HOME)]
    return subprocess.Popen(
        command, stdin=subprocess.PIPE, start_new_session=True, pass_fds=keeps or ()
    )

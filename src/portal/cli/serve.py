"""The portal made ready and served."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import waitress
from django.conf import settings

from portal.access import OPERATOR
from portal.actions import people, upkeep
from portal.cli.load import load
from portal.cli.start import say
from portal.store import documents, marks
from vanban.commands.progress_bar import bar

# A browser keeps its line for two minutes; beyond this many, the next one waits for an idle line to
# end. More than 1,000 cannot be watched by select: hence poll.
_MOST_LINES = 2000
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
    account = people.make_administrator(OPERATOR)
    if account is not None:
        say("→ đã tạo quản trị viên; mật khẩu chỉ hiện lần này, phải đổi khi đăng nhập lần đầu:")
        say(f"    thư điện tử: {account.email}")
        say(f"    mật khẩu:    {account.password}")


def serve(host: str, port: int) -> None:
    """Serve the portal until told to stop."""
    from portal.wsgi import application  # takes a second; nothing else needs it

    server: Any = waitress.create_server(
        application, host=host, port=port, threads=8, ident=None, connection_limit=_MOST_LINES,
        asyncore_use_poll=True, **_trust(),
    )  # fmt: skip
    worker = _start_worker()
    signal.signal(signal.SIGTERM, _interrupt)
    shown = f"[{host}]" if ":" in host else host
    say(f"Cổng văn bản đang chạy ở http://{shown}:{port}/  (dừng: Ctrl+C)")
    try:
        server.run()
    except KeyboardInterrupt:
        pass
    finally:
        server.close()
        worker.terminate()
        worker.wait(10)
        say("đã dừng")


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


def _start_worker() -> subprocess.Popen[bytes]:
    """Start the process that does the queued work; it ends when this one does."""
    command = [sys.executable, "-m", "portal.cli", "work", "--with-parent"]
    home = ["--home", str(settings.HOME)]
    return subprocess.Popen([*command, *home], stdin=subprocess.PIPE, start_new_session=True)

"""Seconds on the processor that a hostile question takes: none may make the portal think long.

python -m bench.questions [--most SECONDS]

Asks every field of every search, and the pages that read a pasted text, what makes a careless
pattern go back and forth for ever. Prints the slowest as JSON; exit 1 if one took longer than
--most (3; ten for a pasted text).
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Any
from urllib.parse import quote

SLOW = [
    "a" * 50_000,
    "a-" * 20_000,
    "1/" * 20_000,
    "1/2024/" * 8_000,
    '"' * 20_000,
    "(" * 20_000,
    "kind:" * 8_000,
    "from:2019 " * 5_000,
    'issuer:"' * 5_000,
    "Điều 1 khoản " * 4_000,
    " " * 50_000,
    "đ" * 30_000,
    "e\u0301" * 20_000,
    "số 1/2024/NĐ-CP ngày " * 3_000,
    "0" * 50_000,
]
PAGES = [
    "/tim-kiem/?q={}",
    "/tim-kiem/?kind={}",
    "/tim-kiem/?issuer={}",
    "/tim-kiem/?year={}",
    "/tim-kiem/?sort={}",
    "/tim-kiem/?trang={}",
    "/tim-dieu-khoan/?q={}",
    "/nhiem-vu/?q={}",
    "/nhiem-vu/?van-ban={}",
    "/nhiem-vu/?co-quan={}",
    "/nhiem-vu/lich/?thang={}",
    "/api/v1/search?q={}",
    "/api/v1/search?kind={}",
    "/api/v1/search/suggest?q={}",
    "/api/v1/search/provisions?q={}",
    "/api/v1/status?document={}",
    "/api/v1/tasks?q={}",
]
_PASTED = ("/doc-thu/", "/kiem-tra-can-cu/")
_LONGER = 10 / 3  # a pasted text may take so much longer than a question


def main() -> None:
    """Ask all, print the slowest, end with 1 if one took too long."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=float, default=3.0)
    most = parser.parse_args().most
    with tempfile.TemporaryDirectory(prefix="vanban-bench-") as home:
        os.environ["VANBAN_HOME"] = home
        from portal.cli.start import open_portal

        open_portal(Path(home))
        found = sorted(measure(), reverse=True)
    shown = [{"seconds": round(s, 2), "page": page, "words": words} for s, page, words in found]
    print(json.dumps(shown[:10], ensure_ascii=False, indent=1))
    late = [one for one in found if one[0] > most * (_LONGER if one[1] in _PASTED else 1)]
    sys.exit(1 if late else 0)


def measure() -> list[tuple[float, str, str]]:
    """Return the seconds of every page with every hostile question."""
    from django.conf import settings
    from django.core.cache import cache
    from django.test import Client

    settings.ALLOWED_HOSTS = ["*"]
    client, found = Client(), []
    for words in SLOW:
        asked: list[tuple[str, Any]] = [(page, None) for page in PAGES]
        asked += [(path, {"text": words}) for path in _PASTED]
        for page, pasted in asked:
            cache.clear()
            before = time.process_time()
            client.post(page, pasted) if pasted else client.get(page.format(quote(words)))
            found.append((time.process_time() - before, page, words[:20]))
    return found


if __name__ == "__main__":
    main()

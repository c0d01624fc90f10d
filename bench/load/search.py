"""Milliseconds of a search and of a document's page, many people asking at once.

python -m bench.load.search HOME [--users 8] [--seconds 60] [--pause 0]

HOME is a folder that ``bench.load.make`` filled. The portal runs as ``./run`` serves it; each user
asks again as soon as they have their answer (after ``--pause`` seconds). Half of them are visitors,
half members. Prints one JSON object: for searches and for pages p50, p95, p99 and the worst by the
clock of whoever waits, for each kind of question p50 and p95; the processor's milliseconds a
request; the answers that were no pages.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles
from typing import Any

from bench.load.served import Client, Served, served

_WARM = 5.0  # seconds that do not count
_TABS = ("", "", "", "?muc=thuoc-tinh", "?muc=hieu-luc", "?muc=lien-quan", "?muc=luoc-do")


@dataclass(frozen=True, slots=True)
class Asked:
    """One request: of what kind, how long its answer took, its status, when it was sent."""

    kind: str
    seconds: float
    status: int
    at: float
    path: str


def main() -> None:
    """Serve a portal, ask, print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("home", type=Path)
    parser.add_argument("--users", type=int, default=8)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--pause", type=float, default=0.0)
    parser.add_argument("--slowest", type=int, default=0, help="print the slowest requests")
    asked = parser.parse_args()
    from portal.cli.start import open_portal

    open_portal(asked.home)
    from django.db import connections

    from bench.load.people import signed_in
    from bench.load.questions import addresses, sample

    chance = random.Random(11)
    rows = sample(chance)
    _, cookie = signed_in("ban-doc@bench")
    connections.close_all()
    pages = _pages([row.address for row in rows], random.Random(5))
    with served(asked.home) as portal:
        figures = {
            "search": _measure(portal, addresses(rows, chance), cookie, asked),
            "document": _measure(portal, pages, cookie, asked),
        }
    print(json.dumps(figures, ensure_ascii=False, indent=1))


def _pages(known: list[str], chance: random.Random) -> Iterator[tuple[str, str]]:
    while True:
        tab = chance.choice(_TABS)
        yield tab or "text", chance.choice(known) + tab


def _measure(
    portal: Served, asking: Iterator[tuple[str, str]], cookie: str, asked: Any
) -> dict[str, object]:
    """Let all users ask for a while; return the figures."""
    start = time.perf_counter()
    wanted = [next(asking) for _ in range(20_000)]

    def user(number: int) -> list[Asked]:
        client = Client(portal.port, cookie if number % 2 else "")
        found = []
        for kind, path in wanted[number :: asked.users]:
            at = time.perf_counter()
            if at > start + _WARM + asked.seconds:
                break
            status, _ = client.get(path)
            found.append(Asked(kind, time.perf_counter() - at, status, at - start, path))
            time.sleep(asked.pause)
        return found

    with ThreadPoolExecutor(asked.users) as users:
        futures = [users.submit(user, number) for number in range(asked.users)]
        time.sleep(_WARM)
        before = portal.processor()
        answers = [one for future in futures for one in future.result()]
    counted = [one for one in answers if one.at > _WARM]
    spent = portal.processor() - before
    return (
        _figures(counted)
        | {"processor_ms": round(spent * 1000 / len(counted), 1)}
        | ({"slowest": _slowest(counted, asked.slowest)} if asked.slowest else {})
    )


def _figures(counted: list[Asked]) -> dict[str, object]:
    kinds = defaultdict(list)
    for one in counted:
        kinds[one.kind].append(one.seconds)
    wrong = [f"{one.status} {one.path}" for one in counted if one.status != 200]
    return {
        "requests": len(counted), **_spread([one.seconds for one in counted]),
        "kinds": {kind: _spread(times) for kind, times in sorted(kinds.items())},
        "no pages": wrong[:20],
    }  # fmt: skip


def _spread(seconds: list[float]) -> dict[str, float]:
    if len(seconds) < 2:
        return {}
    cuts = quantiles(seconds, n=100, method="inclusive")
    named = {"p50": cuts[49], "p95": cuts[94], "p99": cuts[98], "worst": max(seconds)}
    return {name: round(value * 1000, 1) for name, value in named.items()}


def _slowest(counted: list[Asked], count: int) -> list[str]:
    slow = sorted(counted, key=lambda one: -one.seconds)[:count]
    return [f"{one.seconds * 1000:.0f} {one.kind} {one.path}" for one in slow]


if __name__ == "__main__":
    main()

"""Characters of document text a second, for each stretch of the road.

python -m bench.speed [FOLDER]     FOLDER as ../shared/data; its vbpl pages are read
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from vanban import cite, ingest, parse, pipeline
from vanban.ingest import Incoming

PAGES = 80


def _seconds(work: Callable[[], object]) -> float:
    """Return the seconds of the processor, not of the clock: others may work beside us."""
    start = time.process_time()
    work()
    return time.process_time() - start


def reference_loop() -> float:
    """Return turns a second of a fixed piece of Python work: the yardstick of this machine."""

    def turn() -> None:
        words: dict[str, int] = {}
        for i in range(200_000):
            key = f"điều {i % 997}"
            words[key] = words.get(key, 0) + len(key)

    return 1 / min(_seconds(turn) for _ in range(3))


def measure_speed(data: Path) -> dict[str, float]:
    """Return each stretch's millions of characters a second, divided by a yardstick's turns.

    The yardstick is timed before and behind each stretch: a machine may slow down meanwhile.
    """
    stretches, size = _stretches(data)
    ratios = {}
    print("stretch   million characters a second   pages a second   ratio to the yardstick")
    for name, work in stretches.items():
        before = reference_loop()
        seconds = _seconds(work)
        turns = (before + reference_loop()) / 2
        ratios[name] = round(size / seconds / turns, 4)
        print(f"{name:8s}{size / seconds:18.2f}{PAGES / seconds:26.1f}{ratios[name]:20.4f}")
    return ratios


def _stretches(data: Path) -> tuple[dict[str, Callable[[], object]], float]:
    """Return the stretches of the road over the pages of *data*, and millions of characters."""
    incoming = [Incoming(p.read_bytes(), p.name) for p in sorted(data.glob("vbpl/*.html"))[:PAGES]]
    sources = [source for one in incoming for source in ingest.read(one)]
    documents = [parse.parse(source) for source in sources]
    stretches: dict[str, Callable[[], object]] = {
        "read": lambda: [ingest.read(one) for one in incoming],
        "parse": lambda: [parse.parse(source) for source in sources],
        "cite": lambda: [cite.find(document) for document in documents],
        "road": lambda: [pipeline.read(one) for one in incoming],
    }
    return stretches, sum(len(source.text) for source in sources) / 1e6


if __name__ == "__main__":
    measure_speed(Path(sys.argv[1]) if len(sys.argv) > 1 else Path("../shared/data"))

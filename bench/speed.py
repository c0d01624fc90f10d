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
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def reference_loop() -> float:
    """Return turns a second of a fixed piece of Python work: the yardstick of this machine."""

    def turn() -> None:
        words: dict[str, int] = {}
        for i in range(200_000):
            key = f"điều {i % 997}"
            words[key] = words.get(key, 0) + len(key)

    return 1 / min(_seconds(turn) for _ in range(3))


def characters_a_second(data: Path) -> dict[str, float]:
    """Return millions of characters a second for reading, parsing, citing and the whole road."""
    incoming = [Incoming(p.read_bytes(), p.name) for p in sorted(data.glob("vbpl/*.html"))[:PAGES]]
    sources = [source for one in incoming for source in ingest.read(one)]
    documents = [parse.parse(source) for source in sources]
    size = sum(len(source.text) for source in sources) / 1e6
    stretches: dict[str, Callable[[], object]] = {
        "read": lambda: [ingest.read(one) for one in incoming],
        "parse": lambda: [parse.parse(source) for source in sources],
        "cite": lambda: [cite.find(document) for document in documents],
        "road": lambda: [pipeline.read(one) for one in incoming],
    }
    return {name: size / _seconds(work) for name, work in stretches.items()}


def measure_speed(data: Path) -> dict[str, float]:
    """Return each stretch's speed divided by the yardstick of the same run."""
    turns = reference_loop()
    figures = characters_a_second(data)
    for name, millions in figures.items():
        print(f"{name:8s} {millions:8.2f} million characters a second")
    return {name: round(millions / turns, 4) for name, millions in figures.items()}


if __name__ == "__main__":
    measure_speed(Path(sys.argv[1]) if len(sys.argv) > 1 else Path("../shared/data"))

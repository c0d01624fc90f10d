"""Hostile shapes of ten megabytes: seconds of the processor and memory, each in its own process.

    python -m bench.hostile [--road] [--size MB] [--limit SECONDS] [NAME …]

Measured is reading + tree, with ``--road`` all steps of the road; seconds are those of this process
(other programs that a reader calls are not counted). The rows over a limit come out marked.
"""

from __future__ import annotations

import argparse
import multiprocessing
import resource
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from multiprocessing.connection import Connection
from typing import NamedTuple

from bench.shapes import SHAPES
from vanban import pipeline
from vanban.errors import UnreadableError
from vanban.ingest import Incoming
from vanban.pipeline.steps import WHOLE_ROAD, Parse, Step

SECONDS, MEMORY = 10, 1024  # issue B: "no input takes more than 10 s for 10 MB or more than 1 GB"


class Row(NamedTuple):
    """How one shape came out."""

    name: str
    megabytes: float
    seconds: float
    memory: int  # MB that reading took at most, the program itself counted
    outcome: str

    @property
    def is_over(self) -> bool:
        """Say whether a limit was passed."""
        return self.seconds > SECONDS or self.memory > MEMORY or self.outcome == "stopped"


def measure(name: str, size: int, steps: Sequence[Step], limit: int) -> Row:
    """Return what the shape *name* of *size* bytes costs in a process of its own."""
    near, far = multiprocessing.get_context("fork").Pipe(duplex=False)
    worker = multiprocessing.get_context("fork").Process(
        target=_work, args=(far, name, size, steps, limit)
    )
    worker.start()
    far.close()
    try:
        megabytes, seconds, memory, outcome = near.recv()
    except EOFError:
        megabytes, seconds, memory, outcome = size / 1e6, float(limit), 0, "stopped"
    worker.join()
    return Row(name, megabytes, seconds, memory, outcome)


def _work(answer: Connection, name: str, size: int, steps: Sequence[Step], limit: int) -> None:
    incoming = Incoming(SHAPES[name](size), name)
    signal.setitimer(signal.ITIMER_PROF, limit)  # the default answer to the alarms ends the process
    signal.setitimer(signal.ITIMER_REAL, 10 * limit)  # it may wait for a program that it called
    start = time.process_time()
    try:
        cases = pipeline.read(incoming, steps)
        outcome = f"{sum(len(case.source.text) for case in cases) / 1e6:.1f} M characters"
    except UnreadableError as error:
        outcome = error.slug
    seconds = time.process_time() - start
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    answer.send((len(incoming.data) / 1e6, seconds, memory, outcome))


def main() -> int:
    """Run as the command line says; 1 if a limit was passed."""
    words = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    words.add_argument("names", nargs="*", choices=[*SHAPES, []], default=[])
    words.add_argument("--road", action="store_true", help="all steps, not reading + tree alone")
    words.add_argument("--size", type=float, default=10, help="megabytes of each shape")
    words.add_argument("--limit", type=int, default=60, help="seconds after which one is stopped")
    told = words.parse_args()
    steps: Sequence[Step] = WHOLE_ROAD if told.road else (Parse(),)
    over = 0
    print(f"{'shape':30s}{'MB':>6s}{'seconds':>9s}{'memory':>9s}  outcome")
    for name in told.names or SHAPES:
        for row in _down_to_what_is_read(name, told.size, steps, told.limit):
            over += row.is_over
            print(
                f"{row.name:30s}{row.megabytes:6.1f}{row.seconds:9.2f}{row.memory:6d} MB  "
                f"{row.outcome}{'  OVER' if row.is_over else ''}",
                flush=True,
            )
    return int(over > 0)


def _down_to_what_is_read(
    name: str, megabytes: float, steps: Sequence[Step], limit: int
) -> Iterator[Row]:
    """Yield the row of a shape, and if it is refused as too large that of one just below."""
    row = measure(name, int(megabytes * 1e6), steps, limit)
    yield row
    if row.outcome != "too-large":
        return
    while row.outcome == "too-large" and megabytes > 0.5:
        megabytes *= 0.8
        row = measure(name, int(megabytes * 1e6), steps, limit)
    yield row


if __name__ == "__main__":
    sys.exit(main())

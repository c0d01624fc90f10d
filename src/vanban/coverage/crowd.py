"""Many files in parallel processes: each measured once, whatever happens to a process."""

from __future__ import annotations

import multiprocessing
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from vanban.coverage.measure import Measure, measure
from vanban.ingest import Incoming

_AHEAD = 4  # files waiting for each process
_RENEW = 500  # files after which a process is replaced, so that memory stays flat


def measure_files(paths: Sequence[Path], workers: int) -> Iterator[tuple[Measure, ...]]:
    """Yield the measures of each file as it is done, in any order.

    A file that kills its process is tried once more by itself, then reported as ``killed``.
    """
    left = list(paths)
    while left:
        alone = yield from _with_pool(left, workers)
        for path in alone:
            try:
                with _pool(1) as pool:
                    yield pool.submit(measure_file, path).result()
            except BrokenProcessPool:
                yield (Measure(str(path), error="killed"),)


def measure_file(path: Path) -> tuple[Measure, ...]:
    """Return the measures of one file, or one that says why it could not be opened."""
    try:
        content = path.read_bytes()
    except OSError as error:
        return (Measure(str(path), error=f"unreadable-file {error.strerror}"),)
    return measure(Incoming(content, path.name), str(path))


def _with_pool(left: list[Path], workers: int) -> Generator[tuple[Measure, ...], None, list[Path]]:
    """Yield measures, taking files off *left*; return those under way when the pool broke."""
    running: dict[Future[tuple[Measure, ...]], Path] = {}
    with _pool(workers) as pool:
        try:
            while left or running:
                while left and len(running) < workers * _AHEAD:
                    path = left.pop(0)
                    running[pool.submit(measure_file, path)] = path
                done, _ = wait(running, return_when=FIRST_COMPLETED)
                for future in done:
                    yield future.result()
                    del running[future]
        except BrokenProcessPool:
            return list(running.values())
    return []


def _pool(workers: int) -> ProcessPoolExecutor:
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(workers, mp_context=context, max_tasks_per_child=_RENEW)

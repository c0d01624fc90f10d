"""Damaged files through the whole road: sources or one clear error, text back, seconds, memory.

    python -m bench.fuzz SECONDS [--seed N] [PATH …]     PATHs of further sound files

The samples are damaged as they are, and as a file of each format that can be written here. Each
fault is written to ``var/fuzz``: the file that makes it, and the trace beside it. The same seed
damages the same files the same way. Seconds are ours: those of tesseract don't count.
"""

from __future__ import annotations

import argparse
import random
import resource
import signal
import sys
import time
import traceback
import warnings
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import FrameType

from bench.mutations import mutate
from bench.whole_files import whole_files
from vanban import pipeline, render
from vanban.errors import UnreadableError
from vanban.ingest import Incoming
from vanban.model import Node

ROOT = Path(__file__).parents[1]
FAULTS = ROOT / "var" / "fuzz"
LARGEST = 400_000  # bytes: many small files find more than few large ones
SECONDS_A_FILE = 10
MEMORY = 1024 * 1024 * 1024


class _TooSlowError(Exception):
    pass


def check_file(incoming: Incoming) -> str:
    """Return how *incoming* came out (``read`` or the error's slug); raise on any fault of ours."""
    try:
        cases = pipeline.read(incoming)
    except UnreadableError as error:
        return error.slug
    for case in cases:
        document = case.parsed
        assert render.text(document) == document.text, "the text doesn't come back"
        _check_nesting(document.body, 0, len(document.text))
        for finding in case.findings:
            span = finding.span
            assert span is None or 0 <= span.start <= span.end <= len(document.text), finding
        render.akn(document, case.references, case.changes)
        render.page(document, case.references)
    return "read"


def _check_nesting(nodes: Sequence[Node], start: int, end: int) -> None:
    for node in nodes:
        assert start <= node.span.start <= node.span.end <= end, f"{node.label} out of its place"
        _check_nesting(node.children, node.span.start, node.span.end)
        start = node.span.end


def find_seeds(paths: Sequence[Path]) -> dict[str, list[Incoming]]:
    """Return the samples and the files below *paths* that are small enough, by their ending."""
    found = [p for path in paths for p in (sorted(path.rglob("*")) if path.is_dir() else [path])]
    small = [p for p in found if p.is_file() and 0 < p.stat().st_size <= LARGEST]
    sound = [Incoming(path.read_bytes(), path.name) for path in small]
    for path in sorted((ROOT / "samples").glob("*.txt")):
        files = whole_files(path.read_text(encoding="utf-8"))
        sound += [Incoming(content, name) for name, content in files.items()]
    seeds: dict[str, list[Incoming]] = {}
    for incoming in sound:
        seeds.setdefault(incoming.ending, []).append(incoming)
    return seeds


def fuzz(
    seeds: Mapping[str, Sequence[Incoming]], seconds: float, seed: int
) -> tuple[Counter[str], int]:
    """Damage and read *seeds* for *seconds*; return how they came out and how many faults.

    Each format has its turn as often as the others, however many files there are of it.
    """
    outcomes: Counter[str] = Counter()
    faults = 0
    for number, incoming in enumerate(_damaged(seeds, seconds, seed)):
        try:
            signal.setitimer(signal.ITIMER_PROF, SECONDS_A_FILE)
            outcomes[check_file(incoming)] += 1
        except Exception:  # the point of it: whatever is raised is a fault
            faults += 1
            _keep(incoming, number, seed, traceback.format_exc())
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
    return outcomes, faults


def _damaged(
    seeds: Mapping[str, Sequence[Incoming]], seconds: float, seed: int
) -> Iterator[Incoming]:
    chance, ends = random.Random(seed), time.monotonic() + seconds
    endings = sorted(seeds)
    while time.monotonic() < ends:
        sound = chance.choice(seeds[chance.choice(endings)])
        yield Incoming(mutate(sound.data, chance), sound.name)


def _keep(incoming: Incoming, number: int, seed: int, trace: str) -> None:
    FAULTS.mkdir(parents=True, exist_ok=True)
    path = FAULTS / f"{seed}-{number}-{incoming.name}"
    path.write_bytes(incoming.data)
    path.with_name(f"{path.name}.trace").write_text(trace, encoding="utf-8")
    print(f"fault: {path}: {trace.strip().splitlines()[-1][:160]}", flush=True)


def _ring(_signal: int, _frame: FrameType | None) -> None:
    raise _TooSlowError(f"more than {SECONDS_A_FILE} seconds")


def main() -> int:
    """Run as the command line says; 1 if a fault was found."""
    words = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    words.add_argument("seconds", type=float)
    words.add_argument("--seed", type=int, default=int(time.time()))
    words.add_argument("paths", type=Path, nargs="*")
    told = words.parse_args()
    warnings.simplefilter("error")
    signal.signal(signal.SIGPROF, _ring)
    outcomes, faults = fuzz(find_seeds(told.paths), told.seconds, told.seed)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(f"seed {told.seed}: {outcomes.total()} files, {faults} faults, peak {peak >> 20} MB")
    print(", ".join(f"{name} {count}" for name, count in outcomes.most_common()))
    return int(faults > 0 or peak > MEMORY)


if __name__ == "__main__":
    sys.exit(main())

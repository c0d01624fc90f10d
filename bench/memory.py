"""Memory while many files are read one after the other: it must stay flat.

python -m bench.memory [FILES] [FOLDER]     10,000 by default; FOLDER as ../shared/data
"""

from __future__ import annotations

import gc
import itertools
import sys
from pathlib import Path

from vanban import ingest, parse
from vanban.ingest import Incoming

_STEPS = 10
_PAGE = 4096


def resident() -> int:
    """Return the bytes of memory that this process holds now (Linux)."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * _PAGE


def measure(folder: Path, files: int) -> list[int]:
    """Read and parse the pages of *folder* over and over; return the memory at each tenth."""
    pages = sorted(folder.glob("vbpl/*.html"))
    held = []
    for number, page in enumerate(itertools.islice(itertools.cycle(pages), files), 1):
        for source in ingest.read(Incoming(page.read_bytes(), page.name)):
            parse.parse(source)
        if number % max(1, files // _STEPS) == 0:
            gc.collect()
            held.append(resident())
            print(f"{number:7d} files  {held[-1] >> 20} MB", flush=True)
    return held


if __name__ == "__main__":
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    data = Path(sys.argv[2]) if len(sys.argv) > 2 else Path("../shared/data")
    measure(data, wanted)

"""The dashboard over the labelled documents: all read, text back, the worst first.

    python -m bench.coverage [FOLDER]     FOLDER as ../shared/data; written to var/coverage

1 if a file ends in a fault of ours or a text doesn't come back.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from vanban.coverage import COLUMNS, Measure, measure_files, page_of, row_of
from vanban.pipeline import find_files

ROOT = Path(__file__).parents[1]
OUT = ROOT / "var" / "coverage"
SHOWN = 15


def faults(measures: list[Measure]) -> list[Measure]:
    """Return those that no document excuses: our own errors, and texts that don't come back."""
    ours = ("fault", "killed")
    return [m for m in measures if m.error.startswith(ours) or not (m.error or m.text_back)]


def main(folder: Path) -> int:
    """Measure all documents of *folder*; say which are read worst."""
    found = measure_files(list(find_files([folder])), os.cpu_count() or 1)
    measures = [measure for group in found for measure in group]
    OUT.mkdir(parents=True, exist_ok=True)
    table = "\t".join(COLUMNS) + "\n" + "".join(map(row_of, measures))
    (OUT / "coverage.tsv").write_text(table, encoding="utf-8")
    (OUT / "coverage.html").write_text(page_of(measures), encoding="utf-8")
    for measure in sorted(measures, key=lambda m: -m.badness)[:SHOWN]:
        shown = ", ".join(f"{slug} {count}" for slug, count in measure.findings.items())
        print(f"{measure.unnumbered:4.0%} {measure.gaps:3d}  {measure.path}  {shown}")
    wrong = faults(measures)
    print(f"{len(measures)} documents, {len(wrong)} faults: {OUT / 'coverage.html'}")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared" / "data"))

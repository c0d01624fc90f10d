"""Memory stays flat over many files; the bench that shows it reads what it says."""

from __future__ import annotations

from pathlib import Path

from bench.memory import measure
from bench.shapes import SHAPES


def test_files_read_one_after_the_other_leave_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "vbpl").mkdir()
    for name in ("ordered-list.html", "one-table.html"):
        (tmp_path / "vbpl" / name).write_bytes(SHAPES[name](20_000))
    held = measure(tmp_path, 40)
    assert len(held) == 10
    assert held[-1] - held[2] < 8 * 1024 * 1024

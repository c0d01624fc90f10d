"""The table of attacks names tests that are there, and every test of this folder."""

from __future__ import annotations

import re
from pathlib import Path

_HERE = Path(__file__).parent


def test_the_table_names_tests_that_are_there_and_forgets_no_file() -> None:
    table = (_HERE / "README.md").read_text(encoding="utf-8")
    tests = "".join(p.read_text(encoding="utf-8") for p in _HERE.parent.rglob("test_*.py"))
    named = re.findall(r"`(test_\w+)`", table)
    assert len(named) > 25
    assert [name for name in named if f"def {name}(" not in tests] == []
    files = {path.name for path in _HERE.glob("test_*.py")} - {Path(__file__).name}
    assert [name for name in files if f"`{name}`" not in table] == []

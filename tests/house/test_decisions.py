"""A decision that nothing keeps is a wish: each ends with the test that keeps it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DECISIONS = sorted((ROOT / "docs/decisions").glob("*.md"))


@pytest.mark.parametrize("page", DECISIONS, ids=lambda page: page.name)
def test_a_decision_names_the_test_that_keeps_it(page: Path) -> None:
    kept = page.read_text(encoding="utf-8").casefold().partition("kept by")[2]
    paths = re.findall(r"tests/[\w/]+\.py", kept)
    assert paths
    assert all((ROOT / path).is_file() for path in paths)

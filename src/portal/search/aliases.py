"""Short forms that people type for long ones."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from portal.search.tokens import folded


@cache
def _table() -> dict[str, list[list[str]]]:
    path = Path(__file__).with_name("aliases.toml")
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    return {short: [folded(long) for long in longs] for short, longs in table["alias"].items()}


def long_forms(word: str) -> list[list[str]]:
    """Return the words that a folded short form stands for, nothing for other words.

    >>> long_forms("bhxh")
    [['bao', 'hiem', 'xa', 'hoi']]
    """
    return _table().get(word, [])

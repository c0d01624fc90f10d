"""Short forms that people type for long ones, and long ones whose short form a text may print."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from portal.search.tokens import folded, joined
from vanban.vocab.agencies import register

_TELLING = 4  # letters of a short form that means one thing wherever it stands: "KH" is many
_TAIL = 3  # letters of what is left of a ministry's symbol: "Sở TTTT", "Bộ KHCN"


@cache
def _table() -> dict[str, list[list[str]]]:
    path = Path(__file__).with_name("aliases.toml")
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    forms = {short: [folded(long) for long in longs] for short, longs in table["alias"].items()}
    for agency in register():
        for symbol in agency.symbols:
            _add(forms, joined(symbol), folded(agency.name))
    return forms


def _add(forms: dict[str, list[list[str]]], short: str, name: list[str]) -> None:
    """Add the symbol of an agency; of a ministry also what follows its first letter."""
    held = forms.setdefault(short, [])
    if name not in held:
        held.append(name)
    if name[0] == "bo" and short[0] == "b" and len(short) > _TAIL:
        _add(forms, short[1:], name[1:])


@cache
def _short_forms() -> dict[tuple[str, ...], str]:
    return {
        tuple(long): short
        for short, longs in _table().items()
        for long in longs
        if len(short) >= _TELLING and len(long) > 1
    }


def long_forms(word: str) -> list[list[str]]:
    """Return the words that a folded short form stands for, nothing for other words.

    >>> long_forms("bhyt"), long_forms("tttt")
    ([['bao', 'hiem', 'y', 'te']], [['thong', 'tin', 'va', 'truyen', 'thong']])
    """
    return _table().get(word, [])


def short_form(words: Sequence[str]) -> tuple[str, int]:
    """Return the short form of what folded *words* begin with, and how many it stands for.

    >>> short_form(["uy", "ban", "nhan", "dan", "tinh"]), short_form(["dat", "dai"])
    (('ubnd', 4), ('', 0))
    """
    forms = _short_forms()
    longest = max(map(len, forms))
    for size in range(min(len(words), longest), 1, -1):
        if short := forms.get(tuple(words[:size])):
            return short, size
    return "", 0

"""Abbreviations that mean several things: where they stand decides."""

from __future__ import annotations

from enum import StrEnum
from functools import cache

from vanban.vocab.agencies.rows import central, classes, read_table


class Where(StrEnum):
    """Where an abbreviation stands."""

    STATE_NUMBER = "state-number"
    PARTY_NUMBER = "party-number"
    SIGNATURE = "signature"
    RECIPIENTS = "recipients"


def meanings(letters: str, where: Where | None = None) -> tuple[str, ...]:
    """Return what *letters* may stand for, only one if the place decides; none if unknown.

    >>> meanings("BCT", Where.PARTY_NUMBER)
    ('Bộ Chính trị',)
    >>> meanings("BCT")
    ('Bộ Công Thương', 'Bộ Chính trị')
    """
    table = read_table("abbreviations")["meanings"].get(letters)
    if table is None:
        return _known().get(letters, ())
    if where is not None:
        return tuple(table.get(where, "").split("; ")) if where in table else ()
    found = (name for names in table.values() for name in names.split("; "))
    return tuple(dict.fromkeys(found))


@cache
def _known() -> dict[str, tuple[str, ...]]:
    """Return the symbols of the register: one meaning each, or all that share it."""
    found: dict[str, tuple[str, ...]] = {}
    for agency in (*central(), *classes()):
        for symbol in agency.symbols:
            found[symbol] = (*found.get(symbol, ()), agency.name)
    return found

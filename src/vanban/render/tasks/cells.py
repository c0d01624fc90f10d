"""Words in a cell of a workbook or of CSV: never a formula, never more than a cell holds."""

from __future__ import annotations

import re
from typing import Any

# What Excel refuses to open (as openpyxl has it), and the most that a cell holds, rounded down.
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
_LONGEST = 32_000
_FORMULAS = ("=", "+", "-", "@", "\t", "\r")  # what makes a program of tables count


def cell_words(words: str) -> str:
    """Return *words* as a cell may hold them."""
    return _ILLEGAL.sub("", words)[:_LONGEST]


def csv_words(words: str) -> str:
    """Return *words* as a cell of CSV that no program counts with."""
    return f"'{words}" if words.startswith(_FORMULAS) else words


def keep_words(cell: Any) -> None:
    """Let *cell* of openpyxl show its words: "=1+1" out of a document is no formula."""
    if cell.data_type == "f":
        cell.data_type = "s"

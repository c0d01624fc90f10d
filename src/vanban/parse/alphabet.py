"""Patterns over Vietnamese capitals and small letters, which no range of Unicode holds apart."""

from __future__ import annotations

import re
import unicodedata

_LETTERS = [chr(c) for c in (*range(0xC0, 0x1B1), *range(0x1EA0, 0x1EFA))]
CAPITALS = "".join(c for c in _LETTERS if unicodedata.category(c) == "Lu")
SMALL = "".join(c for c in _LETTERS if unicodedata.category(c) == "Ll")


def compile_letters(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return *pattern* compiled, ``À-Ỹ`` in it meaning all capitals, ``à-ỹ`` all small letters.

    >>> bool(compile_letters("[A-ZÀ-Ỹ]+").fullmatch("Lê"))
    False
    """
    return re.compile(pattern.replace("À-Ỹ", CAPITALS).replace("à-ỹ", SMALL), flags)

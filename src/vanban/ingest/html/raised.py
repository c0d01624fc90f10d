"""Raised signs: marks of footnotes are told from powers and units."""

from __future__ import annotations

import re

# 1   12   *   a
_BARE_MARK = re.compile(r"\d{1,3}|\*{1,4}|[a-z]")
# 15 m|2   km|2   120 m|3/ha: the sign before a raised 2 or 3
_UNIT = re.compile(r"(?:^|[\s\d(/.])(?:[dcmk]?m|dam|hm|μm|in|ft)$")
_POWERS = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")


def lower(raised: str, before: str) -> str:
    """Return how a *raised* text reads in plain text after *before*.

    >>> lower("1", "theo quy định"), lower("2", "diện tích 15 m"), lower("6", "3 x 10")
    ('[1]', '2', '⁶')
    """
    sign = raised.strip()
    if not _BARE_MARK.fullmatch(sign):
        return raised
    if sign.isdigit():
        if sign in "23" and _UNIT.search(before[-6:]):
            return raised
        if re.search(r"(?<!\d)10$", before[-3:]):
            return sign.translate(_POWERS)
    elif sign.isalpha():
        return raised
    return f"[{sign}]"

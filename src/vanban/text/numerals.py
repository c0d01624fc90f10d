"""Roman numerals and numbers written as words."""

from __future__ import annotations

import re
from functools import lru_cache

_ROMAN = re.compile(
    r"(?=[IVXLCDM])M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,4})", re.IGNORECASE
)
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_ORDINALS = {
    "nhất": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7,
    "tám": 8, "chín": 9, "mười": 10, "mười một": 11, "mười hai": 12,
}  # fmt: skip

_TENS = re.compile(r"(?:(?P<tens>\w+)\s+)?(?:mươi|mười)(?:\s+(?P<ones>\w+))?|(?P<one>\w+)")
_ONES = {**_ORDINALS, "một": 1, "mốt": 1, "lăm": 5, "nhăm": 5, "tư": 4}


@lru_cache(maxsize=1024)
def roman(text: str) -> int | None:
    """Return the value of a Roman numeral, or ``None``.

    >>> roman("XIV"), roman("iii"), roman("A")
    (14, 3, None)
    """
    if not _ROMAN.fullmatch(text):
        return None
    digits = [_VALUES[c] for c in text.casefold()]
    pairs = zip(digits, [*digits[1:], 0], strict=True)
    return sum(-d if d < following else d for d, following in pairs)


def to_roman(value: int) -> str:
    """Return *value* (1 and up) as a Roman numeral.

    >>> to_roman(14)
    'XIV'
    """
    parts = []
    for size, sign in (
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
        (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ):  # fmt: skip
        parts.append(sign * (value // size))
        value %= size
    return "".join(parts)


def ordinal_word(text: str) -> int | None:
    """Return the value of an ordinal written out (``thứ hai`` without ``thứ``), or ``None``."""
    return _ORDINALS.get(text.casefold().strip())


def count_word(text: str) -> int | None:
    """Return the value of a number below 100 written in words, or ``None``.

    >>> count_word("mười lăm"), count_word("bốn mươi lăm"), count_word("bảy"), count_word("vài")
    (15, 45, 7, None)
    """
    match = _TENS.fullmatch(" ".join(text.casefold().split()))
    if match is None:
        return None
    if match["one"]:
        return _ONES.get(match["one"])
    tens = _ONES.get(match["tens"]) if match["tens"] else 1
    ones = _ONES.get(match["ones"]) if match["ones"] else 0
    return None if tens is None or ones is None or ones > 9 else 10 * tens + ones

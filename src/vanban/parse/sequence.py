"""Which label may follow which: 5 → 5a → 6, d → đ → e, II → III."""

from __future__ import annotations

import re

from vanban.model import Level
from vanban.text import roman

# Nghị định 30/2020/NĐ-CP, Phụ lục I: no f, j, w, z — but drafts use them
_LETTERS = ["a", "b", "c", "d", "dd", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r",
            "s", "t", "u", "v", "x", "y"]  # fmt: skip
_PLACE = {letter: i + 1.0 for i, letter in enumerate(_LETTERS)} | {
    "f": 6.5,
    "j": 9.5,
    "w": 21.5,
    "z": 24.0,
}
_PIECES = re.compile(r"(\d+)|(dd|[a-z])")


def rank(level: Level, number: str) -> float:
    """Return where *number* stands in the run of labels of *level*: 5 < 5a < 6, d < đ < e."""
    if level is Level.ROMAN:
        value = roman(number) or roman(number[:-1]) or 0
        return float(value) + (0.01 if not roman(number) else 0.0)
    if level is Level.DOTTED:
        return float(number.rpartition(".")[2])
    total, scale = 0.0, 1.0
    for digits, letter in _PIECES.findall(number):
        total += scale * (float(digits) if digits else _PLACE[letter])
        scale /= 100
    return total


def follows(level: Level, before: str | None, after: str) -> bool:
    """Say whether *after* is what comes next after *before* (``None``: it is the first).

    >>> follows(Level.KHOAN, "5", "5a"), follows(Level.KHOAN, "5a", "6")
    (True, True)
    >>> follows(Level.DIEM, "d", "dd"), follows(Level.DIEM, "d", "g")
    (True, False)
    """
    new = rank(level, after)
    if before is None:
        return new == 1.0
    old = rank(level, before)
    step = new - old
    if step <= 0:
        return False
    if int(new) == int(old):
        return True
    if level is Level.DIEM or level is Level.LETTER:
        return int(new) - int(old) == 1 or (before in ("e", "f") and after in ("f", "g"))
    return int(new) - int(old) == 1


def may_follow(level: Level, before: str | None, after: str, *, gap: int = 3) -> bool:
    """Say whether *after* may come after *before* with at most *gap* labels left out."""
    new = rank(level, after)
    if before is None:
        return new <= 2
    return 0 < new - rank(level, before) <= gap + 1

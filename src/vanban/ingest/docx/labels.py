"""Counts as Word prints them in front of a paragraph."""

from __future__ import annotations

from vanban.text import to_roman

_UNITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
# Bullets live at private places of the fonts Symbol and Wingdings.
_BULLETS = {
    "\uf02d": "-", "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf076": "❖",
    "\uf06f": "o", "\uf0a8": "□", "\uf02b": "+", "\uf02a": "*", "\uf0be": "—", "\uf0e0": "→",
}  # fmt: skip


def print_count(count: int, form: str) -> str:
    """Return *count* in one of Word's number forms; an unknown form prints digits.

    Word counts its letters by the English alphabet (a b c d e f), also in a Vietnamese text:
    what it prints is kept, and a point ``f)`` is for the checks to judge.

    >>> print_count(4, "upperRoman"), print_count(27, "lowerLetter"), print_count(5, "lowerLetter")
    ('IV', 'aa', 'e')
    """
    if form == "none":
        return ""
    if form in ("upperRoman", "lowerRoman") and 0 < count < 4000:
        numeral = to_roman(count)
        return numeral if form == "upperRoman" else numeral.lower()
    if form in ("upperLetter", "lowerLetter") and count > 0:
        letters = chr(ord("a") + (count - 1) % 26) * min((count - 1) // 26 + 1, 8)
        return letters.upper() if form == "upperLetter" else letters
    if form == "decimalZero":
        return f"{count:02d}"
    if form == "vietnameseCounting" and 0 <= count < 100:
        return _spell(count)
    if form == "numberInDash":
        return f"- {count} -"
    return str(count)


def print_bullet(mark: str) -> str:
    """Return the bullet *mark* as a character that every font has."""
    return "".join(_BULLETS.get(c, "•" if "\ue000" <= c <= "\uf8ff" else c) for c in mark)


def _spell(count: int) -> str:
    tens, units = divmod(count, 10)
    if tens == 0:
        return _UNITS[units]
    head = "mười" if tens == 1 else f"{_UNITS[tens]} mươi"
    if units == 0:
        return head
    last = {1: "mốt" if tens > 1 else "một", 5: "lăm"}.get(units, _UNITS[units])
    return f"{head} {last}"

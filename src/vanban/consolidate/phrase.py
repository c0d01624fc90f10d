"""Words found in a unit as whole syllables, and put for others."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from vanban.consolidate.unit import Unit

_SPACE = r"[ \t]*"
# where a sentence begins: a line, "1. ", "a) ", after a full stop
_BEGUN = r"(?:(?<![^\n])|(?<=[.:;)?!…“\"]\s)|(?<=[“\"]))"
Marked = Callable[[Unit], Unit]


def pattern_of(words: str) -> re.Pattern[str]:
    """Return the pattern of *words* as whole syllables, however they are spaced."""
    spaced = r"\s+".join(map(re.escape, words.split()))
    return re.compile(rf"(?<!\w){spaced}(?!\w)")


def begun_pattern_of(words: str) -> re.Pattern[str]:
    """Return ``pattern_of`` *words* that also meets them with a capital where a sentence begins.

    "cơ quan quản lý bến" is meant by "1. Cơ quan quản lý bến cấp phép." too: the capital is that
    of the sentence.
    """
    plain = pattern_of(words)
    first, rest = words[:1], words[1:]
    if not first.islower() or not words.strip():
        return plain
    spaced = r"\s+".join(map(re.escape, rest.split(" ")))
    capital = rf"{_BEGUN}(?P<capital>{re.escape(first.upper())}){spaced}(?!\w)"
    return re.compile(f"{plain.pattern}|{capital}")


def count(unit: Unit, words: re.Pattern[str], *, tables: bool) -> int:
    """Return how often *words* stand in *unit*: in its tables, or outside them."""
    texts = (t for u in unit.walk() if u.is_table is tables for t in (u.own, u.tail))
    return sum(1 for text in texts for _ in words.finditer(text))


def put(unit: Unit, words: re.Pattern[str], new: str, marked: Marked) -> Unit:
    """Return *unit* with *new* for *words* wherever they stand; ``marked`` marks what changed.

    Words that are dropped take the space before them along; a capital that began a sentence stays.
    """
    if not new and not words.pattern.startswith(_SPACE):
        words = re.compile(_SPACE + words.pattern)

    def said(found: re.Match[str]) -> str:
        has_capital = bool(found.groupdict().get("capital"))
        return new[:1].upper() + new[1:] if has_capital else new

    own, in_own = words.subn(said, unit.own)
    tail, in_tail = words.subn(said, unit.tail)
    children = tuple(put(child, words, new, marked) for child in unit.children)
    heading = words.sub(said, unit.heading)
    made = replace(unit, own=own, tail=tail, heading=heading, children=children)
    return marked(made) if in_own + in_tail else made

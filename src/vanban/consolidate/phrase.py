"""Words found in a unit as whole syllables, and put for others."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from vanban.consolidate.unit import Unit

_SPACE = r"[ \t]*"
Marked = Callable[[Unit], Unit]


def pattern_of(words: str) -> re.Pattern[str]:
    """Return the pattern of *words* as whole syllables, however they are spaced."""
    spaced = r"\s+".join(map(re.escape, words.split()))
    return re.compile(rf"(?<!\w){spaced}(?!\w)")


def count(unit: Unit, words: re.Pattern[str], *, tables: bool) -> int:
    """Return how often *words* stand in *unit*: in its tables, or outside them."""
    texts = (t for u in unit.walk() if u.is_table is tables for t in (u.own, u.tail))
    return sum(len(words.findall(text)) for text in texts)


def put(unit: Unit, words: re.Pattern[str], new: str, marked: Marked) -> Unit:
    """Return *unit* with *new* for *words* wherever they stand; ``marked`` marks what changed.

    Words that are dropped take the space before them along.
    """
    if not new and not words.pattern.startswith(_SPACE):
        words = re.compile(_SPACE + words.pattern)
    own, in_own = words.subn(lambda _: new, unit.own)
    tail, in_tail = words.subn(lambda _: new, unit.tail)
    children = tuple(put(child, words, new, marked) for child in unit.children)
    heading = words.sub(lambda _: new, unit.heading)
    made = replace(unit, own=own, tail=tail, heading=heading, children=children)
    return marked(made) if in_own + in_tail else made

"""Words on a page with their boxes, as values; y grows downward as one reads."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import NamedTuple

from vanban.text import clean


class Box(NamedTuple):
    """A rectangle in points from the top left corner of the page as it is read."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> tuple[float, float]:
        """The point in the middle."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def holds(self, x: float, y: float) -> bool:
        """Say whether the point lies inside."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom


@dataclass(frozen=True, slots=True)
class Word:
    """Characters without a gap, of one size; ``glued``: no space stands before it."""

    text: str
    box: Box
    base: float
    size: float
    bold: bool = False
    italic: bool = False
    glued: bool = False
    confidence: float | None = None


@dataclass(frozen=True)
class Row:
    """Words on one baseline, from left to right."""

    words: tuple[Word, ...]
    page: int = 1

    @cached_property
    def box(self) -> Box:
        """The rectangle around all words."""
        return Box(
            min(w.box.left for w in self.words),
            min(w.box.top for w in self.words),
            max(w.box.right for w in self.words),
            max(w.box.bottom for w in self.words),
        )

    @cached_property
    def size(self) -> float:
        """The size of most of its letters."""
        return max(self.words, key=lambda w: (len(w.text), w.size)).size

    @cached_property
    def base(self) -> float:
        """The baseline of the largest word."""
        return max(self.words, key=lambda w: w.size).base

    @cached_property
    def text(self) -> str:
        """The words with single spaces."""
        parts: list[str] = []
        for word in self.words:
            parts.append(word.text if word.glued else " " + word.text)
        return " ".join(clean("".join(parts)).split())

    @property
    def bold(self) -> bool:
        """Whether all words are bold."""
        return all(word.bold for word in self.words)

    @property
    def italic(self) -> bool:
        """Whether all words are italic."""
        return all(word.italic for word in self.words)

    @property
    def centre(self) -> float:
        """Where the middle of the row stands."""
        return (self.box.left + self.box.right) / 2


@dataclass(slots=True)
class _Growing:
    base: float
    size: float
    words: list[Word] = field(default_factory=list)


def make_rows(words: Iterable[Word], page: int = 1) -> list[Row]:
    """Return *words* as rows from top to bottom.

    Raised marks (some 0.4 of a letter's height above the line) stay with their line, lines set
    solid stay apart: assumption "half a letter".
    """
    growing: list[_Growing] = []
    for word in sorted(words, key=lambda w: (w.base, w.box.left)):
        last = growing[-1] if growing else None
        if last is not None and abs(word.base - last.base) < 0.5 * max(word.size, last.size):
            last.words.append(word)
            if word.size > last.size * 1.05:
                last.base, last.size = word.base, word.size
        else:
            growing.append(_Growing(word.base, word.size, [word]))
    return [Row(tuple(_in_order(row.words)), page) for row in growing]


def cut(row: Row, words: Sequence[Word]) -> Row:
    """Return a row of some of *row*'s words."""
    first, *rest = words
    return Row((replace(first, glued=False), *rest), row.page)


def _in_order(words: list[Word]) -> list[Word]:
    """Return words from left to right; one that touches its neighbour is glued to it."""
    ordered = sorted(words, key=lambda w: w.box.left)
    result: list[Word] = []
    for word in ordered:
        if result:
            gap = word.box.left - result[-1].box.right
            touching = gap < 0.12 * min(word.size, result[-1].size)
            # The full stop behind a raised mark stands off by the mark's own space.
            stop = word.text[0] in ",.;:" and gap < 0.3 * result[-1].size
            glued = (word.glued and touching) or stop
        else:
            glued = False
        result.append(word if word.glued == glued else replace(word, glued=glued))
    return result

"""Two texts side by side: lines first, then the words of lines that are alike."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_SYLLABLE = re.compile(r"\S+\s*|\s+")
_ALIKE = 0.4  # share of words that two lines must have in common to be one line changed
_MOST_PAIRS = 2_500  # lines of one stretch held against each other


@dataclass(frozen=True, slots=True)
class Words:
    """Words that stand on both days (``before == after``), or instead of others; either empty."""

    before: str
    after: str


def words_of(before: str, after: str) -> Iterator[Words]:
    """Yield both texts side by side: lines first, then the syllables of lines that differ.

    A line is held against the line that it became: what came before or behind it is a line of its
    own. A text of many lines is compared in the time of its lines, not of all its syllables
    squared.
    """
    for old, new in _matched(before.splitlines(keepends=True), after.splitlines(keepends=True)):
        if old == new or not (old and new):
            yield Words("".join(old), "".join(new))
            continue
        for few, others in _by_line(old, new):
            yield from _by_syllable(few, others)


def _by_syllable(before: str, after: str) -> Iterator[Words]:
    """Yield two lines side by side; a break that one of them lacks is no change of its word."""
    if not (before and after):
        yield Words(before, after)
        return
    for few, others in _matched(_SYLLABLE.findall(before), _SYLLABLE.findall(after)):
        mine, theirs = "".join(few), "".join(others)
        word = mine.rstrip()
        if mine != theirs and word and word == theirs.rstrip():
            yield Words(word, word)
            yield Words(mine[len(word) :], theirs[len(word) :])
        else:
            yield Words(mine, theirs)


def _by_line(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield lines beside those that they became, in order; the other side of some is empty."""
    if len(old) * len(new) > _MOST_PAIRS:
        yield "".join(old), "".join(new)
        return
    i = j = 0
    for k, m in _alike(old, new):
        yield from _alone(old[i:k], new[j:m])
        yield old[k], new[m]
        i, j = k + 1, m + 1
    yield from _alone(old[i:], new[j:])


def _alone(gone: Sequence[str], come: Sequence[str]) -> Iterator[tuple[str, str]]:
    if gone or come:
        yield "".join(gone), "".join(come)


def _alike(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Return which line became which: the pairs, in order, that have most words in common."""
    mine, theirs = [line.split() for line in old], [line.split() for line in new]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    shares = [[_share(one, other) for other in theirs] for one in mine]
    for i in range(len(old) - 1, -1, -1):
        for j in range(len(new) - 1, -1, -1):
            both = best[i + 1][j + 1] + shares[i][j] if shares[i][j] >= _ALIKE else 0.0
            best[i][j] = max(both, best[i + 1][j], best[i][j + 1])
    found, i, j = [], 0, 0
    while i < len(old) and j < len(new):
        if best[i][j] == best[i + 1][j]:
            i += 1
        elif best[i][j] == best[i][j + 1]:
            j += 1
        else:
            found.append((i, j))
            i, j = i + 1, j + 1
    return found


def _share(one: Sequence[str], other: Sequence[str]) -> float:
    if not one or not other:
        return 0.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _matched(old: list[str], new: list[str]) -> Iterator[tuple[list[str], list[str]]]:
    for _, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        yield old[i1:i2], new[j1:j2]

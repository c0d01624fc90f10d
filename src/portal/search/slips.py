"""Slips of typing: a word that no document has, and the nearest word that one has.

Assumption *one slip a word*: a letter too many, too few, another, or two swapped; or Telex keys
typed without an input method (``ddaats`` for đất). Of words of three letters or fewer only those
keys are mended (``tuw``): too many others are near.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

from portal.search.query import Query, Word

# How many documents have a word (second) in a field (first), of those that the asker may see.
Count = Callable[[str, str], int]

_SHORTEST = 4
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_MOST_WORDS = 8  # of one query that are looked at
# Telex: dd aa ee oo, w after u or o or a, a tone letter at the end: ddaats, truowngf
_DOUBLED = re.compile(r"(dd|aa|ee|oo)")
_HORN = re.compile(r"(?<=[uoa])w")
_TONE = re.compile(r"(?<=[a-z]{2})[sfrxj]$")


def mend(count: Count, query: Query) -> Query:
    """Return *query* with the words that no document has mended, itself if none can be.

    *count* knows only what the asker may see: a word of a hidden document is a slip like any other.
    """
    words = list(query.words)
    for i, word in enumerate(words[:_MOST_WORDS]):
        if not word.folded.isalpha() or _has(count, word.folded):
            continue
        before = words[i - 1].folded if i else ""
        after = words[i + 1].folded if i + 1 < len(words) else ""
        best = _best(count, word.folded, before, after)
        if best:
            words[i] = Word(best, best)
    mended = tuple(words)
    return query if mended == query.words else replace(query, words=mended)


def _has(count: Count, word: str) -> int:
    return count("body", word) + count("name", word)


def _best(count: Count, word: str, before: str, after: str) -> str:
    """Return the near word that stands beside its neighbours most often, else the most common."""
    known = [near for near in dict.fromkeys(_near(word)) if _has(count, near)]

    def weight(near: str) -> tuple[int, int]:
        beside = [
            f"{one}_{other}" for one, other in pairwise((before, near, after)) if one and other
        ]
        return sum(count("body_pairs", pair) for pair in beside), _has(count, near)

    return max(known, key=weight, default="")


def _near(word: str) -> Iterator[str]:
    plain = _HORN.sub("", _DOUBLED.sub(lambda match: match[0][0], word))
    yield _TONE.sub("", plain)
    yield plain
    if len(word) < _SHORTEST:
        return
    for i in range(len(word) + 1):
        head, tail = word[:i], word[i:]
        if tail:
            yield head + tail[1:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        for letter in _LETTERS:
            yield head + letter + tail
            if tail:
                yield head + letter + tail[1:]

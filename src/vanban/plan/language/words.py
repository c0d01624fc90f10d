"""Words of a text with their places, and phrases of the vocabulary found in them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from vanban.text import retone

# NN&PTNT   24/24   1237   xã   ,   (
# SởNông: two words that a typist joined
_JOINED = r"[^\W\d_]+?[a-zà-ỹđ](?=[A-ZĐÀÁÂÉÊÍÓÔÚÝ][a-zà-ỹ])"
_TOKEN = re.compile(rf"{_JOINED}|[^\W_]+(?:[&/][^\W_]+)*|\S")


@dataclass(frozen=True, slots=True)
class Words:
    """The words and marks of a text from one place to another."""

    text: str
    spans: tuple[tuple[int, int], ...]
    keys: tuple[str, ...]

    @classmethod
    def of(cls, text: str, start: int = 0, end: int | None = None) -> Words:
        """Return the words of *text* between *start* and *end*."""
        spans = tuple(
            m.span() for m in _TOKEN.finditer(text, start, len(text) if end is None else end)
        )
        keys = tuple(_comparable(text[s:e]) for s, e in spans)
        return cls(text, spans, keys)

    def __len__(self) -> int:
        return len(self.spans)

    def printed(self, index: int) -> str:
        """Return word *index* as printed, "" past the end."""
        if not 0 <= index < len(self.spans):
            return ""
        start, end = self.spans[index]
        return self.text[start:end]

    def key(self, index: int) -> str:
        """Return word *index* in its comparable form, "" past the end."""
        return self.keys[index] if 0 <= index < len(self.keys) else ""

    def start(self, index: int) -> int:
        """Return where word *index* starts in the text."""
        return self.spans[index][0]

    def end(self, index: int) -> int:
        """Return where word *index* ends in the text."""
        return self.spans[index][1]

    def has_capital(self, index: int) -> bool:
        """Say whether word *index* begins with a capital letter."""
        return self.printed(index)[:1].isupper()

    def longest(self, index: int, phrases: frozenset[str], most: int = 6) -> int:
        """Return how many words from *index* are the longest phrase of *phrases*; 0 for none.

        A phrase may be printed with a comma inside ("Văn hóa, Thể thao và Du lịch").
        """
        found, phrase = 0, ""
        longest = _longest_from(phrases).get(self.key(index), 0)  # most words begin none
        for size in range(1, min(most, longest) + 1):
            key = self.key(index + size - 1)
            if not key:
                break
            joint = "" if not phrase or key == "," else " "
            phrase = f"{phrase}{joint}{key}"
            if phrase in phrases:
                found = size
        return found


@lru_cache(maxsize=1 << 15)
def _comparable(word: str) -> str:
    return retone(word.lower())


@cache
def _longest_from(phrases: frozenset[str]) -> dict[str, int]:
    """Return, by first word, how many words and commas the longest of *phrases* has."""
    found: dict[str, int] = {}
    for phrase in phrases:
        size = len(phrase.replace(",", " ,").split())
        first = phrase.replace(",", " ,").split()[0]
        found[first] = max(found.get(first, 0), size)
    return found

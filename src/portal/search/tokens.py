"""Words as the index keeps them: syllables and pairs of neighbouring syllables, two spellings.

``exact`` keeps accents, ``folded`` does not; numbers lose leading zeros in the folded spelling.
Vietnamese words are syllables, so nothing is stemmed; pairs stand in for a segmenter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from vanban.text import clean, fold, same_words

_WORD = re.compile(r"[^\W_]+")
_MIXED = re.compile(r"\d+|[^\W\d_]+")
LONGEST = 60  # letters; longer runs are noise, and no word of any language


def exact(text: str) -> list[str]:
    """Return the words of *text* with their accents.

    >>> exact("Luật Đất đai")
    ['luật', 'đất', 'đai']
    """
    return [_spelt(word)[0] for word in _words(text)]


def folded(text: str) -> list[str]:
    """Return the words of *text* without accents and leading zeros.

    >>> folded("Số: 05/2020/NĐ-CP")
    ['so', '5', '2020', 'nd', 'cp']
    """
    return [_spelt(word)[1] for word in _words(text)]


def spellings(text: str) -> tuple[list[str], list[str]]:
    """Return the words of *text* with accents and without: as many of the one as of the other.

    >>> spellings("Luật số 05")
    (['luật', 'số', '05'], ['luat', 'so', '5'])
    """
    both = [_spelt(word) for word in _words(text)]
    return [one for one, _ in both], [other for _, other in both]


def _words(text: str) -> list[str]:
    return [word for word in _WORD.findall(clean(text)) if len(word) <= LONGEST]


@lru_cache(maxsize=100_000)
def _spelt(word: str) -> tuple[str, str]:
    """Return both spellings of a word; a language has few, and each is met thousands of times."""
    return same_words(word), bare(fold(word))


def of_key(key: str) -> list[str]:
    """Return the words of a text that is folded already."""
    return [bare(w) for w in _WORD.findall(key) if len(w) <= LONGEST]


def bare(word: str) -> str:
    """Return a folded *word* without leading zeros.

    >>> bare("007"), bare("0"), bare("nd")
    ('7', '0', 'nd')
    """
    return word.lstrip("0") or "0" if word[:1] == "0" else word


def halves(word: str) -> list[str]:
    """Return the letters and the digits of a *word* that mixes them, else nothing.

    >>> halves("nd30"), halves("qh15"), halves("dat")
    (['nd', '30'], ['qh', '15'], [])
    """
    parts = [bare(part) for part in _MIXED.findall(word)]
    return parts if len(parts) > 1 else []


def with_halves(words: Iterable[str]) -> list[str]:
    """Return *words*, each mixed one followed by its letters and digits."""
    return [part for word in words for part in (word, *halves(word))]


def pairs(words: list[str]) -> list[str]:
    """Return the pairs of neighbours in *words*.

    >>> pairs(["luat", "dat", "dai"])
    ['luat_dat', 'dat_dai']
    """
    return list(map("_".join, pairwise(words)))


def joined(text: str) -> str:
    """Return the letters and digits of *text* alone: one form for all spellings of a number.

    >>> joined("583/KH-UBND") == joined("583 kh ubnd")
    True
    """
    return "".join(folded(text))

"""What a person typed, understood: words, phrases in quotes, numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from portal.search.conditions import Conditions, take
from portal.search.tokens import LONGEST, bare, exact, folded, joined
from vanban.model import number_key

_MOST_WORDS = 32  # of one question; a whole page pasted into the box is cut here
_MOST_LETTERS = 1000
_LONGEST_NUMBER = 6  # words: 66 7 2025 NQ CP
# "bảo vệ môi trường"   “bảo vệ môi trường”   «bảo vệ môi trường»
_QUOTED = re.compile(r'"([^"]+)"|“([^”]+)”|«([^»]+)»')
# Words that only ask. "may" and "gi" without accents may be máy and gỉ, so those need them.
_ASKING = (
    ("nhu", "the", "nao"), ("bao", "nhieu"), ("bao", "lau"), ("bao", "gio"), ("the", "nao"),
    ("khi", "nao"), ("ra", "sao"), ("la", "gi"), ("ở", "đâu"), ("mấy",), ("gì",), ("nào",),
)  # fmt: skip
# 15/2024/NĐ-CP   583/KH-UBND   88-KH/TU
_NUMBER = re.compile(r"\d[\w.]*(?:[/-][\w.]+)+")


@dataclass(frozen=True, slots=True)
class Word:
    """One word as typed: its spelling with accents, and its key without."""

    exact: str
    folded: str

    @property
    def has_accents(self) -> bool:
        """Say whether the person typed accents: then they mean them."""
        return not self.exact.isascii()


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked for: every word, every phrase; ``numbers`` are keys that lead straight."""

    words: tuple[Word, ...] = ()
    phrases: tuple[tuple[Word, ...], ...] = ()
    numbers: tuple[str, ...] = ()
    is_noise: bool = False  # something was typed, but no word: nothing fits it
    needs_all: bool = True  # of the words; else most of them are enough
    conditions: Conditions = field(default_factory=Conditions)

    @property
    def demanded(self) -> tuple[Word, ...]:
        """Return the words that a document must have: what only asks, none has to say.

        >>> [w.folded for w in understand("nghỉ thai sản mấy tháng").demanded]
        ['nghi', 'thai', 'san', 'thang']
        """
        kept: list[Word] = []
        left = self.words
        while left:
            size = next((len(run) for run in _ASKING if _begins(left, run)), 0)
            kept += left[:1] if not size else ()
            left = left[size or 1 :]
        return tuple(kept) or self.words

    @property
    def is_empty(self) -> bool:
        """Say whether nothing was asked for: then everything fits."""
        return not self.words and not self.phrases and not self.is_noise


def _begins(words: tuple[Word, ...], run: tuple[str, ...]) -> bool:
    """Say whether *words* begin with *run*; a run with accents is met only with them."""
    said = zip(words[: len(run)], run, strict=False)
    return len(words) >= len(run) and all(one in (w.exact, w.folded) for w, one in said)


def understand(typed: str) -> Query:
    """Return what *typed* asks for; any text gives a query.

    >>> [w.folded for w in understand('nđ "đất đai"').words]
    ['nd']
    """
    typed = typed[:_MOST_LETTERS].encode("utf-8", "replace").decode("utf-8")
    typed, conditions = take(typed)
    quoted = [_words(a or b or c) for a, b, c in _QUOTED.findall(typed)]
    rest = _QUOTED.sub(" ", typed)
    words = _words(rest)
    numbers = [number_key(n) for n in _NUMBER.findall(typed)]
    numbers += [joined(n) for n in _NUMBER.findall(typed)]
    numbers += _runs(words[:_MOST_WORDS])
    return Query(
        words=tuple(words[:_MOST_WORDS]),
        phrases=tuple(tuple(phrase[:_MOST_WORDS]) for phrase in quoted if phrase),
        is_noise=bool(typed.strip()) and not words and not any(quoted),
        conditions=conditions,
        numbers=tuple(dict.fromkeys(n for n in numbers if 1 < len(n) <= LONGEST)),
    )


def _runs(words: list[Word]) -> list[str]:
    """Return the keys of numbers that *words* may spell: "15 2026 tt bqp", "152026ttbqp".

    Assumes that a number begins with digits and has at most six words.
    """
    keys = [word.folded for word in words]
    starts = [i for i, key in enumerate(keys) if key[:1].isdigit()]
    runs = ("".join(keys[i:j]) for i in starts for j in range(i + 1, i + _LONGEST_NUMBER + 1))
    return [run for run in dict.fromkeys(runs) if any(letter.isalpha() for letter in run)]


def _words(text: str) -> list[Word]:
    kept, keys = exact(text), folded(text)
    if len(kept) != len(keys):  # a letter that folds into two words: the key alone is safe
        return [Word(key, key) for key in keys]
    return [Word(word, bare(key)) for word, key in zip(kept, keys, strict=True)]

"""Words as the index keeps them: syllables and pairs of neighbouring syllables, two spellings.

``exact`` keeps accents, ``folded`` does not; numbers lose leading zeros in the folded spelling.
Vietnamese words are syllables, so nothing is stemmed; pairs stand in for a segmenter.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import pairwise

from vanban.text import clean, fold, same_words

_WORD = re.compile(r"\w+")  # [^\W_]+ takes twice as long: the caller turns _ into a space
_MIXED = re.compile(r"\d+|[^\W\d_]+")
LONGEST = 60  # letters; longer runs are noise, and no word of any language
_MOST_HELD = 200_000  # runs of letters whose words are remembered: numbers never end


def exact(text: str) -> list[str]:
    """Return the words of *text* with their accents.

    >>> exact("Luật Đất đai")
    ['luật', 'đất', 'đai']
    """
    return lines(text)[0].split()


def folded(text: str) -> list[str]:
    """Return the words of *text* without accents and leading zeros.

    >>> folded("Số: 05/2020/NĐ-CP")
    ['so', '5', '2020', 'nd', 'cp']
    """
    return lines(text)[1].split()


def lines(text: str) -> tuple[str, str]:
    """Return the words of *text* as the index takes them, with accents and without.

    >>> lines("Luật số 05")
    ('luật số 05', 'luat so 5')
    """
    runs = text.split()
    return " ".join(map(_EXACT.__getitem__, runs)), " ".join(map(_FOLDED.__getitem__, runs))


class _Spelt(dict[str, str]):
    """The words of each run of letters between spaces, in one spelling.

    A language has few such runs, and each is met thousands of times: ``(dân,`` as well as ``dân``.
    """

    def __init__(self, spell: Callable[[str], str]) -> None:
        super().__init__()
        self._spell = spell

    def __missing__(self, run: str) -> str:
        if len(self) >= _MOST_HELD:
            self.clear()
        found = _WORD.findall(clean(run).replace("_", " "))
        self[run] = " ".join(self._spell(word) for word in found if len(word) <= LONGEST)
        return self[run]


def _bare_key(word: str) -> str:
    return bare(fold(word))


_EXACT, _FOLDED = _Spelt(same_words), _Spelt(_bare_key)


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


def pair_line(words: list[str]) -> str:
    """Return the pairs of neighbours in *words* as the index takes them.

    >>> pair_line(["luat", "dat", "dai"])
    'luat_dat dat_dai'
    """
    if len(words) < 2:
        return ""
    count = len(words) - 1
    parts = [" "] * (4 * count)  # one join of slices is faster than a word made of each pair
    parts[0::4], parts[1::4], parts[2::4] = words[:-1], ["_"] * count, words[1:]
    return "".join(parts)[:-1]


def joined(text: str) -> str:
    """Return the letters and digits of *text* alone: one form for all spellings of a number.

    >>> joined("583/KH-UBND") == joined("583 kh ubnd")
    True
    """
    return "".join(folded(text))

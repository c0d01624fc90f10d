"""Letters before Unicode told by what the words become, a word and a line at a time."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from vanban.text.legacy.convert import is_unicode, to_unicode
from vanban.text.legacy.tables import Legacy
from vanban.text.shape import is_syllable

# A sign that no Vietnamese word of Unicode holds, beside a letter: nh©n, ®Þnh, chaøo, ­u
_STRANGE = (
    "\xa1-\xbf\xc4-\xc7\xcb\xce-\xd1\xd6-\xd8\xdb\xdc\xde\xdf\xe4-\xe7\xeb\xee-\xf1\xf6-\xf8"
    "\xfb\xfc\xfe\xff"
)
_PRIVATE = "\uf0a1-\uf0ff"
_SUSPECT = re.compile(f"[A-Za-z][{_STRANGE}{_PRIVATE}]|[{_STRANGE}{_PRIVATE}][A-Za-z]")
# A word with signs of any alphabet glued to it, also the control signs that VISCII and VPS use;
# general punctuation is cut off later.
_WORD = re.compile(
    r"[A-Za-z]*(?:[\x01-\x06\x10-\x1e]|[^\x00-\x7f\xa0])"
    r"(?:[^\x00-\x40\xa0\[\\\]^`{|}~]|[\x01-\x06\x10-\x1e])*"
)
# QĐ, HĐND, UBTƯ: what a symbol is made of is no syllable
_ABBREVIATION = re.compile("[A-Z]*[ĐƯ][A-ZĐƯ]*")
_AROUND = "“”‘’„…–—•‚‹›\"'"
_LETTER = re.compile("[A-Za-z]")
# Those that store marked capitals: a capital in the middle of a word (m² read as mỲ) is none.
_WITH_CAPITALS = frozenset({Legacy.VISCII, Legacy.VPS})
_SAMPLE = 4_000
_FEWEST = 3
_SHARE = 0.5
_SECOND_SHARE = 0.1
_PURE = 0.02


def is_suspect(text: str) -> bool:
    """Say, quickly, whether *text* may hold letters stored otherwise than in Unicode."""
    return not text.isascii() and _SUSPECT.search(text) is not None


@dataclass(frozen=True, slots=True)
class Letters:
    """In which ways the letters of a text are stored, the commonest first; none: Unicode only.

    In a *pure* text no word is Unicode for certain, so that a word which may be read both ways
    (``Kú``: Kỳ in TCVN3) goes with the rest.
    """

    ways: tuple[Legacy, ...] = ()
    is_pure: bool = False


def find_legacy(lines: Sequence[str]) -> Letters:
    """Return the ways in which letters of *lines* are stored beside Unicode.

    Assumption *words-become-syllables*: in the right table most odd words become Vietnamese
    syllables, several different ones; by chance only few do (``µm`` becomes ``àm``).
    """
    odd = Counter(_odd_words(lines))
    if not odd:
        return Letters()
    total = sum(odd.values())
    support = {
        one: {word: count for word, count in odd.items() if _becomes_word(word, one)}
        for one in Legacy
    }
    ranked = sorted(Legacy, key=lambda one: -sum(support[one].values()))
    best = ranked[0]
    if len(support[best]) < _FEWEST or sum(support[best].values()) < _SHARE * total:
        return Letters()
    left = {word for word in odd if word not in support[best]}
    others = (
        one
        for one in ranked[1:]
        if len(own := left & support[one].keys()) >= _FEWEST
        and sum(odd[word] for word in own) >= _SECOND_SHARE * total
    )
    certain = sum(is_unicode(word) for line in lines for word in line.split())
    return Letters((best, *others), is_pure=certain < _PURE * total)


def _odd_words(lines: Iterable[str]) -> Iterator[str]:
    seen = 0
    for line in lines:
        if not is_suspect(line):
            continue
        for word in _WORD.findall(line):
            if _is_odd(word):
                seen += 1
                yield word
        if seen > _SAMPLE:
            return


def respell(line: str, letters: Letters) -> tuple[str, Legacy | None]:
    """Return *line* in Unicode and how it was stored, each word judged; ``None``: nothing to mend.

    A word that may be read both ways goes with the word before it, or else with the next.
    """
    words = _WORD.findall(line)
    legacy = max(letters.ways, key=lambda one: _gain(words, one), default=None)
    if legacy is None or _gain(words, legacy) < (0 if letters.is_pure else 1):
        return line, None
    sorts = iter(_settle_doubt([_is_legacy(word, legacy) for word in words]))
    respelt = _WORD.sub(lambda m: to_unicode(m[0], legacy) if next(sorts) else m[0], line)
    return respelt, legacy if respelt != line else None


def _gain(words: list[str], legacy: Legacy) -> int:
    """Return how many more of *words* are Vietnamese if they are read as *legacy*."""
    odd = [word for word in words if _is_odd(word)]
    return sum(1 if _reads_as(word, legacy) else -1 for word in odd)


def _is_legacy(word: str, legacy: Legacy) -> bool | None:
    """Say whether *word* is stored as *legacy*; ``None``: it may be read both ways or neither."""
    if is_unicode(word):
        return False
    return True if not _is_word(word) and _reads_as(word, legacy) else None


def _settle_doubt(sorts: list[bool | None]) -> list[bool]:
    """Return *sorts* with each doubt settled as before it, at the beginning as behind it."""
    known = next((sort for sort in sorts if sort is not None), True)
    settled = []
    for sort in sorts:
        known = known if sort is None else sort
        settled.append(known)
    return settled


def _reads_as(word: str, legacy: Legacy) -> bool:
    """Say whether *word* becomes a syllable, or the letters of a symbol: ``Q§`` is QĐ."""
    if _becomes_word(word, legacy):
        return True
    bare = to_unicode(word, legacy).strip(_AROUND)
    return len(bare) > 1 and _ABBREVIATION.fullmatch(bare) is not None


@lru_cache(maxsize=4096)
def _is_odd(word: str) -> bool:
    """Say whether *word* shows anything: no sign alone (``§``), no syllable, not Unicode."""
    return _LETTER.search(word) is not None and not _is_word(word) and not is_unicode(word)


@lru_cache(maxsize=16384)
def _becomes_word(word: str, legacy: Legacy) -> bool:
    respelt = to_unicode(word, legacy)
    bare = respelt.strip(_AROUND)
    is_even = bare.islower() or bare.isupper() or bare.istitle()
    return (is_even or legacy not in _WITH_CAPITALS) and _is_word(bare)


def _is_word(word: str) -> bool:
    bare = word.strip(_AROUND)
    return not bare or is_syllable(bare)

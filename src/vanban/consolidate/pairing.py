"""Two texts beside each other, provision by provision: which article answers to which.

Articles of different documents are no successors of each other by their numbers. They are set
side by side if both texts have exactly one of that name, or if their words are mostly the same;
whatever is left stands alone, and nothing is guessed.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from vanban.consolidate.unit import Unit, read_apart
from vanban.consolidate.words import Words, words_of
from vanban.text import fold

_RUN = 3  # neighbouring syllables that make one piece of a text
_COMMON = 12  # a piece in more articles than that of one text tells none of them from the others
_MOSTLY = 0.5  # share of the shorter text's pieces that two articles must have in common
_LEAST = 4  # pieces below which a text is too short to be known by its words
_WORD = re.compile(r"\w+")


class Likened(StrEnum):
    """Why two provisions stand beside each other."""

    NAME = "name"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Pair:
    """A provision of one text, the one that answers to it in another, and both word by word.

    One of them is ``None`` where nothing answers; ``by`` says why they stand together.
    """

    before: Unit | None
    after: Unit | None
    by: Likened | None
    words: tuple[Words, ...]


def pairs(before: Sequence[Unit], after: Sequence[Unit]) -> tuple[Pair, ...]:
    """Return all provisions of both texts, in order of *after*; those that are alone, too."""
    old, new = list(read_apart(before)), list(read_apart(after))
    found = _by_name(old, new)
    found |= _by_words(old, new, found)
    partner = {j: i for i, (j, _) in found.items()}
    rows, at = [], 0
    for j, unit in enumerate(new):
        i = partner.get(j)
        if i is not None:
            rows += [_alone(old[k]) for k in range(at, i) if k not in found]
            at = max(at, i + 1)
            words = tuple(words_of(old[i].text, unit.text))
            rows.append(Pair(old[i], unit, found[i][1], words))
        else:
            rows.append(Pair(None, unit, None, (Words("", unit.text),)))
    rows += [_alone(old[k]) for k in range(at, len(old)) if k not in found]
    return tuple(rows)


def _alone(unit: Unit) -> Pair:
    return Pair(unit, None, None, (Words(unit.text, ""),))


_Found = dict[int, tuple[int, Likened]]


def _by_name(old: Sequence[Unit], new: Sequence[Unit]) -> _Found:
    """Pair the provisions whose name is borne by one provision of each text."""
    first, second = _named(old), _named(new)
    return {first[n]: (second[n], Likened.NAME) for n in first.keys() & second.keys()}


def _named(units: Iterable[Unit]) -> dict[str, int]:
    names = [" ".join(_WORD.findall(fold(unit.heading))) for unit in units]
    count = Counter(names)
    return {name: i for i, name in enumerate(names) if name and count[name] == 1}


def _by_words(old: Sequence[Unit], new: Sequence[Unit], taken: _Found) -> _Found:
    """Pair what is left by its words, the most alike first."""
    mine = {i: _pieces(u) for i, u in enumerate(old) if i not in taken}
    used = {j for j, _ in taken.values()}
    theirs = {j: _pieces(u) for j, u in enumerate(new) if j not in used}
    shared: Counter[tuple[int, int]] = Counter()
    holders, others = _holders(mine), _holders(theirs)
    for piece in holders.keys() & others.keys():
        shared.update((i, j) for i in holders[piece] for j in others[piece])
    likeness = [
        (count / min(len(mine[i]), len(theirs[j])), i, j)
        for (i, j), count in shared.items()
        if min(len(mine[i]), len(theirs[j])) >= _LEAST
    ]
    found: _Found = {}
    for share, i, j in sorted(likeness, key=lambda one: (-one[0], abs(one[1] - one[2]), one[1:])):
        if share >= _MOSTLY and i not in found and j not in used:
            found[i] = (j, Likened.WORDS)
            used.add(j)
    return found


def _holders(texts: dict[int, frozenset[str]]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for index, pieces in texts.items():
        for piece in pieces:
            found[piece].append(index)
    return {piece: held for piece, held in found.items() if len(held) <= _COMMON}


def _pieces(unit: Unit) -> frozenset[str]:
    """Return the runs of syllables of a provision, without its label."""
    words = _WORD.findall(fold(unit.text.removeprefix(unit.label)))
    return frozenset(" ".join(words[k : k + _RUN]) for k in range(len(words) - _RUN + 1))

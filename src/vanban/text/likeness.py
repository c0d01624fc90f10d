"""How alike two titles are: by the pairs of neighbouring syllables that they share."""

from __future__ import annotations

from itertools import pairwise

from vanban.text.letters import fold

_ALIKE = 0.6  # share of the shorter title's pairs


def share_title(one: str, two: str) -> bool:
    """Say whether two titles are one, perhaps shortened or in other letters.

    Assumption *neighbours-tell-titles-apart*: official titles share single words (``quy định``,
    ``về``, ``của``), seldom their order. Titles of less than three words tell nothing.

    >>> share_title("Quy định giá đò ngang", "QUY ĐỊNH GIÁ ĐÒ NGANG, ĐÒ DỌC NĂM 2031")
    True
    >>> share_title("Quy định giá đò ngang", "Quy định về quản lý bến đò")
    False
    """
    first, second = _pairs(one), _pairs(two)
    shorter = min(len(first), len(second))
    return shorter >= 2 and len(first & second) / shorter >= _ALIKE


def _pairs(title: str) -> set[tuple[str, str]]:
    return set(pairwise(fold(title).split()))

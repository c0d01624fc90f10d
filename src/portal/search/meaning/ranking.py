"""Provisions that words found, ordered by words and meaning together.

Two blends, measured on questions over law articles, halves apart: one that leans on meaning chooses
the ten that are shown first, one that leans on words orders them. Meaning alone is a poor judge
(MRR 0.74 against 0.88 of words), but it knows which of the lower ones belong among the ten.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from portal.errors import SearchFailedError
from portal.search.meaning import model, vectors
from portal.search.provisions import Found

LOOKED_AT = 50  # provisions that are ordered anew; more change nothing
_FIRST = 10
_CHOOSE, _ORDER = 10.0, 2.0  # what a likeness of one is worth, beside the best score of words
_KNOWN = 0.5  # share of the provisions whose meaning must be known, else the words' order stands
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Weighed:
    found: Found
    words: float
    likeness: float

    def blend(self, weight: float) -> float:
        return self.words + weight * self.likeness


def ordered(found: Sequence[Found], question: str) -> tuple[Found, ...]:
    """Return *found* in the order of words and meaning; as it is where meanings are not known."""
    if len(found) < 2 or not vectors.is_kept() or not model.is_installed():
        return tuple(found)
    try:
        likeness = _likeness(found[:LOOKED_AT], question)
    except SearchFailedError as error:
        _log.warning("ordered by words alone: %s", error)
        return tuple(found)
    return (*blended(found[:LOOKED_AT], likeness), *found[LOOKED_AT:])


def _likeness(found: Sequence[Found], question: str) -> dict[str, float]:
    kept = vectors.of(one.digest for one in found)
    if len(kept) < _KNOWN * len({one.digest for one in found}):
        return {}
    asked = model.of_question(question)
    return {digest: float(one @ asked) for digest, one in kept.items()}


def blended(found: Sequence[Found], likeness: Mapping[str, float]) -> tuple[Found, ...]:
    """Return *found* ordered by their scores and their *likeness* to the question, by digest.

    One whose meaning is not known yet is taken to be as like as the others on the whole.
    """
    if not likeness:
        return tuple(found)
    best = max(one.score for one in found) or 1.0
    usual = sum(likeness.values()) / len(likeness)
    weighed = [_Weighed(f, f.score / best, likeness.get(f.digest, usual)) for f in found]
    weighed.sort(key=lambda one: -one.blend(_CHOOSE))
    first = sorted(weighed[:_FIRST], key=lambda one: -one.blend(_ORDER))
    return tuple(one.found for one in (*first, *weighed[_FIRST:]))

"""Provisions that words found, ordered by words and meaning together.

Measured on questions over law articles, halves apart: the likeness of the whole provision chooses
the ten that are shown first, that of its likest part orders them. Meaning alone is a poorer judge
than words, but it knows which of the lower ones belong among the ten, and which of these answers.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from portal.errors import SearchFailedError
from portal.search.meaning import model, vectors
from portal.search.provisions import Found

LOOKED_AT = 50  # provisions that are ordered anew; more change nothing
_FIRST = 10
_CHOOSE, _ORDER = 10.0, 10.0  # what a likeness of one is worth, beside the best score of words
_KNOWN = 0.5  # share of the provisions whose meaning must be known, else the words' order stands
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Likeness:
    """How like a question a provision is as a whole, and its likest part: one is the same."""

    whole: float
    part: float


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


def _likeness(found: Sequence[Found], question: str) -> dict[str, Likeness]:
    kept = vectors.of(one.digest for one in found)
    if len(kept) < _KNOWN * len({one.digest for one in found}):
        return {}
    asked, likeness = model.of_question(question), {}
    for digest, rows in kept.items():
        whole, *parts = (float(one) for one in rows @ asked)
        likeness[digest] = Likeness(whole, max(parts, default=whole))
    return likeness


def blended(found: Sequence[Found], likeness: Mapping[str, Likeness]) -> tuple[Found, ...]:
    """Return *found* ordered by their scores and their *likeness* to the question, by digest.

    One whose meaning is not known yet is taken to be as like as the others on the whole.
    """
    if not likeness:
        return tuple(found)
    best = max(one.score for one in found) or 1.0
    usual = Likeness(
        fmean(one.whole for one in likeness.values()), fmean(one.part for one in likeness.values())
    )

    def like(one: Found) -> Likeness:
        return likeness.get(one.digest, usual)

    chosen = sorted(found, key=lambda one: -(one.score / best + _CHOOSE * like(one).whole))
    first = sorted(chosen[:_FIRST], key=lambda one: -(one.score / best + _ORDER * like(one).part))
    return (*first, *chosen[_FIRST:])

"""A question in words, understood: its syllables, their pairs, the place that it cites."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from portal.search import tokens
from portal.search.aliases import long_forms
from portal.search.conditions import kinds_begun, kinds_of
from portal.search.query import understand
from vanban import cite

_MOST_WORDS = 200  # of one question; more is a text, not a question
_MOST_LETTERS = 2000
_PRINTED = re.compile(r"\d[\w.]*[/-][\w./-]*[^\W\d_]")  # 15/2024/NĐ-CP   88-KH/TU
_QUESTION = 4  # syllables of the shortest question: "ai cấp giấy phép"


@dataclass(frozen=True, slots=True)
class Question:
    """Words and pairs in the spelling that was typed; ``places`` are locators that it cites.

    ``key`` is the whole question without accents, words parted by one space; ``typed`` is how
    the person wrote it.
    """

    words: tuple[str, ...]
    pairs: tuple[str, ...]
    key: str
    has_accents: bool
    places: frozenset[str] = frozenset()
    typed: str = ""


def ask(typed: str) -> Question:
    """Return what *typed* asks; any text gives a question.

    >>> ask("Điều 6 Luật Đất đai quy định gì?").places
    frozenset({'dieu-6'})
    """
    typed = typed[:_MOST_LETTERS].encode("utf-8", "replace").decode("utf-8")
    has_accents = not typed.isascii()
    words = (tokens.exact if has_accents else tokens.folded)(typed)[:_MOST_WORDS]
    return Question(
        words=tuple(words),
        pairs=tuple(tokens.pairs(words)),
        key=" ".join(tokens.folded(typed)),
        has_accents=has_accents,
        places=_places(typed),
        typed=typed,
    )


def _places(typed: str) -> frozenset[str]:
    """Return the articles that *typed* cites: of "khoản 3 Điều 2", ``dieu-2``."""
    cited = (reference.locator for reference in cite.find_in_text(typed))
    steps = (step for locator in cited if locator for step in locator.steps)
    return frozenset(str(step) for step in steps if step.word == "dieu")


def _spells_number(keys: list[str]) -> bool:
    """Say whether digits stand before a kind's symbol: "583 kh ubnd", "15 2020 nd cp"."""
    pairs = pairwise(keys)
    return any(a.isdigit() and bool(long_forms(b)) and bool(kinds_of(b)) for a, b in pairs)


def is_question(typed: str) -> bool:
    """Say whether *typed* asks for a rule in words, rather than for a document by its number.

    Assumes that who knows the number types it, and that a question takes four syllables. A kind
    with a bare number ("kế hoạch an giang 583") asks for a document, if nothing in it asks more.
    """
    query = understand(typed)
    keys = [word.folded for word in query.words]
    if len(keys) < _QUESTION or query.phrases or _PRINTED.search(typed) or _spells_number(keys):
        return False
    names = bool(kinds_begun(keys)) and any(key.isdigit() for key in keys)
    return not names or len(query.demanded) < len(query.words) or bool(_places(typed))

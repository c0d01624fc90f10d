"""Our text of a day beside an official consolidated text, article by article."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from vanban.consolidate.edition import Article, ArticleState, Edition
from vanban.consolidate.unit import units_of
from vanban.model import Document
from vanban.text import same_words

# [1]   [12]   ¹: marks of footnotes in an official text (Pháp lệnh 01/2012/UBTVQH13, Điều 14)
_MARK = re.compile(r"\[\d{1,3}\]|[¹²³⁴-⁹⁰]+")
_SIGNS = re.compile(r"[\s“”\"'.,;:|…–—-]+")  # spaces, too: print breaks words at line ends


class Ours(StrEnum):
    """How our article stands to the official one."""

    EXACT = "exact"
    DIFFERENT = "different"
    REFUSED = "refused"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Likeness:
    """One article of an official text and how ours stands to it.

    ``departs`` says that the official text of an article that no act touched is not that of the
    source: on error the sources prevail (Pháp lệnh 01/2012/UBTVQH13, Điều 9).
    """

    article: str
    ours: Ours
    departs: bool


def compare(edition: Edition, official: Document) -> tuple[Likeness, ...]:
    """Return each article of *official* beside that of *edition*."""
    known = {str(article.locator): article for article in edition.articles}
    found = []
    for unit in (unit for top in units_of(official) for unit in top.walk()):
        steps = unit.locator.steps
        if len(steps) != 1 or steps[0].word != "dieu":
            continue
        ours = known.get(str(unit.locator))
        likeness = _likeness(ours, unit.text)
        untouched = ours is not None and ours.state is ArticleState.UNCHANGED
        departs = untouched and likeness is Ours.DIFFERENT
        found.append(Likeness(str(unit.locator), likeness, departs))
    return tuple(found)


def _likeness(ours: Article | None, official: str) -> Ours:
    if ours is None:
        return Ours.ABSENT
    if ours.state is ArticleState.REFUSED:
        return Ours.REFUSED
    return Ours.EXACT if _key(ours.text) == _key(official) else Ours.DIFFERENT


def _key(text: str) -> str:
    """Return the form in which two printings of one text are equal: signs and spaces don't count.

    The words do, every one of them.
    """
    return _SIGNS.sub("", same_words(_MARK.sub("", text)))

"""How a document reads on a day: its text with all changes that have worked by then."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from vanban.consolidate.apply import RefusalError, apply
from vanban.consolidate.unit import Unit, units_of
from vanban.effect import Library, working
from vanban.model import Change, Document, Locator


class ArticleState(StrEnum):
    """What became of an article."""

    UNCHANGED = "unchanged"
    AMENDED = "amended"
    INSERTED = "inserted"
    REPEALED = "repealed"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Article:
    """One article as it reads, what became of it, and the acts that made it so."""

    locator: Locator
    heading: str
    text: str
    state: ArticleState
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """A change that could not be applied exactly: which act, where it says so, and why not."""

    document: str
    at: Locator | None
    place: Locator | None
    reason: str


@dataclass(frozen=True, slots=True)
class Applied:
    """A change that stands in the text: which act made it, and from which day."""

    document: str
    day: date
    change: Change


@dataclass(frozen=True, slots=True)
class Edition:
    """A document as it reads on a day; computed, never official.

    ``proven`` is the share of articles that no refused change touches.
    """

    document: str
    day: date
    units: tuple[Unit, ...]
    articles: tuple[Article, ...]
    refused: tuple[Refused, ...]
    applied: tuple[Applied, ...] = ()

    @property
    def proven(self) -> float:
        """The share of articles that are as the acts say, beyond doubt."""
        if not self.articles:
            return 0.0 if self.refused else 1.0
        doubtful = sum(a.state is ArticleState.REFUSED for a in self.articles)
        return 1 - doubtful / len(self.articles)

    @property
    def text(self) -> str:
        """The whole text, one paragraph a line."""
        return "\n".join(unit.text for unit in self.units)


@dataclass(frozen=True, slots=True)
class Source:
    """A document with what it does to others, in the order of its ``Act``."""

    document: Document
    changes: Sequence[Change]


def edition(library: Library, sources: Mapping[str, Source], document: str, day: date) -> Edition:
    """Return how *document* reads on *day*: it depends on the changes in force by then alone.

    What can't be applied exactly is refused and listed, never guessed.
    """
    units = units_of(sources[document].document)
    refused: list[Refused] = []
    applied: list[Applied] = []
    for done in working(library, document, day):
        event, place = done.event, done.event.place
        source = sources.get(event.actor.id)
        if source is None:
            reason = "không có toàn văn của văn bản sửa đổi"
            refused.append(Refused(event.actor.id, event.impact.change.at, place, reason))
            continue
        change = source.changes[event.order]
        try:
            units = apply(units, change, source.document, event.actor.id)
        except RefusalError as why:
            refused.append(Refused(event.actor.id, change.at, place, str(why)))
        else:
            applied.append(Applied(event.actor.id, done.day, change))
    articles = _articles(units, refused)
    return Edition(document, day, units, articles, tuple(refused), tuple(applied))


def _articles(units: tuple[Unit, ...], refused: Sequence[Refused]) -> tuple[Article, ...]:
    found = []
    for unit in (unit for top in units for unit in top.walk()):
        steps = unit.locator.steps
        if len(steps) == 1 and steps[0].word == "dieu":
            state = _state(unit, refused)
            found.append(Article(unit.locator, unit.heading, unit.text, state, unit.acts))
    return tuple(found)


def _state(unit: Unit, refused: Sequence[Refused]) -> ArticleState:
    places = [r.place for r in refused]
    if any(place is None or place.starts_with(unit.locator) for place in places):
        return ArticleState.REFUSED
    if unit.is_gone:
        return ArticleState.REPEALED
    if unit.is_new:
        return ArticleState.INSERTED
    return ArticleState.AMENDED if unit.acts else ArticleState.UNCHANGED

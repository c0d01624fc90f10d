"""How a document reads on a day: its text with all changes that have worked by then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from vanban.consolidate.apply import apply
from vanban.consolidate.correct import correct
from vanban.consolidate.refusal import RefusalError
from vanban.consolidate.touched import touched
from vanban.consolidate.unit import Unit, read_apart, units_of
from vanban.effect import Library, Working, corrections, working
from vanban.model import Change, Document, Locator, Verb

_NO_TEXT = "không có toàn văn của văn bản sửa đổi"


class ArticleState(StrEnum):
    """What became of an article."""

    UNCHANGED = "unchanged"
    AMENDED = "amended"
    INSERTED = "inserted"
    REPEALED = "repealed"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Article:
    """One article as it reads, what became of it, and the acts that made it so.

    ``corrected`` are the acts that put misprints in it right, which is no change of it.
    """

    locator: Locator
    heading: str
    text: str
    state: ArticleState
    by: tuple[str, ...]
    corrected: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Refused:
    """A change that could not be applied exactly: which act, where it says so, and why not.

    ``is_end`` says that it would end the place, or all of the document but for some places.
    """

    document: str
    at: Locator | None
    place: Locator | None
    reason: str
    is_end: bool = False


@dataclass(frozen=True, slots=True)
class Applied:
    """A change that stands in the text: which act made it, and from which day.

    ``places`` are the units whose words it touched.
    """

    document: str
    day: date
    change: Change
    places: tuple[Locator, ...] = ()


@dataclass(frozen=True, slots=True)
class Edition:
    """A document as it reads on a day; computed, never official.

    ``proven`` is the share of articles and annexes that no refused change touches.
    """

    document: str
    day: date
    units: tuple[Unit, ...]
    articles: tuple[Article, ...]
    refused: tuple[Refused, ...]
    applied: tuple[Applied, ...] = ()

    @property
    def proven(self) -> float:
        """The share of articles, and of annexes, that are as the acts say, beyond doubt."""
        places = [r.place for r in self.refused]
        apart = [unit.locator for unit in read_apart(self.units)]
        if not apart:
            return 0.0 if places else 1.0
        doubtful = sum(any(p is None or p.starts_with(at) for p in places) for at in apart)
        return 1 - doubtful / len(apart)

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

    Corrections hold from the beginning: they give the words that were meant. What can't be applied
    exactly is refused and listed, never guessed.
    """
    making = _Making(library, sources, units_of(sources[document].document))
    waiting = making.correct(corrections(library, document))
    for done in working(library, document, day):
        if done.event.verb is not Verb.CORRECT:
            making.change(done)
    for done, why in making.again(waiting):
        making.refuse(done, why)
    articles = _articles(making.units, making.refused)
    return Edition(
        document, day, making.units, articles, tuple(making.refused), tuple(making.applied)
    )


_Waiting = list[tuple[Working, RefusalError]]


class _Making:
    """The making of an edition: its units so far, what was applied and what refused."""

    def __init__(
        self, library: Library, sources: Mapping[str, Source], units: tuple[Unit, ...]
    ) -> None:
        self._library, self._sources = library, sources
        self.units = units
        self.refused: list[Refused] = []
        self.applied: list[Applied] = []

    def correct(self, found: Iterable[Working]) -> _Waiting:
        """Put misprints right; return what could not be, and why: later text may hold the words."""
        waiting: _Waiting = []
        for done in found:
            source = self._sources.get(done.event.actor.id)
            if source is None:
                self.refuse(done, RefusalError(_NO_TEXT))
                continue
            change = _change(source, done)
            try:
                made = correct(self.units, change, source.document, done.event.actor.id)
            except RefusalError as why:
                waiting.append((done, why))
            else:
                self._take(done, change, made)
        return waiting

    def again(self, waiting: _Waiting) -> _Waiting:
        """Try what could not be put right in the text as signed; return what still can't."""
        left = {id(done.event) for done, _ in self.correct(done for done, _ in waiting)}
        return [(done, why) for done, why in waiting if id(done.event) in left]

    def change(self, done: Working) -> None:
        """Apply one change, its act's own text being corrected, or refuse it."""
        actor = done.event.actor.id
        source = self._sources.get(actor)
        if source is None:
            self.refuse(done, RefusalError(_NO_TEXT))
            return
        change = _change(source, done)
        mends = tuple(self._mends(actor))
        spared = done.event.impact.spared
        try:
            made = apply(self.units, change, source.document, actor, spared, mends)
        except RefusalError as why:
            self.refuse(done, why)
            return
        if made is not self.units:  # what suspends or prolongs leaves the words as they are
            self._take(done, change, made)

    def _take(self, done: Working, change: Change, made: tuple[Unit, ...]) -> None:
        """Go on with the text as *change* made it."""
        is_partial = bool(done.event.impact.spared)
        places = touched(change, self.units, made, is_partial=is_partial)
        self.units = made
        self.applied.append(Applied(done.event.actor.id, done.day, change, places))

    def _mends(self, actor: str) -> Iterator[tuple[Change, str]]:
        for done in corrections(self._library, actor):
            source = self._sources.get(done.event.actor.id)
            if source is not None:
                yield _change(source, done), done.event.actor.id

    def refuse(self, done: Working, why: RefusalError) -> None:
        """List a change that is not in the text."""
        event = done.event
        at, place = event.impact.change.at, why.place or event.place
        is_end = event.verb in {Verb.REPEAL, Verb.REPLACE}
        self.refused.append(Refused(event.actor.id, at, place, str(why), is_end))


def _change(source: Source, done: Working) -> Change:
    """Return the whole change that *done* tells, at its place in the document it bears on."""
    return replace(source.changes[done.event.order], target_locator=done.event.place)


def _articles(units: tuple[Unit, ...], refused: Sequence[Refused]) -> tuple[Article, ...]:
    found = []
    for unit in (unit for top in units for unit in top.walk()):
        if unit.locator.steps and unit.locator.steps[-1].word == "dieu":
            state = _state(unit, refused)
            found.append(
                Article(unit.locator, unit.heading, unit.text, state, unit.acts, unit.corrections)
            )
    return tuple(found)


def _state(unit: Unit, refused: Sequence[Refused]) -> ArticleState:
    """Return what became of an article.

    Words that are changed or put right without a place are doubtful in the document, not in each
    article; what would end all of it but some places leaves none certain.
    """
    places = [r.place for r in refused if r.place is not None or r.is_end]
    if any(place is not None and place.starts_with(unit.locator) for place in places):
        return ArticleState.REFUSED
    if unit.is_gone:  # what is refused without a place brings no article back
        return ArticleState.REPEALED
    if None in places:
        return ArticleState.REFUSED
    if unit.is_new:
        return ArticleState.INSERTED
    return ArticleState.AMENDED if unit.acts else ArticleState.UNCHANGED

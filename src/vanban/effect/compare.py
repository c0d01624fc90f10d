"""Where our reading and what others publish disagree about who changed what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from vanban.cite import resolve
from vanban.effect.library import Event, Library
from vanban.effect.observed import Observed
from vanban.effect.validity.act import Act
from vanban.model import Locator, Reference, Verb

# Verbs that a publisher's note may tell of one and the same change: words put into an article are
# "bổ sung" to one and "sửa đổi" to another.
_CHANGES = frozenset({Verb.AMEND, Verb.INSERT, Verb.PHRASE, Verb.RENAME, Verb.REPLACE, Verb.REPEAL})


class Disagreement(StrEnum):
    """In what reading and observation differ."""

    NOT_READ = "not-read"  # published, but the acting document, which we hold, says no such thing
    NOT_OBSERVED = "not-observed"  # read, but not published, though others of the same act are
    OTHER_DAY = "other-day"  # both know the change, from different days
    OTHER_VERB = "other-verb"  # both know the change, as different deeds


@dataclass(frozen=True, slots=True)
class Difference:
    """One disagreement: on which article of what, by whom, in whose words and from which day.

    ``read`` are words of the acting document, ``read_at`` the provision in which they stand.
    """

    disagreement: Disagreement
    target: str
    place: Locator | None
    actor: str
    read: str | None
    read_from: date | None
    observed: Observed | None
    read_at: Locator | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """All disagreements, how many relations agree, and how many speak of documents we lack."""

    differences: tuple[Difference, ...]
    agreeing: int
    beyond: int


def compare_observed(library: Library, observed: Iterable[Observed]) -> Comparison:
    """Return where *library* and *observed* disagree; relations of documents it lacks are counted.

    Publishers note articles, we read down to points: a change inside an article is one of it.
    """
    differences: list[Difference] = []
    agreeing = beyond = 0
    seen: dict[tuple[str, str], set[Locator | None]] = defaultdict(set)
    for one in observed:
        target, actor = _one(library, one.target_cited), _one(library, one.actor_cited)
        if target is None or actor is None:
            beyond += 1
            continue
        seen[target.id, actor.id].add(one.target_locator)
        found = _difference(library, target, actor, one)
        if found is None:
            agreeing += 1
        else:
            differences.append(found)
    differences.extend(_unobserved(library, seen))
    return Comparison(tuple(differences), agreeing, beyond)


def _one(library: Library, cited: Reference) -> Act | None:
    found = resolve(cited, library.catalogue).resolved
    return library.acts[found] if found else None


def _difference(library: Library, target: Act, actor: Act, one: Observed) -> Difference | None:
    events = [e for e in _events(library, target, actor) if _meets(e.place, one.target_locator)]
    place, read, read_from = one.target_locator, _words(events), _first_day(events)
    if not events:
        why = Disagreement.NOT_READ
    elif not _same_deed(events, one):
        why = Disagreement.OTHER_VERB
    elif one.starts is not None and one.starts not in {e.impact.change.starts for e in events}:
        why = Disagreement.OTHER_DAY
    else:
        return None
    at = _clause(events[0]) if events else None
    return Difference(why, target.id, place, actor.id, read, read_from, one, at)


def _events(library: Library, target: Act, actor: Act) -> Sequence[Event]:
    return [event for event in library.events(target.id) if event.actor.id == actor.id]


def _meets(place: Locator | None, article: Locator | None) -> bool:
    """Say whether a change at *place* changes *article*, or the other way round."""
    if place is None or article is None:
        return True
    return place.starts_with(article) or article.starts_with(place)


def _same_deed(events: Iterable[Event], one: Observed) -> bool:
    verbs = {event.verb for event in events}
    return bool(verbs & set(one.verbs)) or bool(verbs & _CHANGES and set(one.verbs) & _CHANGES)


def _words(events: Sequence[Event]) -> str | None:
    return events[0].impact.words.quote if events else None


def _clause(event: Event) -> Locator | None:
    """Return the provision of the acting document whose words tell *event*."""
    return event.impact.words.at or event.impact.change.at


def _first_day(events: Sequence[Event]) -> date | None:
    return next((e.impact.change.starts for e in events), None)


def _unobserved(
    library: Library, seen: dict[tuple[str, str], set[Locator | None]]
) -> Iterator[Difference]:
    """Yield articles that an act changes and its publisher, who notes others of it, does not."""
    for (target, actor), places in sorted(seen.items()):
        told: set[Locator | None] = set()
        for event in _events(library, library.acts[target], library.acts[actor]):
            article = _article(event.place)
            if article is None or article in told or any(_meets(p, article) for p in places):
                continue
            told.add(article)
            change = event.impact.change
            words = event.impact.words.quote
            yield Difference(
                Disagreement.NOT_OBSERVED, target, article, actor, words, change.starts, None,
                _clause(event),
            )  # fmt: skip


def _article(place: Locator | None) -> Locator | None:
    if place is None or place.article is None:
        return None
    return Locator.of("dieu", place.article)

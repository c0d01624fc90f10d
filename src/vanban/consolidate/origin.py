"""Where the words of a provision come from: its own document, or the act that changed it last."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vanban.consolidate.edition import Applied, Edition
from vanban.consolidate.unit import DIVISIONS, Unit
from vanban.model import Verb


@dataclass(frozen=True, slots=True)
class Origin:
    """A provision as it reads and the last change that touched its own words.

    ``last`` is ``None`` where the words are those of the document as it was signed; ``corrected``
    are the corrections of misprints in them.
    """

    unit: Unit
    last: Applied | None
    corrected: tuple[Applied, ...] = ()


def origins(edition: Edition) -> tuple[Origin, ...]:
    """Return each provision of *edition*, in order of the text, with where its words come from."""
    return tuple(
        origin for unit in edition.units for origin in _origins(unit, None, edition.applied)
    )


def _origins(unit: Unit, above: Applied | None, applied: tuple[Applied, ...]) -> Iterator[Origin]:
    last = _last(unit, applied) or above
    if unit.locator.steps and unit.locator.steps[-1].word not in DIVISIONS:
        yield Origin(unit, last, tuple(_corrections(unit, applied)))
    for child in unit.children:
        yield from _origins(child, last, applied)


def _corrections(unit: Unit, applied: tuple[Applied, ...]) -> Iterator[Applied]:
    for done in applied:
        place = done.change.target_locator
        reaches = place is None or unit.locator.starts_with(place)
        if done.change.verb is Verb.CORRECT and done.document in unit.corrected and reaches:
            yield done


def _last(unit: Unit, applied: tuple[Applied, ...]) -> Applied | None:
    """Return the last change by an act that touched *unit* itself."""
    if not unit.by:
        return None
    for done in reversed(applied):
        place = done.change.target_locator
        reaches = place is None or unit.locator.starts_with(place)
        if done.document == unit.by[-1] and reaches:
            return done
    return None

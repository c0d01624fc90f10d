"""What is different between two days in the text of a document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from vanban.consolidate.edition import Applied, Edition
from vanban.consolidate.unit import Unit, read_apart
from vanban.consolidate.words import Words, words_of
from vanban.model import Locator


class Way(StrEnum):
    """How the text of a provision is different on the later day."""

    CHANGED = "changed"
    INSERTED = "inserted"
    REPEALED = "repealed"


@dataclass(frozen=True, slots=True)
class Difference:
    """An article or annex whose text is not the same on both days, word by word.

    ``by`` are the acts whose changes stand on the later day and not on the earlier one.
    """

    locator: Locator
    way: Way
    words: tuple[Words, ...]
    by: tuple[str, ...]


def differences(before: Edition, after: Edition) -> tuple[Difference, ...]:
    """Return what reads otherwise in *after* than in *before*, in order of the text."""
    since = [done for done in after.applied if done not in before.applied]
    old = {unit.locator: unit for unit in read_apart(before.units)}
    found = []
    for unit in read_apart(after.units):
        earlier = old.pop(unit.locator, None)
        if earlier is None or earlier.text != unit.text:
            found.append(_difference(earlier, unit, since))
    lost = (Difference(u.locator, Way.REPEALED, (Words(u.text, ""),), ()) for u in old.values())
    return (*found, *lost)


def _difference(earlier: Unit | None, later: Unit, since: Sequence[Applied]) -> Difference:
    by = tuple(dict.fromkeys(done.document for done in since if _touches(done, later)))
    if earlier is None:
        return Difference(later.locator, Way.INSERTED, (Words("", later.text),), by)
    way = Way.REPEALED if later.is_gone and not earlier.is_gone else Way.CHANGED
    return Difference(later.locator, way, tuple(words_of(earlier.text, later.text)), by)


def _touches(done: Applied, unit: Unit) -> bool:
    place = done.change.target_locator
    if place is not None:
        return place.starts_with(unit.locator) or unit.locator.starts_with(place)
    return done.document in unit.acts

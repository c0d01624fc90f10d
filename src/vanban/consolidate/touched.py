"""The places whose words one change touched, seen by the text before it and after it."""

from __future__ import annotations

from collections.abc import Iterator

from vanban.consolidate.unit import Unit
from vanban.model import Change, Locator, Verb

_WHOLE = frozenset({Verb.AMEND, Verb.INSERT, Verb.REPEAL})


def touched(
    change: Change, before: tuple[Unit, ...], after: tuple[Unit, ...], *, is_partial: bool
) -> tuple[Locator, ...]:
    """Return the places to which *change* gave other words: the unit that it names.

    New words for a phrase touch the units that they stand in, and an end that leaves something
    (*is_partial*) those that are gone.
    """
    place = change.target_locator
    if place is not None and change.verb in _WHOLE and not is_partial:
        return (place,)
    return tuple(dict.fromkeys(_touched(before, after)))


def _touched(before: tuple[Unit, ...], after: tuple[Unit, ...]) -> Iterator[Locator]:
    known = {id(unit) for unit in before}
    old = {unit.locator: unit for unit in before}
    for unit in after:
        if id(unit) in known:
            continue
        earlier = old.get(unit.locator)
        if earlier is None or (earlier.own, earlier.tail) != (unit.own, unit.tail):
            yield unit.locator
        else:
            yield from _touched(earlier.children, unit.children)

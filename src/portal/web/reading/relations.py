"""The documents that a document speaks of, each once, with the places where it does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from portal.actions.hits import Hit
from vanban.model import QUOTED, SELF, Reference
from vanban.pipeline import Case


@dataclass(frozen=True, slots=True)
class Relation:
    """One document spoken of: its number or name, what the library has, the words, how often."""

    target: str
    found: Hit | None
    quote: str
    count: int


@dataclass(frozen=True, slots=True)
class Group:
    """Relations of one sort."""

    name: str
    relations: tuple[Relation, ...]


def relations_of(case: Case, targets: Mapping[int, Hit]) -> tuple[Group, ...]:
    """Return the documents that *case* rests on, changes, and otherwise speaks of."""
    changed = {change.target for change in case.changes}
    sorts: dict[str, dict[str, list[int]]] = {"can-cu": {}, "tac-dong": {}, "dan-chieu": {}}
    for index, reference in enumerate(case.references):
        if reference.target in (SELF, QUOTED):
            continue
        sort = _sort(reference, changed)
        sorts[sort].setdefault(reference.target, []).append(index)
    return tuple(
        Group(sort, tuple(_relation(case, targets, t, i) for t, i in spoken_of.items()))
        for sort, spoken_of in sorts.items()
        if spoken_of
    )


def addresses_of(case: Case, targets: Mapping[int, Hit]) -> dict[int, str]:
    """Return where each reference leads on this portal, down to the place that it names."""
    out = {}
    for index, found in targets.items():
        locator = case.references[index].locator
        out[index] = found.address + (f"#{locator}" if locator else "")
    return out


def _sort(reference: Reference, changed: set[str]) -> str:
    if reference.target in changed:
        return "tac-dong"
    if reference.at is not None and str(reference.at) == "preamble":
        return "can-cu"
    return "dan-chieu"


def _relation(case: Case, targets: Mapping[int, Hit], target: str, indices: list[int]) -> Relation:
    found = next((targets[i] for i in indices if i in targets), None)
    return Relation(target, found, case.references[indices[0]].quote, len(indices))

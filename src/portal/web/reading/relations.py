"""The documents that a document speaks of, each once, with the places where it does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from vanban.model import QUOTED, SELF, Reference
from vanban.pipeline import Case

_MOST_PLACES = 12


@dataclass(frozen=True, slots=True)
class Relation:
    """One document spoken of: its number or name, where it stands, the words and how often."""

    target: str
    address: str | None
    quote: str
    count: int


@dataclass(frozen=True, slots=True)
class Group:
    """Relations of one sort."""

    name: str
    relations: tuple[Relation, ...]


def relations_of(case: Case, links: Mapping[int, str | None]) -> tuple[Group, ...]:
    """Return the documents that *case* rests on, changes, and otherwise speaks of."""
    changed = {change.target for change in case.changes}
    sorts: dict[str, dict[str, list[int]]] = {"can-cu": {}, "tac-dong": {}, "dan-chieu": {}}
    for index, reference in enumerate(case.references):
        if reference.target in (SELF, QUOTED):
            continue
        sort = _sort(reference, changed)
        sorts[sort].setdefault(reference.target, []).append(index)
    return tuple(
        Group(sort, tuple(_relation(case, links, t, i) for t, i in targets.items()))
        for sort, targets in sorts.items()
        if targets
    )


def _sort(reference: Reference, changed: set[str]) -> str:
    if reference.target in changed:
        return "tac-dong"
    if reference.at is not None and str(reference.at) == "preamble":
        return "can-cu"
    return "dan-chieu"


def _relation(
    case: Case, links: Mapping[int, str | None], target: str, indices: list[int]
) -> Relation:
    address = next((links[i] for i in indices if links.get(i)), None)
    return Relation(target, address, case.references[indices[0]].quote, len(indices))

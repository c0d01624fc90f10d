"""The documents that a document speaks of, each once, with the places where it does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from portal.actions.hits import Hit
from vanban.effect import RelationKind, read_relations
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
    """Relations of one sort: its slug, what the document does in Vietnamese."""

    name: str
    words: str
    relations: tuple[Relation, ...]


def relations_of(case: Case, targets: Mapping[int, Hit]) -> tuple[Group, ...]:
    """Return the documents that *case* changes, details, rests on and otherwise speaks of."""
    indices: dict[str, list[int]] = {}
    for index, reference in enumerate(case.references):
        indices.setdefault(reference.target, []).append(index)
    groups: dict[RelationKind, list[Relation]] = {}
    for said in read_relations(case.parsed, case.references, case.changes):
        target = said.reference.target
        relation = _relation(case, targets, target, indices[target], said.index)
        groups.setdefault(said.kind, []).append(relation)
    return tuple(Group(k.value, k.active, tuple(found)) for k, found in groups.items())


def addresses_of(case: Case, targets: Mapping[int, Hit]) -> dict[int, str]:
    """Return where each reference leads on this portal, down to the place that it names."""
    out = {}
    for index, found in targets.items():
        locator = case.references[index].locator
        out[index] = found.address + (f"#{locator}" if locator else "")
    return out


def _relation(
    case: Case, targets: Mapping[int, Hit], target: str, indices: list[int], first: int
) -> Relation:
    found = next((targets[i] for i in indices if i in targets), None)
    return Relation(target, found, case.references[first].quote, len(indices))

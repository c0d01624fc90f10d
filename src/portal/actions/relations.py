"""How a document stands to others, in both directions, with the words that say so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from portal.access import Feature, Person, may_use, require
from portal.actions import documents
from portal.actions.documents import Shown
from portal.actions.hits import Hit
from vanban.effect import RelationKind, read_relations
from vanban.model import Locator


@dataclass(frozen=True, slots=True)
class Related:
    """One document and what it is to the one asked about.

    ``is_reverse``: the other one acts, and the words stand in it at ``at``. ``hit`` is ``None`` for
    what the library lacks; ``touched`` are the places that are meant, none for all of the
    document; ``publisher`` says who tells of it where it was read in no text.
    """

    kind: RelationKind
    is_reverse: bool
    name: str
    hit: Hit | None
    touched: tuple[Locator, ...]
    at: Locator | None
    quote: str
    publisher: str = ""


def relations(
    person: Person, address: str, *, on: date | None = None
) -> tuple[str, tuple[Related, ...]]:
    """Return the address of a document and what it is to others, they to it, as *person* sees it.

    States of the others are those *on* a day (today).
    """
    require(may_use(person, Feature.TAB_RELATED))
    shown = documents.read(person, address, on=on)
    return shown.address, (*_own(shown), *_borne(shown))


def _own(shown: Shown) -> Iterator[Related]:
    case = shown.case
    for said in read_relations(case.parsed, case.references, case.changes):
        target = said.reference.target
        same = (i for i, reference in enumerate(case.references) if reference.target == target)
        hit = next((shown.targets[i] for i in same if i in shown.targets), None)
        yield Related(said.kind, False, target, hit, said.places, said.reference.at, said.excerpt)


def _borne(shown: Shown) -> Iterator[Related]:
    for bearing in shown.bearings:
        for one in bearing.bearers:
            yield Related(
                bearing.kind, True, one.name, one.hit, one.touched, one.at, one.quote, one.publisher
            )

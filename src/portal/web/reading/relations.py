"""The documents that a document speaks of, each once, with the places where it does."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from portal.actions.bearings import Bearer, Bearing
from portal.actions.hits import Hit
from vanban.effect import Relation as Said
from vanban.effect import RelationKind, read_relations
from vanban.model import Locator
from vanban.pipeline import Case
from vanban.render import place_words

_MOST_PLACES = 12  # of one document that a line names
_END = frozenset(
    {
        RelationKind.THAY_THE,
        RelationKind.BAI_BO,
        RelationKind.NGUNG_HIEU_LUC,
        RelationKind.DINH_CHI,
    }
)
_TAKE_THE_PLACE = frozenset({RelationKind.THAY_THE, RelationKind.BAI_BO})


@dataclass(frozen=True, slots=True)
class Relation:
    """One document spoken of: its number or name, what the library has, the words, how often.

    The words stand in the document itself, in a reverse group in the other one.
    """

    target: str
    found: Hit | None
    quote: str
    count: int
    touched: str = ""  # the places of it that are meant, none for all of it
    place: str = ""  # where the words stand, and the address of it
    leads: str = ""
    publisher: str = ""  # who says so, where it was not read in a text

    @property
    def is_whole(self) -> bool:
        """Whether all of the document is meant, not some places of it."""
        return not self.touched


@dataclass(frozen=True, slots=True)
class Group:
    """Relations of one sort: its slug, what the document does, in the reader's language.

    ``is_reverse``: what the others do to the document.
    """

    name: str
    words: str
    relations: tuple[Relation, ...]
    is_reverse: bool = False

    @property
    def kind(self) -> RelationKind:
        """The sort of the relations."""
        return RelationKind(self.name)


def relations_of(
    case: Case, targets: Mapping[int, Hit], address: str | None = None
) -> tuple[Group, ...]:
    """Return the documents that *case*, shown at *address*, changes, rests on, speaks of."""
    indices: dict[str, list[int]] = {}
    for index, reference in enumerate(case.references):
        indices.setdefault(reference.target, []).append(index)
    groups: dict[RelationKind, list[Relation]] = {}
    for said in read_relations(case.parsed, case.references, case.changes):
        relation = _relation(case, targets, said, indices[said.reference.target], address)
        groups.setdefault(said.kind, []).append(relation)
    return tuple(
        group
        for kind, found in groups.items()
        for group in _halves(kind, kind.active, tuple(found), is_reverse=False)
    )


def bearings_of(bearings: Iterable[Bearing]) -> tuple[Group, ...]:
    """Return what other documents are to one, as ``relations_of`` does what it is to them."""
    return tuple(
        group
        for bearing in bearings
        for group in _halves(
            bearing.kind,
            bearing.words,
            tuple(_borne(bearer) for bearer in bearing.bearers),
            is_reverse=True,
        )
    )


def _halves(
    kind: RelationKind, words: str, relations: tuple[Relation, ...], *, is_reverse: bool
) -> Iterator[Group]:
    """Yield relations of one sort; where they end something, whole documents apart from parts."""
    if kind not in _END:
        yield Group(kind.value, _(words), relations, is_reverse)
        return
    whole = tuple(one for one in relations if one.is_whole)
    parts = tuple(one for one in relations if not one.is_whole)
    if whole:
        yield Group(kind.value, _(words), whole, is_reverse)
    if parts:
        yield Group(kind.value, _(_partly(words)), parts, is_reverse)


def _partly(words: str) -> str:
    """Return "bị bãi bỏ một phần bởi" for "bị bãi bỏ bởi", "bãi bỏ một phần" for "bãi bỏ"."""
    before, by, _nothing = words.partition(" bởi")
    return f"{before} một phần{by}"


def _borne(bearer: Bearer) -> Relation:
    leads = _leading(bearer.hit.address, bearer.at) if bearer.hit else ""
    return Relation(
        bearer.name, bearer.hit, bearer.quote, 1, _places(bearer.touched),
        place_words(bearer.at), leads, bearer.publisher,
    )  # fmt: skip


def _leading(address: str | None, at: Locator | None) -> str:
    """Return where words of a document stand: the unit, or the document for words outside any."""
    if address is None or at is None:
        return ""
    return f"{address}#{at}" if any(step.word for step in at.steps) else address


def _places(touched: Sequence[Locator]) -> str:
    """Return places as people say them, the first ones of a long list."""
    words = ", ".join(place_words(place) for place in touched[:_MOST_PLACES])
    return f"{words} …" if len(touched) > _MOST_PLACES else words


def successions(groups: Iterable[Group], ended_by: Iterable[Hit]) -> tuple[Group, ...]:
    """Return what of *groups* replaces or ends a document as a whole.

    *ended_by* are the documents that do so to this one; what ends some articles is no successor.
    """
    enders = {hit.address for hit in ended_by}
    found = []
    for group in groups:
        if group.kind in _TAKE_THE_PLACE:
            relations = tuple(r for r in group.relations if _is_succession(group, r, enders))
            found.append(replace(group, relations=relations))
    return tuple(group for group in found if group.relations)


def _is_succession(group: Group, relation: Relation, enders: Container[str]) -> bool:
    if group.is_reverse:
        if relation.publisher:
            return relation.is_whole
        return relation.found is not None and relation.found.address in enders
    return relation.is_whole


def addresses_of(case: Case, targets: Mapping[int, Hit]) -> dict[int, str]:
    """Return where each reference leads on this portal, down to the place that it names."""
    out = {}
    for index, found in targets.items():
        locator = case.references[index].locator
        out[index] = found.address + (f"#{locator}" if locator else "")
    return out


def _relation(
    case: Case, targets: Mapping[int, Hit], said: Said, indices: list[int], address: str | None
) -> Relation:
    found = next((targets[i] for i in indices if i in targets), None)
    at = case.references[said.index].at
    return Relation(
        said.reference.target, found, said.excerpt, len(indices), _places(said.places),
        place_words(at), _leading(address, at),
    )  # fmt: skip

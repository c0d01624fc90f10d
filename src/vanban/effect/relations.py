"""How documents stand to each other: typed, with the words that prove it, in both directions."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from vanban.cite import Catalogue, complete, resolve
from vanban.effect.kinds import RelationKind, kind_of_change
from vanban.effect.validity.relations import parents
from vanban.effect.validity.targets import paragraph
from vanban.model import (
    QUOTED,
    SELF,
    Change,
    DocKind,
    Document,
    Locator,
    Reference,
    Span,
    Verb,
)

_RANKS = {kind: rank for rank, kind in enumerate(RelationKind)}
_ENDING = frozenset(
    {
        RelationKind.THAY_THE,
        RelationKind.BAI_BO,
        RelationKind.DINH_CHI,
        RelationKind.NGUNG_HIEU_LUC,
    }
)
_OUTSIDE = frozenset({"title", "preamble"})
_SCOPE = frozenset({"title", "dieu-1"})  # where an act says what it details
# Căn cứ Luật …   - Căn cứ vào Nghị quyết …   Thực hiện Chỉ thị …   Triển khai thực hiện …
_BASIS = re.compile(r"[\s\-–+*]*căn\s+cứ\b", re.IGNORECASE)
# Giải thích khoản 2 Điều 5 …   Về việc giải thích …
_EXPLAINS = re.compile(r"^\s*(?:về\s+việc\s+)?giải\s+thích\b", re.IGNORECASE | re.MULTILINE)
# Về việc công bố Luật
_MAKES_KNOWN = re.compile(r"công\s+bố\b", re.IGNORECASE)
# A line of thousands of citations is not sought from its beginning for each.
_FAR = 160  # letters of a quotation before the name that it is about
_NEAR = 1000  # characters before a citation in which what is carried out may be told
_CARRIES_OUT = re.compile(r"(?:triển\s+khai\s+)?(?:thực\s+hiện|triển\s+khai)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Relation:
    """What one document is to another that it names: kind, the first words that say so, places.

    ``index`` is the place of ``reference``, the fullest naming, among the document's references;
    ``places`` are the places of the other document that are touched or named, in order.
    """

    kind: RelationKind
    reference: Reference
    index: int
    places: tuple[Locator, ...]
    quote: str
    span: Span

    @property
    def excerpt(self) -> str:
        """The words that say so; of a long line those around the name of the other document."""
        at = self.reference.span.start - self.span.start
        if at <= _FAR:
            return self.quote
        start = self.quote.find(" ", at - _FAR // 2)
        return f"… {self.quote[start + 1 :]}" if 0 <= start < at else self.quote

    @property
    def is_partial(self) -> bool:
        """Whether places of the other document are touched, not all of it."""
        return bool(self.places)


def read_relations(
    document: Document, references: Sequence[Reference], changes: Sequence[Change]
) -> tuple[Relation, ...]:
    """Return what *document* is to the documents it names, each kind and target once.

    A document that is only named besides is no ``dan-chieu`` if it is something more.
    """
    kinds = kinds_of_references(document, references, changes)
    full = complete(references)
    found: dict[tuple[RelationKind, str], list[int]] = defaultdict(list)
    for index, kind in enumerate(kinds):
        if kind is not None:
            found[kind, references[index].target].append(index)
    more = {target for kind, target in found if kind is not RelationKind.DAN_CHIEU}
    ordered = sorted(found.items(), key=lambda item: (_RANKS[item[0][0]], item[1][0]))
    changed = _changed_places(changes)
    return tuple(
        _relation(document, full, kind, indices, changed.get((kind, target)))
        for (kind, target), indices in ordered
        if kind is not RelationKind.DAN_CHIEU or target not in more
    )


def _changed_places(
    changes: Iterable[Change],
) -> dict[tuple[RelationKind, str], tuple[Locator, ...]]:
    """Return the places that *changes* touch: Điều 5 in "bổ sung Điều 5a vào sau Điều 5" is none.

    What ends or suspends all of a document touches no place of its own.
    """
    found: dict[tuple[RelationKind, str], dict[Locator | None, None]] = defaultdict(dict)
    for change in changes:
        found[kind_of_change(change), change.target][change.target_locator] = None
    return {
        key: () if None in places and key[0] in _ENDING else tuple(filter(None, places))
        for key, places in found.items()
    }


def _relation(
    document: Document,
    references: Sequence[Reference],
    kind: RelationKind,
    indices: list[int],
    changed: tuple[Locator, ...] | None,
) -> Relation:
    first = references[indices[0]]
    words = paragraph(document, first.span.start)
    named = dict.fromkeys(at for i in indices if (at := references[i].locator) is not None)
    places = tuple(named) if changed is None else changed
    return Relation(kind, first, indices[0], places, words.quote, words.span or first.span)


def kinds_of_references(
    document: Document, references: Sequence[Reference], changes: Sequence[Change]
) -> tuple[RelationKind | None, ...]:
    """Return what each reference makes of the document it names, ``None`` for the text itself."""
    by_target: dict[str, list[Change]] = defaultdict(list)
    for change in changes:
        by_target[change.target].append(change)
    detailed = {parent.reference.target for parent in parents(document, references)}
    return tuple(
        None
        if reference.target in {SELF, QUOTED}
        else _kind(document, reference, by_target[reference.target], detailed)
        for reference in references
    )


def _kind(
    document: Document,
    reference: Reference,
    changes: Iterable[Change],
    detailed: set[str],
) -> RelationKind:
    changes = tuple(changes)
    held = (change for change in changes if change.span.holds(reference.span))
    told = next((kind_of_change(change) for change in held), None)
    if told is not None:
        return told
    at = str(reference.at) if reference.at else None
    if document.header.kind is DocKind.VAN_BAN_HOP_NHAT and (at is None or at in _OUTSIDE):
        return RelationKind.HOP_NHAT
    if reference.target in detailed and reference.at and str(reference.at.steps[0]) in _SCOPE:
        return RelationKind.QUY_DINH_CHI_TIET
    if (told := _proclaimed(document, reference)) is not None:
        return told
    words = paragraph(document, reference.span.start) if at in _OUTSIDE else None
    if words is not None and words.span is not None:
        start, end = words.span.start, reference.span.start
        if _BASIS.match(document.text, start, end):
            return RelationKind.CAN_CU
        # "Về việc tiếp tục thực hiện Nghị định số …" lets it go on, it does not carry it out
        goes_on = any(change.verb is Verb.EXTEND for change in changes)
        if not goes_on and _CARRIES_OUT.search(document.text, max(start, end - _NEAR), end):
            return RelationKind.THUC_HIEN
    return RelationKind.DAN_CHIEU


def _proclaimed(document: Document, reference: Reference) -> RelationKind | None:
    """Return that the act explains or makes known what *reference* names, if its title says so.

    An order of the President makes laws known and ordinances; acts of the National Assembly's
    Standing Committee explain them (Luật 64/2025/QH15, Điều 60; Hiến pháp 2013, Điều 88).
    """
    at = reference.at
    if at is not None and str(at) not in _OUTSIDE and str(at.steps[0]) not in _SCOPE:
        return None
    words = paragraph(document, reference.span.start)
    start = words.span.start if words.span else reference.span.start
    if _BASIS.match(document.text, start, reference.span.start):
        return None
    title = document.regions.title.of(document.text)
    if document.header.kind is DocKind.LENH and _MAKES_KNOWN.search(title):
        return RelationKind.CONG_BO
    return RelationKind.GIAI_THICH if _EXPLAINS.search(title) else None


@dataclass(frozen=True, slots=True)
class Edge:
    """One relation between two documents of a catalogue: ``source`` acts, ``target`` bears it."""

    source: str
    target: str
    relation: Relation


class Network:
    """The relations between the documents of a catalogue, in both directions."""

    def __init__(self, edges: Iterable[Edge]) -> None:
        self._from: dict[str, list[Edge]] = defaultdict(list)
        self._to: dict[str, list[Edge]] = defaultdict(list)
        for edge in sorted(edges, key=_edge_key):
            self._from[edge.source].append(edge)
            self._to[edge.target].append(edge)

    def active(self, document: str) -> tuple[Edge, ...]:
        """Return what *document* does to others, the weightiest kind first."""
        return tuple(self._from.get(document, ()))

    def passive(self, document: str) -> tuple[Edge, ...]:
        """Return what others do to *document*, the weightiest kind first."""
        return tuple(self._to.get(document, ()))


def relate(
    source: str,
    relations: Iterable[Relation],
    catalogue: Catalogue,
    *,
    own_issuer: str | None = None,
    on: date | None = None,
) -> Iterator[Edge]:
    """Yield the relations of the document *source* whose other document is in *catalogue*."""
    for relation in relations:
        found = resolve(relation.reference, catalogue, own_issuer=own_issuer, on=on).resolved
        if found is not None and found != source:
            yield Edge(source, found, relation)


def _edge_key(edge: Edge) -> tuple[int, str, str, int]:
    return _RANKS[edge.relation.kind], edge.source, edge.target, edge.relation.index

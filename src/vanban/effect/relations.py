"""How documents stand to each other: typed, with the words that prove it, in both directions."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from vanban.cite import Catalogue, complete, resolve
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


class RelationKind(StrEnum):
    """What one document is to another; the value is the slug users see.

    The order is that of weight: of a document that is amended and cited, the amendment is told.
    """

    THAY_THE = "thay-the"
    BAI_BO = "bai-bo"
    SUA_DOI_BO_SUNG = "sua-doi-bo-sung"
    DINH_CHI = "dinh-chi"
    NGUNG_HIEU_LUC = "ngung-hieu-luc"
    KEO_DAI = "keo-dai"
    DINH_CHINH = "dinh-chinh"
    HOP_NHAT = "hop-nhat"
    QUY_DINH_CHI_TIET = "quy-dinh-chi-tiet"
    GIAI_THICH = "giai-thich"
    CONG_BO = "cong-bo"
    CAN_CU = "can-cu"
    THUC_HIEN = "thuc-hien"
    DAN_CHIEU = "dan-chieu"

    @property
    def active(self) -> str:
        """What the acting document does, in Vietnamese: ``sửa đổi, bổ sung``."""
        return _WORDS[self][0]

    @property
    def passive(self) -> str:
        """What befalls the other document: ``được sửa đổi, bổ sung bởi``."""
        return _WORDS[self][1]


_WORDS: Mapping[RelationKind, tuple[str, str]] = {
    RelationKind.THAY_THE: ("thay thế", "bị thay thế bởi"),
    RelationKind.BAI_BO: ("bãi bỏ", "bị bãi bỏ bởi"),
    RelationKind.SUA_DOI_BO_SUNG: ("sửa đổi, bổ sung", "được sửa đổi, bổ sung bởi"),
    RelationKind.DINH_CHI: ("đình chỉ thi hành", "bị đình chỉ thi hành bởi"),
    RelationKind.NGUNG_HIEU_LUC: ("ngưng hiệu lực", "bị ngưng hiệu lực bởi"),
    RelationKind.KEO_DAI: ("kéo dài thời hạn áp dụng", "được kéo dài thời hạn áp dụng bởi"),
    RelationKind.DINH_CHINH: ("đính chính", "được đính chính bởi"),
    RelationKind.HOP_NHAT: ("hợp nhất", "được hợp nhất tại"),
    RelationKind.QUY_DINH_CHI_TIET: ("quy định chi tiết", "được quy định chi tiết bởi"),
    RelationKind.GIAI_THICH: ("giải thích", "được giải thích bởi"),
    RelationKind.CONG_BO: ("công bố", "được công bố bởi"),
    RelationKind.CAN_CU: ("căn cứ", "là căn cứ của"),
    RelationKind.THUC_HIEN: ("thực hiện", "được thực hiện bởi"),
    RelationKind.DAN_CHIEU: ("dẫn chiếu", "được dẫn chiếu bởi"),
}
_RANKS = {kind: rank for rank, kind in enumerate(RelationKind)}
_BY_VERB = {
    Verb.AMEND: RelationKind.SUA_DOI_BO_SUNG,
    Verb.INSERT: RelationKind.SUA_DOI_BO_SUNG,
    Verb.PHRASE: RelationKind.SUA_DOI_BO_SUNG,
    Verb.RENAME: RelationKind.SUA_DOI_BO_SUNG,
    Verb.REPEAL: RelationKind.BAI_BO,
    Verb.REPLACE: RelationKind.THAY_THE,
    Verb.CORRECT: RelationKind.DINH_CHINH,
    Verb.SUSPEND: RelationKind.NGUNG_HIEU_LUC,
    Verb.STAY: RelationKind.DINH_CHI,
    Verb.EXTEND: RelationKind.KEO_DAI,
}
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


def kind_of_deed(verb: Verb) -> RelationKind:
    """Return what a document is to another to which it does *verb*."""
    return _BY_VERB[verb]


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
    return tuple(
        _relation(document, full, kind, indices)
        for (kind, target), indices in ordered
        if kind is not RelationKind.DAN_CHIEU or target not in more
    )


def _relation(
    document: Document, references: Sequence[Reference], kind: RelationKind, indices: list[int]
) -> Relation:
    first = references[indices[0]]
    words = paragraph(document, first.span.start)
    places = dict.fromkeys(at for i in indices if (at := references[i].locator) is not None)
    return Relation(kind, first, indices[0], tuple(places), words.quote, words.span or first.span)


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
    held = (change for change in changes if change.span.holds(reference.span))
    told = next((_BY_VERB[change.verb] for change in held), None)
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
        if _CARRIES_OUT.search(document.text, max(start, end - _NEAR), end):
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

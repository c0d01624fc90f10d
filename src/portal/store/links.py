"""Which document of the library a reference leads to: an answer, or none.

The library's own ``cite.resolve`` judges; here the documents that may be meant are fetched and the
answer is kept. Copies of one document are one answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from django.db.models import Q, QuerySet

from portal.access import Audience
from portal.store.entries import LIST_COLUMNS, entry_of
from portal.store.models import DocumentRow, ReferenceRow
from portal.store.values import Entry
from vanban import cite
from vanban.cite import Catalogue
from vanban.effect import RelationKind, kinds_of_references, read_relations
from vanban.errors import BadNumberError
from vanban.model import DocId, DocKind, DocNumber, Reference, Span, number_key
from vanban.pipeline import Case
from vanban.text import fold

# Luật Đất đai năm 2013   Bộ luật Dân sự 2015
_YEAR = re.compile(r"\s+(?:nam\s+)?(?P<year>(?:19|20)\d\d)$")
_NAMED_KINDS = ("hien-phap", "bo-luat", "luat", "phap-lenh")
_COLUMNS = (*LIST_COLUMNS, "number_key", "title_key")

_CHANGING = (
    RelationKind.THAY_THE,
    RelationKind.BAI_BO,
    RelationKind.SUA_DOI_BO_SUNG,
    RelationKind.DINH_CHI,
    RelationKind.NGUNG_HIEU_LUC,
    RelationKind.KEO_DAI,
    RelationKind.TIEP_TUC,
    RelationKind.DINH_CHINH,
)
_LONGEST = 400  # letters of a quotation
_HEAVY = ("text", "folded", "reading", "outline")


def write(row: DocumentRow, case: Case, *, old_key: str = "") -> frozenset[int]:
    """Write the references of *row* anew and resolve them, and those that may lead to *row*.

    Return the documents to which a reference of another no longer leads, or now does.
    """
    ReferenceRow.objects.filter(source=row).delete()
    made = rows_of(row, case)
    _resolve(made)
    ReferenceRow.objects.bulk_create(made, batch_size=500)
    keys = {key for key in (row.number_key, old_key) if key}
    waiting = Q(number_key__in=keys) if keys else Q(pk__in=())
    waiting |= Q(target=row)
    if row.kind in _NAMED_KINDS:
        waiting |= Q(name_key=_name_of(row))
    found = ReferenceRow.objects.filter(waiting).select_related("source")
    changed = list(found.defer(*(f"source__{name}" for name in _HEAVY)))
    before = [reference.target_id for reference in changed]
    _resolve(changed)
    moved = [r for r, old in zip(changed, before, strict=True) if r.target_id != old]
    ReferenceRow.objects.bulk_update(moved, ["target"], batch_size=500)
    ends = {r.target_id for r in moved}
    ends |= {old for r, old in zip(changed, before, strict=True) if r.target_id != old}
    return frozenset(pk for pk in ends if pk is not None)


def rows_of(row: DocumentRow, case: Case) -> list[ReferenceRow]:
    """Return the references of *case* as they are kept, not yet resolved."""
    kinds = kinds_of_references(case.parsed, case.references, case.changes)
    full = cite.complete(case.references)
    made = {
        index: _row(row, index, reference, kind)
        for index, (reference, kind) in enumerate(zip(full, kinds, strict=True))
        if kind is not None
    }
    for relation in read_relations(case.parsed, case.references, case.changes):
        made[relation.index].quote = relation.excerpt[:_LONGEST]
        made[relation.index].touched = " ".join(map(str, relation.places))
        made[relation.index].place = str(relation.reference.at or "")[:200]
    return list(made.values())


def _row(row: DocumentRow, index: int, reference: Reference, kind: RelationKind) -> ReferenceRow:
    is_number = bool(re.match(r"\s*\d", reference.target))
    return ReferenceRow(
        source=row,
        index=index,
        words=reference.target[:500],
        number_key=number_key(reference.target)[:200] if is_number else "",
        name_key="" if is_number else _YEAR.sub("", fold(reference.target))[:500],
        relation=kind.value,
        kind=reference.kind or "",
        issued_on=reference.issued_on,
        issuer_key=fold(reference.issuer or "")[:500],
        title_key=fold(reference.title or "")[:500],
    )


def _resolve(references: Iterable[ReferenceRow]) -> None:
    references = list(references)
    catalogue, rows = _candidates(references)
    for row in references:
        own = row.source.issuer or None
        found = cite.resolve(_reference(row), catalogue, own_issuer=own, on=row.source.issued_on)
        row.target = rows[found.resolved] if found.resolved else None


def _candidates(references: list[ReferenceRow]) -> tuple[Catalogue, dict[str, DocumentRow]]:
    """Return the documents that *references* may mean, and each by the key it answers with."""
    keys = {r.number_key for r in references if r.number_key}
    names = {r.name_key for r in references if r.name_key}
    found = DocumentRow.objects.filter(number_key__in=keys).only(*_COLUMNS).order_by("pk")
    rows: dict[str, DocumentRow] = {}
    for row in (*found, *(row for named in _named(names).values() for row in named)):
        rows.setdefault(row.doc_id or str(row.pk), row)
    entries = (_entry(key, row) for key, row in rows.items())
    return Catalogue.of(entry for entry in entries if entry is not None), rows


def _entry(key: str, row: DocumentRow) -> cite.Entry | None:
    """Return a document as the catalogue lists it; one without a kind is nobody's target."""
    if not row.kind:
        return None
    identity = DocId(row.issuer, DocKind(row.kind), row.issued_on, _number(row.number))
    issuers = (row.issuer_name,) if row.issuer_name else ()
    return cite.Entry(identity, row.title, issuers=issuers, key=key)


def _number(printed: str) -> DocNumber | None:
    """Return a number as kept; one of no known form (``12/KH``) is none that could be cited."""
    try:
        return DocNumber.parse(printed) if printed else None
    except BadNumberError:
        return None


def _reference(row: ReferenceRow) -> Reference:
    """Return what was kept of a reference: enough to judge which document it means."""
    return Reference(
        Span(0, 0),
        row.words,
        None,
        row.words,
        kind=DocKind(row.kind) if row.kind else None,
        issued_on=row.issued_on,
        issuer=row.issuer_key or None,
        title=row.title_key or None,
    )


def _named(names: set[str]) -> dict[str, list[DocumentRow]]:
    """Return the laws that names lead to: ``luật đất đai`` is kind and trích yếu together."""
    kinds = [kind.replace("-", " ") for kind in _NAMED_KINDS]
    titles = {name.removeprefix(kind).strip() for name in names for kind in kinds}
    found: dict[str, list[DocumentRow]] = {}
    rows = DocumentRow.objects.filter(kind__in=_NAMED_KINDS, title_key__in=titles | names)
    for document in rows.only(*_COLUMNS).order_by("pk"):
        found.setdefault(_name_of(document), []).append(document)
    return found


def _name_of(document: DocumentRow) -> str:
    """Return the folded name that a law is cited by; its title may hold its kind already."""
    kind = document.kind.replace("-", " ")
    title = document.title_key
    return (title if title.startswith(kind) else f"{kind} {title}".strip())[:500]


def bearers(references: Iterable[Reference]) -> tuple[int, ...]:
    """Return the documents whose number or name one of *references* gives."""
    made = [_row(DocumentRow(), 0, each, RelationKind.DAN_CHIEU) for each in references]
    keys = {row.number_key for row in made if row.number_key}
    rows = DocumentRow.objects.filter(number_key__in=keys).values_list("pk", flat=True)
    named = _named({row.name_key for row in made if row.name_key})
    return tuple(sorted({*rows, *(d.pk for found in named.values() for d in found)}))


def targets_of(document_id: int, audiences: Iterable[Audience]) -> dict[int, Entry]:
    """Return the document that each resolved reference of a document leads to, by its index.

    Targets that none of *audiences* may see are left out: to them they are not in the library.
    """
    rows = ReferenceRow.objects.filter(source_id=document_id, target__audience__in=list(audiences))
    found = dict(rows.values_list("index", "target_id"))
    targets = DocumentRow.objects.filter(pk__in=set(found.values())).only(*LIST_COLUMNS)
    entries = {target.pk: entry_of(target) for target in targets}
    return {index: entries[pk] for index, pk in found.items()}


def targets_in(case: Case, audiences: Iterable[Audience]) -> dict[int, Entry]:
    """Return what ``targets_of`` would if *case* were in the library; nothing is stored."""
    header = case.parsed.header
    issuer = "+".join(issuer.slug for issuer in header.issuers)
    source = DocumentRow(issuer=issuer, issued_on=header.issued_on)
    rows = rows_of(source, case)
    _resolve(rows)
    seen = frozenset(audiences)
    return {
        row.index: entry_of(row.target)
        for row in rows
        if row.target is not None and row.target.audience in seen
    }


def numbers_cited(document_ids: Iterable[int]) -> dict[int, tuple[str, ...]]:
    """Return the keys of the numbers that each of *document_ids* cites."""
    return _keys(ReferenceRow.objects.filter(source__in=list(document_ids)))


def numbers_changed(document_ids: Iterable[int]) -> dict[int, tuple[str, ...]]:
    """Return the keys of the numbers whose documents each of *document_ids* changes."""
    kinds = [kind.value for kind in _CHANGING]
    return _keys(ReferenceRow.objects.filter(source__in=list(document_ids), relation__in=kinds))


def _keys(rows: QuerySet[ReferenceRow]) -> dict[int, tuple[str, ...]]:
    """Return the keys by which the targets of *rows* may be asked for: number, name."""
    found: dict[int, dict[str, None]] = {}
    for source, number, name, target in rows.values_list(
        "source_id", "number_key", "name_key", "target__number_key"
    ).distinct():
        keys = found.setdefault(source, {})
        keys.update(dict.fromkeys(key for key in (number, joined(name), target) if key))
    return {source: tuple(keys) for source, keys in found.items()}


def joined(name: str) -> str:
    """Return the one key of a law's folded name: its letters and digits alone.

    >>> joined("luat dat dai")
    'luatdatdai'
    """
    return "".join(letter for letter in name if letter.isalnum())[:60]

"""Which document of the library a reference leads to: an answer, or none.

A number alone names nothing (every province has its own ``01/2025/QĐ-UBND``). A reference is
linked if exactly one document fits its number or name and contradicts nothing else that it says.
Assumption *a central number names its issuer*: symbols of bodies that exist once (``NĐ-CP``,
``QH15``, ``TT-BTC``) need no second witness; those that every place has (``UBND``, ``HĐND``) do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from django.db.models import Q

from portal.access import Audience
from portal.store.models import DocumentRow, ReferenceRow
from vanban.model import QUOTED, SELF, Reference, number_key
from vanban.pipeline import Case
from vanban.text import fold

# 01/2025/QĐ-UBND   12/NQ-HĐND   88-KH/TU   15/KH-SNV: every province has one
_EVERYWHERE = re.compile(r"ubnd|hdnd|[-/]tu\b|[-/](?:s|h)[a-z]{1,6}$|[-/]uy\b")
# Luật Đất đai năm 2013   Bộ luật Dân sự 2015
_YEAR = re.compile(r"\s+(?:nam\s+)?(?P<year>(?:19|20)\d\d)$")
_NAMED_KINDS = ("hien-phap", "bo-luat", "luat", "phap-lenh")
_COLUMNS = (
    "pk",
    "doc_id",
    "number_key",
    "kind",
    "issuer",
    "issuer_name",
    "issued_on",
    "year",
    "title_key",
)

_HEAVY = ("text", "folded", "reading", "outline")


def write(row: DocumentRow, case: Case, *, old_key: str = "") -> None:
    """Write the references of *row* anew and resolve them, and those that may lead to *row*."""
    ReferenceRow.objects.filter(source=row).delete()
    made = [
        _row(row, index, reference)
        for index, reference in enumerate(case.references)
        if reference.target not in (SELF, QUOTED)
    ]
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


def _row(row: DocumentRow, index: int, reference: Reference) -> ReferenceRow:
    is_number = bool(re.match(r"\s*\d", reference.target))
    return ReferenceRow(
        source=row,
        index=index,
        words=reference.target[:500],
        number_key=number_key(reference.target)[:200] if is_number else "",
        name_key="" if is_number else _YEAR.sub("", fold(reference.target))[:500],
        kind=reference.kind or "",
        issued_on=reference.issued_on,
        issuer_key=fold(reference.issuer or "")[:500],
        title_key=fold(reference.title or "")[:500],
    )


def _resolve(references: Iterable[ReferenceRow]) -> None:
    references = list(references)
    keys = {r.number_key for r in references if r.number_key}
    names = {r.name_key for r in references if r.name_key}
    by_number: dict[str, list[DocumentRow]] = {}
    for document in DocumentRow.objects.filter(number_key__in=keys).only(*_COLUMNS).order_by("pk"):
        by_number.setdefault(document.number_key, []).append(document)
    by_name = _named(names)
    for reference in references:
        if reference.number_key:
            reference.target = _one_by_number(reference, by_number.get(reference.number_key, []))
        else:
            reference.target = _one_by_name(reference, by_name.get(reference.name_key, []))


def _one_by_number(reference: ReferenceRow, bearers: list[DocumentRow]) -> DocumentRow | None:
    fits = [d for d in bearers if not _contradicts(reference, d)]
    witnessed = [d for d in fits if _has_witness(reference, d)]
    if witnessed:
        return _only(witnessed)
    if _EVERYWHERE.search(reference.number_key):
        return None
    return _only(fits)


def _contradicts(reference: ReferenceRow, document: DocumentRow) -> bool:
    if reference.issued_on and document.issued_on and reference.issued_on != document.issued_on:
        return True
    return bool(reference.kind and document.kind and reference.kind != document.kind)


def _has_witness(reference: ReferenceRow, document: DocumentRow) -> bool:
    if reference.issued_on and reference.issued_on == document.issued_on:
        return True
    if reference.issuer_key and reference.issuer_key in fold(document.issuer_name):
        return True
    if reference.title_key and document.title_key.startswith(reference.title_key[:60]):
        return True
    return bool(document.issuer) and reference.source.issuer == document.issuer


def _one_by_name(reference: ReferenceRow, bearers: list[DocumentRow]) -> DocumentRow | None:
    """Return the one law that bears a name, by its day or year where several have borne it."""
    year = _YEAR.search(fold(reference.words))
    if reference.issued_on:
        return _only([d for d in bearers if d.issued_on == reference.issued_on])
    if year:
        return _only([d for d in bearers if d.year == int(year["year"])])
    return _only(bearers)


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


def _only(documents: list[DocumentRow]) -> DocumentRow | None:
    """Return the one document of *documents*; copies of one document count once."""
    first = documents[0] if documents else None
    if first is None or all(d.doc_id and d.doc_id == first.doc_id for d in documents[1:]):
        return first
    return None


def addresses_of_targets(document_id: int, audiences: Iterable[Audience]) -> dict[int, str]:
    """Return the address that each resolved reference of a document leads to, by its index.

    Targets that none of *audiences* may see are left out: to them they are not in the library.
    """
    rows = ReferenceRow.objects.filter(source_id=document_id, target__audience__in=list(audiences))
    return dict(rows.values_list("index", "target__address"))


def citing(document_id: int) -> tuple[int, ...]:
    """Return the ids of the documents that cite a document."""
    rows = ReferenceRow.objects.filter(target_id=document_id).exclude(source_id=document_id)
    return tuple(rows.values_list("source_id", flat=True).distinct().order_by("source_id"))


def numbers_cited(document_ids: Iterable[int]) -> dict[int, tuple[str, ...]]:
    """Return the keys of the numbers that each of *document_ids* cites."""
    rows = ReferenceRow.objects.filter(source__in=list(document_ids)).exclude(number_key="")
    cited: dict[int, tuple[str, ...]] = {}
    for source, key in rows.values_list("source_id", "number_key").distinct():
        cited[source] = (*cited.get(source, ()), key)
    return cited

"""Documents put in and got out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import PurePath

from django.conf import settings
from django.core.cache import caches
from django.db import transaction
from django.db.models import Max

from portal.access import Audience
from portal.errors import NotFoundError
from portal.store import links, marks, validity
from portal.store.addresses import first_free, propose
from portal.store.entries import LIST_COLUMNS, WORD_COLUMNS, entry_of, words_of
from portal.store.following import events
from portal.store.models import Address, DocumentRow, Original, PendingIndex
from portal.store.originals import bytes_of, keep_bytes
from portal.store.reading import pack, unpack
from portal.store.values import Entry, OriginalFile, Stored, Words
from vanban.model import number_key
from vanban.pipeline import Case
from vanban.text import clean, fold, fold_letters

_FEW = 60  # issuers whose names are looked up one by one
COLUMNS = "1"  # of the columns that ``fill_columns`` fills


def entries_of_digest(digest: str) -> tuple[Entry, ...]:
    """Return the documents that came in the bytes with *digest*, in order."""
    rows = DocumentRow.objects.filter(original_id=digest).order_by("part")
    return tuple(entry_of(row) for row in rows.only(*LIST_COLUMNS))


def put(
    cases: Sequence[Case],
    data: bytes,
    *,
    digest: str,
    name: str,
    audience: Audience = Audience.EVERYONE,
    added_by: int | None = None,
) -> Stored:
    """Keep all documents of one file, in one transaction; nothing changes if they are there."""
    keep_bytes(digest, data)
    with transaction.atomic():
        original, is_new = Original.objects.get_or_create(
            digest=digest, defaults={"name": name[-300:], "size": len(data)}
        )
        if not is_new:
            return Stored(entries_of_digest(digest), False)
        entries = []
        for part, case in enumerate(cases):
            row = DocumentRow(original=original, part=part, audience=audience, added_by_id=added_by)
            _fill(row, case)
            row.address = first_free(propose(case, digest), _is_taken)
            row.save(force_insert=True)
            Address.objects.create(path=row.address, document=row)
            validity.write(row, case, links.write(row, case))
            PendingIndex.objects.create(document_id=row.pk)
            events.mark(row.pk)
            entries.append(entry_of(row))
        return Stored(tuple(entries), True)


def renew(document_id: int, case: Case) -> Entry:
    """Replace what was read of a document by *case*; its address stays."""
    with transaction.atomic():
        row = DocumentRow.objects.select_for_update().get(pk=document_id)
        old_key = row.number_key
        _fill(row, case)
        row.save()
        validity.write(row, case, links.write(row, case, old_key=old_key))
        PendingIndex.objects.create(document_id=row.pk)
        return entry_of(row)


def _fill(row: DocumentRow, case: Case) -> None:
    header, text = case.parsed.header, case.parsed.text
    number = str(header.number) if header.number else header.number_printed or ""
    row.doc_id = str(case.parsed.identity or "")[:400]
    row.number = number[:200]
    # Nothing is joined to a document by a number that a scan leaves in doubt.
    row.number_key = "" if header.is_number_doubted else number_key(number)[:200] if number else ""
    row.kind = header.kind or ""
    row.issuer = "+".join(i.slug for i in header.issuers)[:300]
    row.issuer_name = ", ".join(i.name for i in header.issuers)[:500]
    row.issued_on = header.issued_on
    row.year = _year(case)
    row.place = (header.place or "")[:200]
    row.title = header.trich_yeu or ""
    row.title_key = fold(row.title)[:500]
    row.signers = [signer.name[:120] for signer in header.signers]
    row.field = _field(case)
    row.text = text.replace("\0", " ")  # PostgreSQL takes no NUL in a text
    row.folded = fold_letters(row.text)
    row.outline = _outline(case)
    row.reading = pack(case)


def _field(case: Case) -> str:
    """Return the field that the source page claims: the text itself never names one."""
    claim = case.source.claims.get("field")
    return clean(claim.shown)[:200] if claim and claim.absent is None else ""


def _outline(case: Case) -> list[list[int | str | None]]:
    units: list[list[int | str | None]] = [
        [node.span.start, str(node.locator)] for node in case.parsed.walk()
    ]
    if case.parsed.body:
        units.append([case.parsed.body[-1].span.end, None])
    return units


def _year(case: Case) -> int | None:
    header = case.parsed.header
    if header.issued_on:
        return header.issued_on.year
    return header.number.year if header.number else None


def _is_taken(address: str) -> bool:
    return Address.objects.filter(path=address).exists()


def fill_columns() -> int:
    """Fill the columns of signers and field of documents kept before there were any, once.

    Return how many documents were filled. Stopped, it goes on where it was.
    """
    last = marks.reached("columns", COLUMNS)
    if last is None:
        return 0
    filled = 0
    lacking = DocumentRow.objects.filter(pk__gt=last).only("reading").order_by("pk")
    for count, row in enumerate(lacking.iterator(chunk_size=50), 1):
        case = unpack(bytes(row.reading))
        if case is not None and (case.parsed.header.signers or "field" in case.source.claims):
            signers = [signer.name[:120] for signer in case.parsed.header.signers]
            kept = DocumentRow.objects.filter(pk=row.pk)
            kept.update(signers=signers, field=_field(case))
            filled += 1
        if count % marks.EVERY == 0:
            marks.remember_reached("columns", COLUMNS, row.pk)
    marks.remember("columns", COLUMNS)
    return filled


def at_address(address: str) -> Entry:
    """Return the document that *address* leads to, or ever led to."""
    path = "/" + address.strip("/")
    found = DocumentRow.objects.filter(addresses=path).only(*LIST_COLUMNS).first()
    if found is None:
        raise NotFoundError(path)
    return entry_of(found)


def case_of(document_id: int) -> Case | None:
    """Return what was read of a document, ``None`` if it was kept in a form of the past."""
    row = DocumentRow.objects.only("reading").get(pk=document_id)
    return unpack(bytes(row.reading))


def original_of(document_id: int) -> tuple[OriginalFile, int] | None:
    """Return the bytes that a document came in and its place among the documents in them."""
    row = DocumentRow.objects.select_related("original").only("original", "part")
    found = row.get(pk=document_id)
    data = bytes_of(found.original_id)
    if data is None:
        return None
    name = PurePath(found.original.name).name
    return OriginalFile(name, found.original_id, data), found.part


def newest(audiences: Iterable[Audience], count: int) -> tuple[Entry, ...]:
    """Return the documents of *audiences* issued last."""
    rows = DocumentRow.objects.filter(audience__in=list(audiences), issued_on__isnull=False)
    return tuple(
        entry_of(r) for r in rows.only(*LIST_COLUMNS).order_by("-issued_on", "-pk")[:count]
    )


def count_of(audiences: Iterable[Audience]) -> int:
    """Return how many documents *audiences* may see."""
    return DocumentRow.objects.filter(audience__in=list(audiences)).count()


def addresses(
    audiences: Iterable[Audience], start: int, count: int
) -> tuple[tuple[str, datetime], ...]:
    """Return addresses of documents that *audiences* may see, with when each came, oldest first."""
    rows = DocumentRow.objects.filter(audience__in=list(audiences)).order_by("pk")
    return tuple(rows.values_list("address", "added_at")[start : start + count])


def added_last(
    audiences: Iterable[Audience], count: int, before: int | None = None
) -> tuple[tuple[Entry, datetime], ...]:
    """Return the documents of *audiences* added last, with when; *before* is the id to go on at."""
    rows = DocumentRow.objects.filter(audience__in=list(audiences))
    if before is not None:
        rows = rows.filter(pk__lt=before)
    found = rows.only(*LIST_COLUMNS, "added_at").order_by("-pk")[:count]
    return tuple((entry_of(row), row.added_at) for row in found)


def entries(document_ids: Sequence[int]) -> dict[int, Entry]:
    """Return the documents with *document_ids* by id; those that left the library are missing."""
    rows = DocumentRow.objects.filter(pk__in=document_ids).only(*LIST_COLUMNS)
    return {row.pk: entry_of(row) for row in rows}


def words(document_ids: Sequence[int]) -> Iterator[Words]:
    """Yield the documents with *document_ids* with their texts, oldest first: equals stand so."""
    rows = DocumentRow.objects.filter(pk__in=document_ids).only(*WORD_COLUMNS).order_by("pk")
    for row in rows.iterator(chunk_size=50):
        yield words_of(row)


def all_ids() -> tuple[int, ...]:
    """Return the ids of all documents, oldest first."""
    return tuple(DocumentRow.objects.order_by("pk").values_list("pk", flat=True))


def count() -> int:
    """Return how many documents the library holds."""
    return DocumentRow.objects.count()


def digests() -> Iterator[str]:
    """Yield the digest of every file that came in."""
    yield from Original.objects.values_list("digest", flat=True).iterator(chunk_size=2000)


def issuer_names(slugs: Iterable[str]) -> dict[str, str]:
    """Return the name of each issuer as the document added last prints it.

    Every list of documents asks for the same few, so they are kept for a while.
    """
    home, held = str(settings.HOME), caches["names"]
    keys = {f"issuer|{home}|{slug}": slug for slug in slugs}
    found = held.get_many(keys)
    if missing := {key: slug for key, slug in keys.items() if key not in found}:
        names = _printed_last(list(missing.values()))
        fresh = {key: names[slug] for key, slug in missing.items() if slug in names}
        held.set_many(fresh)
        found |= fresh
    return {keys[key]: name for key, name in found.items()}


def _printed_last(slugs: list[str]) -> dict[str, str]:
    """Return names by slug; few are asked for one by one: all rows of a body may be many."""
    rows = DocumentRow.objects.filter(issuer__in=slugs)
    if len(slugs) > _FEW:
        last = rows.order_by().values("issuer").annotate(last=Max("pk")).values("last")
        named = DocumentRow.objects.filter(pk__in=last).values_list("issuer", "issuer_name")
        return dict(named)
    found = {}
    for slug in slugs:
        own = DocumentRow.objects.filter(issuer=slug).order_by("-pk")
        for name in own.values_list("issuer_name", flat=True)[:1]:
            found[slug] = name
    return found

"""The tree of subjects: read, kept, and hung with documents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.db import transaction

from portal.errors import NotFoundError
from portal.store.following import events
from portal.store.marks import mark_for_index
from portal.store.models import SubjectRow


@dataclass(frozen=True, slots=True)
class Subject:
    """One subject with those below it; ``above`` are its ancestors, the topmost first."""

    id: int
    name: str
    slug: str
    above: tuple[tuple[str, str], ...] = ()
    below: tuple[Subject, ...] = field(default=())


def tree() -> tuple[Subject, ...]:
    """Return the topmost subjects, each with all that is below it."""
    rows = list(SubjectRow.objects.all())
    children: dict[int | None, list[SubjectRow]] = {}
    for row in rows:
        children.setdefault(row.parent_id, []).append(row)

    def grown(row: SubjectRow, above: tuple[tuple[str, str], ...]) -> Subject:
        inner = (*above, (row.slug, row.name))
        below = tuple(grown(child, inner) for child in children.get(row.pk, ()))
        return Subject(row.pk, row.name, row.slug, above, below)

    return tuple(grown(row, ()) for row in children.get(None, ()))


def at(slug: str) -> Subject:
    """Return the subject at *slug*."""
    waiting = list(tree())
    while waiting:
        subject = waiting.pop()
        if subject.slug == slug:
            return subject
        waiting += subject.below
    raise NotFoundError(slug)


def of(documents: Iterable[int]) -> dict[int, tuple[str, ...]]:
    """Return the slugs of each document's subjects and of all above them."""
    hung = SubjectRow.documents.through.objects.filter(documentrow__in=list(documents))
    pairs = list(hung.values_list("documentrow_id", "subjectrow_id"))
    if not pairs:
        return {}
    rows = {row.pk: row for row in SubjectRow.objects.all()}
    found: dict[int, dict[str, None]] = {}
    for document, subject in pairs:
        found.setdefault(document, {}).update(dict.fromkeys(_line(rows, subject)))
    return {document: tuple(slugs) for document, slugs in found.items()}


def _line(rows: Mapping[int, SubjectRow], pk: int | None) -> Iterable[str]:
    seen: set[int] = set()
    while pk is not None and pk not in seen:  # a subject put below itself by two hands at once
        seen.add(pk)
        yield rows[pk].slug
        pk = rows[pk].parent_id


def own(document: int) -> tuple[tuple[str, str], ...]:
    """Return the slug and name of each subject that a document hangs on itself."""
    return tuple(SubjectRow.objects.filter(documents=document).values_list("slug", "name"))


def hang(document: int, slugs: Iterable[str]) -> None:
    """Hang a document on exactly the subjects at *slugs*; unknown ones are left out."""
    wanted = SubjectRow.objects.filter(slug__in=list(slugs))
    with transaction.atomic():
        before = set(of([document]).get(document, ()))
        rows = list(wanted.values_list("pk", flat=True))
        through = SubjectRow.documents.through.objects
        through.filter(documentrow=document).exclude(subjectrow__in=rows).delete()
        held = set(through.filter(documentrow=document).values_list("subjectrow_id", flat=True))
        through.bulk_create(
            SubjectRow.documents.through(documentrow_id=document, subjectrow_id=pk)
            for pk in rows
            if pk not in held
        )
        mark_for_index([document])
        if gained := [slug for slug in of([document]).get(document, ()) if slug not in before]:
            events.mark(document, gained)


def moved(subject: int) -> None:
    """Mark for the index every document on a subject or below it: its line has changed."""
    below, waiting = {subject}, {subject}
    while waiting:
        rows = SubjectRow.objects.filter(parent__in=waiting).values_list("pk", flat=True)
        waiting = set(rows) - below
        below |= waiting
    through = SubjectRow.documents.through.objects.filter(subjectrow__in=below)
    mark_for_index(list(through.values_list("documentrow_id", flat=True).distinct()))


def names() -> dict[str, str]:
    """Return the name of each subject by its slug."""
    return dict(SubjectRow.objects.values_list("slug", "name"))

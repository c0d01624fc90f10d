"""What a document that came in does to others, as events; and the documents still to be told of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from portal.store.following.values import Happened, Said, What
from portal.store.models import ActRow, DocumentRow, PendingNews, ReferenceRow
from portal.store.reading import unpack_act
from vanban.effect import Act, happening_of
from vanban.model import Change, Verb

_MOST_CLAUSES = 20  # kept of one event; an act may change hundreds of places
# The weightiest first: of an act that replaces and amends, the replacement is told.
_WEIGHTS = (
    Verb.REPLACE, Verb.REPEAL, Verb.STAY, Verb.SUSPEND, Verb.AMEND, Verb.INSERT, Verb.PHRASE,
    Verb.RENAME, Verb.EXTEND, Verb.CORRECT,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mark:
    """What is to be told of a document: that it came in, or that it was hung on subjects."""

    subjects: tuple[str, ...]
    at: datetime | None


def mark(document_id: int, subjects: Iterable[str] = ()) -> None:
    """Remember that a document came in, or what it was hung on; call in that transaction."""
    PendingNews.objects.create(document_id=document_id, subjects=list(subjects))


def marks_of(document_id: int) -> tuple[Mark, ...]:
    """Return what is still to be told of a document, oldest first."""
    rows = PendingNews.objects.filter(document_id=document_id).order_by("pk")
    return tuple(Mark(tuple(subjects), at) for subjects, at in rows.values_list("subjects", "at"))


def pending(limit: int) -> tuple[int, ...]:
    """Return documents that came in and of which nobody was told yet, oldest first."""
    rows = PendingNews.objects.order_by("pk").values_list("document_id", flat=True)
    return tuple(dict.fromkeys(rows[:limit]))


def told(document_ids: Iterable[int]) -> None:
    """Take the marks away; call in the transaction that keeps the alerts."""
    PendingNews.objects.filter(document_id__in=list(document_ids)).delete()


def arrival(document: DocumentRow) -> Happened:
    """Return the event that *document* is new; its copies are the same event."""
    identity = document.doc_id or str(document.pk)
    return Happened(f"new|{identity}", document.pk, What.NEW, day=document.issued_on)


def changes_by(document: DocumentRow) -> tuple[Happened, ...]:
    """Return what *document* does to each document of the library, one event for each of them."""
    row = ActRow.objects.filter(document=document).first()
    act = unpack_act(bytes(row.packed)) if row else None
    if act is None:
        return ()
    clauses: dict[int, list[tuple[Change, Said]]] = {}
    for target, change, said in _clauses(document, act):
        clauses.setdefault(target, []).append((change, said))
    keys = dict(DocumentRow.objects.filter(pk__in=clauses).values_list("pk", "doc_id"))
    own = document.doc_id or str(document.pk)
    return tuple(
        _event(document.pk, own, target, keys.get(target, ""), found)
        for target, found in clauses.items()
    )


def _event(
    actor: int, own: str, target: int, identity: str, found: list[tuple[Change, Said]]
) -> Happened:
    ordered = sorted(found, key=lambda pair: _weight(pair[0]))
    days = [change.starts for change, _ in found if change.starts]
    return Happened(
        key=f"change|{identity or target}|{own}",
        document=target,
        what=What.CHANGED,
        actor=actor,
        day=min(days, default=None),
        said=tuple(said for _, said in ordered[:_MOST_CLAUSES]),
        count=len(found),
    )


def _weight(change: Change) -> tuple[int, int]:
    """Return the weight of a change: whole documents before places, then by what is done."""
    return int(change.target_locator is not None), _WEIGHTS.index(change.verb)


def _clauses(document: DocumentRow, act: Act) -> Iterator[tuple[int, Change, Said]]:
    rows = ReferenceRow.objects.filter(source=document, target__isnull=False)
    targets = dict(rows.values_list("index", "target_id"))
    for impact in act.impacts:
        target = targets.get(impact.index)
        if target is None or target == document.pk:
            continue
        change, words = impact.change, impact.words
        at = change.at or words.at
        said = Said(
            document=document.pk,
            deed=happening_of(change),
            at=str(at) if at else None,
            quote=" ".join((words.quote or change.quote).split())[:600],
            place=str(change.target_locator) if change.target_locator else None,
            day=change.starts,
        )
        yield target, change, said

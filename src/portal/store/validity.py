"""Which documents are in force on which day: kept with each, worked out anew when one is reached.

What a document's state hangs on is found by references: ``bears`` marks those by which the source
changes the target or tells of a change, ``rests`` those by which it details the target.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Q

from portal.access import Audience
from portal.store import links, marks, published
from portal.store.models import ActRow, DocumentRow, ReferenceRow, TurnRow
from portal.store.reading import form_of_acts, pack_act, unpack, unpack_act
from vanban.effect import Act, Library, history, with_observed
from vanban.model import Reference, number_key
from vanban.pipeline import Case, act_in

_BATCH = 100
_SEEN_WITH = {
    Audience.EVERYONE: (Audience.EVERYONE,),
    Audience.MEMBERS: (Audience.EVERYONE, Audience.MEMBERS),
    Audience.EDITORS: (Audience.EVERYONE, Audience.MEMBERS, Audience.EDITORS),
}


@dataclass(frozen=True, slots=True)
class Shelved:
    """A library of some documents and all that their states hang on; the id of each row in it."""

    library: Library
    ids: Mapping[int, str]


def write(row: DocumentRow, case: Case, moved: Iterable[int] = ()) -> None:
    """Keep what validity needs of *case*; mark all documents that it reaches.

    *moved* are documents to which a reference of another no longer leads, or now does.
    """
    act = act_in(case)
    before = reached([row.pk])
    ActRow.objects.update_or_create(document=row, defaults={"packed": pack_act(act)})
    bears = {impact.index for impact in act.impacts} | {told.target_index for told in act.hearsay}
    rests = {parent.index for parent in act.parents}
    own = ReferenceRow.objects.filter(source=row)
    own.filter(index__in=bears).update(bears=True)
    own.filter(index__in=rests).update(rests=True)
    touched = before | reached([row.pk, *moved, *published.targets_told_by(row.number)])
    ActRow.objects.filter(document__in=touched).update(is_stale=True)


def mark_stale(documents: Iterable[int]) -> None:
    """Mark *documents* and all that hang on them: their states are to be worked out anew."""
    reach = sorted(reached(documents))
    for start in range(0, len(reach), _BATCH):
        some = reach[start : start + _BATCH]
        ActRow.objects.filter(document__in=some).update(is_stale=True)


def reached(documents: Iterable[int]) -> frozenset[int]:
    """Return the documents whose states may hang on *documents*, these among them."""
    return _spread(documents, _next_reached)


def _next_reached(some: Iterable[int]) -> Iterable[int]:
    rows = ReferenceRow.objects.filter(target__isnull=False)
    yield from rows.filter(source__in=some, bears=True).values_list("target_id", flat=True)
    yield from rows.filter(target__in=some, rests=True).values_list("source_id", flat=True)


def _needed(documents: Iterable[int]) -> frozenset[int]:
    """Return *documents* and all that their states hang on."""

    def following(some: Iterable[int]) -> Iterable[int]:
        rows = ReferenceRow.objects.filter(target__isnull=False)
        yield from rows.filter(target__in=some, bears=True).values_list("source_id", flat=True)
        yield from rows.filter(source__in=some, rests=True).values_list("target_id", flat=True)

    return _spread(documents, following)


def _spread(
    documents: Iterable[int], following: Callable[[Iterable[int]], Iterable[int]]
) -> frozenset[int]:
    found: set[int] = set()
    waiting = set(documents)
    while waiting:
        found |= waiting
        waiting = set(following(sorted(waiting))) - found
    return frozenset(found)


def shelve(documents: Iterable[int], audiences: Iterable[Audience]) -> Shelved:
    """Return the library of *documents* and all that their states hang on.

    Only what *audiences* may see is in it: to others nothing else exists. What others publish of
    acts that are not held counts too, and says so.
    """
    seen = list(audiences)
    shelved = shelve_alone(_needed(documents), seen)
    numbers = (act.number for act in shelved.library.acts.values() if act.number)
    told = published.bearing_on(numbers, seen)
    return Shelved(with_observed(shelved.library, told), shelved.ids) if told else shelved


def shelve_alone(documents: Iterable[int], audiences: Iterable[Audience]) -> Shelved:
    """Return the library of *documents* that *audiences* may see, and of nothing else."""
    wanted = frozenset(documents)
    rows = ActRow.objects.filter(document__in=wanted, document__audience__in=list(audiences))
    chosen: dict[str, tuple[tuple[int, str], int, Act]] = {}
    ids: dict[int, str] = {}
    for row in rows.order_by("pk"):
        act = unpack_act(bytes(row.packed)) or _renewed(row.pk)
        if act is None:
            continue
        ids[row.pk] = act.id
        rank = (act.richness, repr(act))
        if act.id not in chosen or rank > chosen[act.id][0]:
            chosen[act.id] = (rank, row.pk, act)
    meant = _meant({pk: act_id for act_id, (_, pk, _) in chosen.items()}, ids)

    def link(act: Act, reference: Reference, index: int) -> str | None:
        return meant.get((act.id, index))

    return Shelved(Library.of((act for _, _, act in chosen.values()), link), ids)


def cases(shelved: Shelved) -> dict[str, Case]:
    """Return what was read of each document of *shelved*, by its id.

    Of two copies of one document it is the one whose act is in the library.
    """
    rows = DocumentRow.objects.filter(pk__in=list(shelved.ids)).order_by("pk")
    read = ((row.pk, unpack(bytes(row.reading))) for row in rows.only("reading").iterator())
    copies = Counter(shelved.ids.values())
    found: dict[str, Case] = {}
    for pk, case in read:
        act = shelved.ids[pk]
        if case is not None and (copies[act] == 1 or act_in(case) == shelved.library.acts[act]):
            found[act] = case
    return found


def _meant(sources: Mapping[int, str], ids: Mapping[int, str]) -> dict[tuple[str, int], str]:
    """Return which document each reference that validity follows leads to."""
    rows = ReferenceRow.objects.filter(source__in=list(sources), target__in=list(ids))
    return {
        (sources[source], index): ids[target]
        for source, index, target in rows.values_list("source_id", "index", "target_id")
    }


def _renewed(document_id: int) -> Act | None:
    """Return a document's act made again from its reading: what was kept is of a past form."""
    reading = DocumentRow.objects.only("reading").get(pk=document_id).reading
    case = unpack(bytes(reading))
    return act_in(case) if case else None


def named(asked: Iterable[str]) -> tuple[int, ...]:
    """Return the documents that bear one of *asked*, ids or numbers."""
    words = list(asked)
    keys = [number_key(each) for each in words]
    rows = DocumentRow.objects.filter(Q(doc_id__in=words) | Q(number_key__in=keys))
    return tuple(rows.order_by("pk").values_list("pk", flat=True))


def bearing(references: Iterable[Reference]) -> tuple[int, ...]:
    """Return the documents whose number or name one of *references* gives."""
    return links.bearers(references)


def catch_up(progress: Callable[[int], None] | None = None) -> int:
    """Work out the states of all marked documents; return how many there were.

    Safe to kill: a mark goes in the transaction that keeps the states.
    """
    done = 0
    while some := _stale():
        for audience in Audience:
            _work_out([pk for pk, seen_by in some if seen_by == audience], audience)
        done += len(some)
        if progress:
            progress(len(some))
    return done


def _stale() -> list[tuple[int, str]]:
    rows = ActRow.objects.filter(is_stale=True).order_by("pk")
    return list(rows.values_list("document_id", "document__audience")[:_BATCH])


def _work_out(documents: list[int], audience: Audience) -> None:
    if not documents:
        return
    shelved = shelve(documents, _SEEN_WITH[audience])
    with transaction.atomic():
        rows = list(DocumentRow.objects.filter(pk__in=documents).only("states"))
        moved = []
        for row in rows:
            act_id = shelved.ids.get(row.pk)
            states = _written(shelved.library, act_id) if act_id else []
            if states != row.states:
                row.states = states
                moved.append(row)
        DocumentRow.objects.bulk_update(moved, ["states"], batch_size=100)
        _mark_turns(moved)
        ActRow.objects.filter(document__in=documents).update(is_stale=False)


def _mark_turns(moved: list[DocumentRow]) -> None:
    """Keep the days on which documents' states turn; the index is to read them again."""
    TurnRow.objects.filter(document__in=moved).delete()
    TurnRow.objects.bulk_create(
        (TurnRow(document=row, day=since) for row in moved for since, _ in row.states if since),
        batch_size=500,
    )
    marks.mark_for_index([row.pk for row in moved])


def turning(after: date, until: date) -> tuple[int, ...]:
    """Return the documents whose state turns on a day after *after*, up to *until*."""
    rows = TurnRow.objects.filter(day__gt=after, day__lte=until)
    return tuple(rows.values_list("document_id", flat=True).distinct())


def _written(library: Library, act_id: str) -> list[list[str | None]]:
    return [[_day(since), str(state)] for since, state in history(library, act_id)]


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def make_missing() -> int:
    """Make the acts that are lacking or were kept in a past form; return how many.

    Stopped, it goes on where it was: in a large library this takes an hour.
    """
    form, last = form_of_acts(), marks.reached("acts", form_of_acts())
    lacking = DocumentRow.objects.order_by("pk")
    is_missing = Q(act__isnull=True)
    lacking = lacking.filter(is_missing if last is None else is_missing | Q(pk__gt=last))
    count = 0
    for pk in list(lacking.values_list("pk", flat=True)):
        row = DocumentRow.objects.get(pk=pk)
        if (case := unpack(bytes(row.reading))) is not None:
            with transaction.atomic():
                write(row, case)
            count += 1
            if last is not None and pk > last and count % marks.EVERY == 0:
                marks.remember_reached("acts", form, pk)
    marks.remember("acts", form)
    return count

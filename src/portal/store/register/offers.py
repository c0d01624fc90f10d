"""Agencies that have ended, who does their work now, and their open tasks offered to those."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from portal.access import Person
from portal.errors import CannotBeDoneError, NotFoundError
from portal.store.models import AgencyRow, OfferRow, Share, SuccessionRow, TaskRow
from portal.store.register import history, plans, tasks
from portal.store.register.agencies import agencies
from portal.store.register.values import Agency, Standing, Task

_STEPS = 20  # no chain of successors is longer


@dataclass(frozen=True, slots=True)
class Offer:
    """An open task of an agency that has ended, offered to its successor by reason of an act."""

    id: int
    task: Task
    before: Agency
    after: Agency
    act: str
    ended_on: date


def end(agency_id: int, after: Sequence[int], *, on: date, act: str) -> None:
    """Say that an agency ended on a day by an act, and who does its work; say it anew if said."""
    with transaction.atomic():
        AgencyRow.objects.filter(pk=agency_id).update(ended_on=on, ended_by=tasks.shown(act)[:300])
        SuccessionRow.objects.filter(before_id=agency_id).exclude(after_id__in=after).delete()
        waiting = OfferRow.objects.filter(before_id=agency_id, decision="")
        waiting.exclude(after_id__in=after).delete()
        waiting.update(ended_on=on, act=tasks.shown(act)[:300])
        for successor in after:
            SuccessionRow.objects.get_or_create(before_id=agency_id, after_id=successor)


def make(day: date) -> int:
    """Offer the open tasks of what has ended by *day* to who stands then; return how many are new.

    Doing it again offers nothing twice; what the office declined is not offered again.
    """
    ended = AgencyRow.objects.filter(ended_on__lte=day, successions__isnull=False).distinct()
    made = 0
    for before in ended:
        assert before.ended_on is not None
        successors = _standing(before.pk, day)
        shares = Share.objects.filter(agency=before, task__in=_open_tasks().values("pk"))
        known = set(OfferRow.objects.filter(before=before).values_list("task_id", "after_id"))
        wanted = [
            OfferRow(
                task_id=task_id, before=before, after_id=after, act=before.ended_by,
                ended_on=before.ended_on,
            )
            for task_id in shares.values_list("task_id", flat=True).distinct()
            for after in successors
            if (task_id, after) not in known
        ]  # fmt: skip
        OfferRow.objects.bulk_create(wanted, ignore_conflicts=True)
        made += len(wanted)
    return made


def successors_of(agency_id: int) -> tuple[Agency, ...]:
    """Return who does the work of an agency that has ended."""
    found = SuccessionRow.objects.filter(before_id=agency_id).order_by("pk")
    keys = list(found.values_list("after_id", flat=True))
    known = agencies(keys)
    return tuple(known[key] for key in keys)


def waiting(person: Person, limit: int = 500) -> tuple[Offer, ...]:
    """Return the offers on which *person* decides, plan by plan."""
    return _offers(
        _waiting(person).order_by("task__plan_id", "before_id", "task__order", "pk")[:limit]
    )


def count_waiting(person: Person) -> int:
    """Return on how many offers *person* decides."""
    return _waiting(person).count()


def received(person: Person, limit: int = 500) -> tuple[Offer, ...]:
    """Return what is offered to *person*'s agencies and still waits for the offices to decide."""
    found = _undecided().filter(after_id__in=person.agencies)
    return _offers(found.order_by("task__plan_id", "before_id", "task__order", "pk")[:limit])


def of_task(task_id: int) -> tuple[Offer, ...]:
    """Return the offers of a task that wait for a decision."""
    return _offers(_undecided().filter(task_id=task_id).order_by("pk"))


def offer(offer_id: int) -> Offer:
    """Return the offer with an id; raise ``CannotBeDoneError`` if it waits no more."""
    if not OfferRow.objects.filter(pk=offer_id).exists():
        raise NotFoundError(f"/nhiem-vu/ke-thua/#{offer_id}")
    found = _offers(_undecided().filter(pk=offer_id))
    if not found:
        raise CannotBeDoneError("đề nghị chuyển giao này đã được quyết định, hoặc việc đã xong")
    return found[0]


def accept(offers: Iterable[Offer], by: Person) -> None:
    """Let successors stand where the agencies stood, all or none; history keeps the act."""
    with transaction.atomic():
        for found in offers:
            _accept(found, by)


def _accept(found: Offer, by: Person) -> None:
    with tasks.changing(found.task.id, by, "succeeded", version=None) as row:
        _decide(found.id, by, "accepted")
        for share in row.shares.filter(agency_id=found.before.id):
            is_there = row.shares.filter(agency_id=found.after.id, role=share.role).exists()
            if is_there:
                share.delete()
            else:
                share.agency_id = found.after.id
                share.save(update_fields=["agency"])
        others = OfferRow.objects.filter(
            task_id=found.task.id, before_id=found.before.id, decision=""
        )
        others.update(
            decision="declined", decided_at=timezone.now(), decided_by=by.name[:200],
            reason=f"đã chuyển cho {found.after.name}",
        )  # fmt: skip
        _write(found, "succession-reason", by, {"successor": found.after.name, "reason": found.act})


def decline(offers: Iterable[Offer], by: Person, reason: str) -> None:
    """Leave tasks where they are, all or none; history keeps why."""
    with transaction.atomic():
        for found in offers:
            _decide(found.id, by, "declined", tasks.shown(reason))
            after = {"successor": found.after.name, "reason": reason}
            _write(found, "succession-declined", by, after)


def _write(found: Offer, what: str, by: Person, after: dict[str, str]) -> None:
    before = {"successor": found.before.name}
    history.write(found.task.plan.id, found.task.id, what, by, before=before, after=after)


def _decide(offer_id: int, by: Person, decision: str, reason: str = "") -> None:
    """Write the decision down, once: of two who decide at the same time the second is told so."""
    mine = OfferRow.objects.filter(pk=offer_id, decision="")
    values = {"decision": decision, "decided_by": by.name[:200], "reason": reason}
    if not mine.update(decided_at=timezone.now(), **values):
        raise CannotBeDoneError("đề nghị chuyển giao này đã được quyết định")


def _open_tasks() -> QuerySet[TaskRow]:
    return TaskRow.objects.filter(standing=Standing.CONFIRMED, done_on=None, dropped_on=None)


def _undecided() -> QuerySet[OfferRow]:
    return OfferRow.objects.filter(
        decision="", task__standing=Standing.CONFIRMED, task__done_on=None, task__dropped_on=None
    )


def _waiting(person: Person) -> QuerySet[OfferRow]:
    kept = plans.kept_by(person)
    found = _undecided()
    return found if kept is None else found.filter(task__plan__in=kept)


def _standing(agency_id: int, day: date) -> list[int]:
    """Return who does an agency's work on *day*: successors that have ended lead to their own."""
    found: list[int] = []
    seen, ahead = {agency_id}, [agency_id]
    for _ in range(_STEPS):
        steps = SuccessionRow.objects.filter(before_id__in=ahead).select_related("after")
        ahead = []
        for step in steps.order_by("pk"):
            if step.after_id in seen:
                continue
            seen.add(step.after_id)
            has_ended = step.after.ended_on is not None and step.after.ended_on <= day
            if has_ended and step.after.successions.exists():
                ahead.append(step.after_id)
            else:
                found.append(step.after_id)
        if not ahead:
            break
    return found


def _offers(rows: Iterable[OfferRow]) -> tuple[Offer, ...]:
    listed = list(rows)
    known = agencies({key for row in listed for key in (row.before_id, row.after_id)})
    of_rows = {row.task_id: row.task for row in listed}
    values = {task.id: task for task in tasks.values_of(of_rows.values())}
    return tuple(
        Offer(
            row.pk, values[row.task_id], known[row.before_id], known[row.after_id], row.act,
            row.ended_on,
        )
        for row in listed
    )  # fmt: skip

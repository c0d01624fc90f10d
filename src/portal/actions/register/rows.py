"""Rows of a plan confirmed, corrected, split, joined, added: by its office, row by row.

Each takes the version that the person saw: if somebody else changed the row since, nothing is
written and ``ChangedMeanwhileError`` says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from portal.access import Person, may_direct, require
from portal.errors import CannotBeDoneError, ChangedMeanwhileError
from portal.store.register import occurrences, plans, reports, tasks
from portal.store.register.drafts import draft_of, reviewed, shares_of
from portal.store.register.values import Draft, Standing, Task

_LONGEST_DEED = 10_000  # letters
_EVERY = re.compile(r"P[1-9]\d?[WMY]")


@dataclass(frozen=True, slots=True)
class Seen:
    """A row as a person saw it."""

    task_id: int
    version: int


@dataclass(frozen=True, slots=True)
class Confirmed:
    """How many rows were confirmed, and which had been changed by somebody else meanwhile."""

    count: int
    changed_meanwhile: tuple[int, ...]


def confirm(person: Person, rows: Iterable[Seen], *, on: date) -> Confirmed:
    """Let rows enter the register, each unless somebody else changed it since it was seen."""
    count, changed = 0, []
    for seen in rows:
        _directed(person, seen.task_id)
        try:
            _stand(person, seen, Standing.CONFIRMED, "confirmed")
        except ChangedMeanwhileError:
            changed.append(seen.task_id)
        else:
            count += 1
            occurrences.make(seen.task_id, until=on)
    return Confirmed(count, tuple(changed))


def dismiss(person: Person, seen: Seen) -> None:
    """Keep a row out of the register: it was no task."""
    task = _directed(person, seen.task_id)
    if reports.of_task(task.id):
        raise CannotBeDoneError("nhiệm vụ đã có báo cáo: hãy đánh dấu không còn phù hợp")
    _stand(person, seen, Standing.DISMISSED, "dismissed")


def correct(person: Person, seen: Seen, draft: Draft, *, on: date) -> None:
    """Set what a row says."""
    task = _directed(person, seen.task_id)
    _check(draft)
    draft = reviewed(draft, task.plan, on)
    shares = shares_of(draft, task.plan)
    with tasks.changing(task.id, person, "corrected", version=seen.version) as row:
        tasks.rewrite(row, draft, shares)
    occurrences.make(task.id, until=on)


def split(person: Person, seen: Seen, deeds: Sequence[str]) -> tuple[int, ...]:
    """Make one row for each of *deeds* out of a row; return their ids, the old one first."""
    task = _directed(person, seen.task_id)
    wanted = [deed.strip() for deed in deeds if deed.strip()]
    if len(wanted) < 2:
        raise CannotBeDoneError("muốn tách thì cần ít nhất hai việc, mỗi việc một dòng")
    draft = draft_of(task)
    shares = shares_of(draft, task.plan)
    with tasks.changing(task.id, person, "split", version=seen.version) as row:
        row.deed = wanted[0]
        made = [
            tasks.add(
                task.plan.id, replace(draft, deed=deed), shares, person,
                standing=task.standing, what="split-off", order=row.order,
            )
            for deed in wanted[1:]
        ]  # fmt: skip
    return (task.id, *made)


def join(person: Person, rows: Sequence[Seen]) -> int:
    """Make one row out of several of one plan; return the id of the first, which stays."""
    joined = [_directed(person, seen.task_id) for seen in rows]
    if len(joined) < 2 or len({task.plan.id for task in joined}) != 1:
        raise CannotBeDoneError("muốn gộp thì chọn ít nhất hai dòng của một văn bản")
    if any(reports.of_task(task.id) for task in joined[1:]):
        raise CannotBeDoneError("dòng đã có báo cáo thì không gộp vào dòng khác được")
    draft = _together(joined)
    shares = shares_of(draft, joined[0].plan)
    first, *rest = rows
    with tasks.changing(first.task_id, person, "joined", version=first.version) as row:
        tasks.rewrite(row, draft, shares)
        for seen in rest:
            _stand(person, seen, Standing.DISMISSED, "joined-away")
    return first.task_id


def add(person: Person, plan_id: int, draft: Draft, *, on: date) -> int:
    """Add a task that the reading missed; it enters the register at once."""
    plan = plans.plan(plan_id)
    require(may_direct(person, plan.stake))
    _check(draft)
    made = tasks.add(
        plan_id, reviewed(draft, plan, on), shares_of(draft, plan), person,
        standing=Standing.CONFIRMED, order=tasks.last_order(plan_id) + 10,
    )  # fmt: skip
    occurrences.make(made, until=on)
    return made


def drop(person: Person, seen: Seen, reason: str, *, on: date) -> None:
    """Mark a task as no longer fitting, for a stated reason; it stays in the register."""
    _directed(person, seen.task_id)
    if not reason.strip():
        raise CannotBeDoneError("hãy ghi lý do nhiệm vụ không còn phù hợp")
    with tasks.changing(seen.task_id, person, "dropped", version=seen.version) as row:
        row.dropped_on, row.drop_reason = on, reason.strip()


def take_up_again(person: Person, seen: Seen) -> None:
    """Undo ``drop``."""
    _directed(person, seen.task_id)
    with tasks.changing(seen.task_id, person, "taken-up-again", version=seen.version) as row:
        row.dropped_on, row.drop_reason = None, ""


def _directed(person: Person, task_id: int) -> Task:
    task = tasks.task(task_id)
    require(may_direct(person, task.stake))
    return task


def _stand(person: Person, seen: Seen, standing: Standing, what: str) -> None:
    with tasks.changing(seen.task_id, person, what, version=seen.version) as row:
        row.standing = standing


def _check(draft: Draft) -> None:
    if not draft.deed.strip():
        raise CannotBeDoneError("hãy ghi việc phải làm")
    if len(draft.deed) > _LONGEST_DEED:
        raise CannotBeDoneError("việc phải làm dài quá: nên tách thành nhiều việc")
    if draft.due.every and not _EVERY.fullmatch(draft.due.every):
        raise CannotBeDoneError("kỳ phải có dạng P1W, P1M, P3M, P6M hoặc P1Y")
    if not draft.leads:
        raise CannotBeDoneError("hãy ghi ít nhất một cơ quan chủ trì")


def _together(joined: Sequence[Task]) -> Draft:
    drafts = [draft_of(task) for task in joined]
    first = drafts[0]
    dated = next((d.due for d in drafts if d.due.day is not None), first.due)
    spans = [d.span for d in drafts if d.span is not None]
    return replace(
        first,
        deed="; ".join(d.deed.rstrip(" ;.") for d in drafts),
        leads=tuple(dict.fromkeys(name for d in drafts for name in d.leads)),
        partners=tuple(dict.fromkeys(name for d in drafts for name in d.partners)),
        overseers=tuple(dict.fromkeys(name for d in drafts for name in d.overseers)),
        due=first.due if first.due.day is not None else dated,
        quote=" … ".join(dict.fromkeys(d.quote for d in drafts if d.quote)),
        span=(min(s for s, _ in spans), max(e for _, e in spans)) if spans else None,
    )

"""Tasks as lists show them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from portal.store.register.values import Agency, Task
from portal.web.register.words import stage_words, state_words, term_words
from vanban.model import Form
from vanban.plan.progress import Stage


@dataclass(frozen=True, slots=True)
class Row:
    """A task as lists show it."""

    id: int
    deed: str
    leads: tuple[Agency, ...]
    partners: tuple[Agency, ...]
    overseers: tuple[Agency, ...]
    is_request: bool
    term: str
    printed: str  # the words that the day was made of
    state: str
    state_words: str
    stage_words: str
    percent: int
    days_late: int
    plan_id: int
    plan_number: str


def rows_of(tasks: Iterable[Task], day: date) -> list[Row]:
    """Return *tasks* as they stand on *day*."""
    return [_row(task, day) for task in tasks]


def _row(task: Task, day: date) -> Row:
    state, stage = task.state(day), task.stage(day)
    is_open = stage in (Stage.NOT_BEGUN, Stage.UNDER_WAY)
    return Row(
        id=task.id,
        deed=task.deed,
        leads=task.leads,
        partners=task.partners,
        overseers=task.overseers,
        is_request=task.form is Form.REQUEST,
        term=term_words(task),
        printed=task.due.printed,
        state=state,
        state_words=state_words(state),
        stage_words=stage_words(stage) if is_open else "",
        percent=task.percent,
        days_late=task.days_late(day),
        plan_id=task.plan.id,
        plan_number=task.plan.number or task.plan.title,
    )

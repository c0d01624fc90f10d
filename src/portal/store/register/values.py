"""What the register hands out: frozen values, never rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from portal.access import Audience, Stake
from vanban.model import Due, Form
from vanban.plan.progress import Facts, Stage, TaskState, days_late, stage_on, state_on


class ShareRole(StrEnum):
    """What an agency is to a task."""

    LEAD = "lead"
    PARTNER = "partner"
    OVERSEER = "overseer"


class Sort(StrEnum):
    """What sort of task a row is; reports count deeds and occurrences."""

    DEED = "deed"
    DUTY = "duty"  # recurring: its occurrences are what is done
    OCCURRENCE = "occurrence"
    PART = "part"  # a sub-task that an agency made for itself


class Standing(StrEnum):
    """Whether a row has entered the register."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class Agency:
    """An agency of the register; one without people has the office report for it."""

    id: int
    name: str
    area: str = ""
    has_people: bool = False
    ended_on: date | None = None
    ended_by: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """A document whose tasks are in the register."""

    id: int
    address: str
    number: str
    title: str
    place: str
    issued_on: date | None
    audience: Audience
    office: Agency
    area: str
    opened_by: int | None
    opened_on: date
    is_public: bool
    review_months: int
    kind: str = ""  # of the document, a slug

    @property
    def stake(self) -> Stake:
        """Return who has to do with the plan as a whole."""
        return Stake(self.office.id, self.opened_by, self.is_public)


@dataclass(frozen=True, slots=True)
class Task:
    """One task of the register with the words it came from."""

    id: int
    plan: Plan
    parent_id: int | None
    sort: Sort
    standing: Standing
    version: int
    deed: str
    place: str
    quote: str
    span: tuple[int, int] | None
    form: Form
    product: str
    report_to: str
    notes: str
    period: str
    due: Due
    review_on: date | None
    facts: Facts
    drop_reason: str
    percent: int
    reported_on: date | None
    leads: tuple[Agency, ...] = ()
    partners: tuple[Agency, ...] = ()
    overseers: tuple[Agency, ...] = ()

    @property
    def stake(self) -> Stake:
        """Return who has to do with the task."""
        reporters = frozenset(a.id for a in (*self.leads, *self.partners))
        return Stake(
            self.plan.office.id,
            self.plan.opened_by,
            self.plan.is_public,
            is_confirmed=self.standing is Standing.CONFIRMED,
            sharers=reporters | {a.id for a in self.overseers},
            reporters=reporters,
        )

    def stage(self, day: date) -> Stage:
        """Return how far the work is on *day*."""
        return stage_on(self.facts, day)

    def state(self, day: date) -> TaskState:
        """Return whether the task is done on *day*, and whether in time."""
        return state_on(self.facts, day)

    def days_late(self, day: date) -> int:
        """Return by how many days the task is or was late."""
        return days_late(self.facts, day)


@dataclass(frozen=True, slots=True)
class Draft:
    """What the office may set of a task; agencies by their names."""

    deed: str
    leads: tuple[str, ...]
    partners: tuple[str, ...] = ()
    overseers: tuple[str, ...] = ()
    form: Form = Form.ORDER
    due: Due = Due()
    review_on: date | None = None
    product: str = ""
    report_to: str = ""
    notes: str = ""
    place: str = ""
    quote: str = ""
    span: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """A file that proves a report."""

    id: int
    name: str
    digest: str
    size: int


@dataclass(frozen=True, slots=True)
class Report:
    """What an agency reported, and whether the office sent it back."""

    id: int
    agency: Agency
    by: str
    text: str
    percent: int
    is_done: bool
    of_day: date
    made_at: datetime
    returned_at: datetime | None
    returned_by: str
    return_reason: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Remark:
    """A question or an answer."""

    id: int
    answers: int | None
    by: str
    text: str
    made_at: datetime


@dataclass(frozen=True, slots=True)
class Change:
    """One line of history; ``before`` and ``after`` hold only what differs, or what was said.

    ``deed`` is the task's, for lists of changes of several tasks.
    """

    what: str
    by: str
    made_at: datetime
    task_id: int | None
    before: dict[str, Any]
    after: dict[str, Any]
    deed: str = ""

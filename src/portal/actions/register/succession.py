"""Agencies that end: said or learnt from the acts; their open tasks go to who comes after.

The office of a plan decides on each task: nothing changes hands by itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from portal.access import Person, may_direct, may_maintain, may_maintain_agency, require
from portal.errors import CannotBeDoneError
from portal.store.register import agencies, endings, offers
from portal.store.register.areas import area_of
from portal.store.register.offers import Offer
from portal.store.register.values import Agency
from vanban.model import Due


@dataclass(frozen=True, slots=True)
class Received:
    """An offered task as its successor may know it before the office accepts."""

    id: int
    plan: str  # number of the document, or its title
    office: Agency
    before: Agency
    after: Agency
    deed: str
    quote: str
    product: str
    due: Due
    act: str
    ended_on: date


def waiting(person: Person) -> tuple[Offer, ...]:
    """Return the offers on which *person* decides."""
    return offers.waiting(person)


def received(person: Person) -> tuple[Received, ...]:
    """Return what is offered to *person*'s agencies: the task's words, and the act, no more.

    Its page, reports and evidence open to the successor when the office accepts.
    """
    return tuple(_received(one) for one in offers.received(person))


def count_waiting(person: Person) -> int:
    """Return on how many offers *person* decides."""
    return offers.count_waiting(person)


def accept(person: Person, offer_ids: Iterable[int]) -> int:
    """Move tasks to the successors that they were offered to; return how many moved."""
    found = _decided_by(person, offer_ids)
    offers.accept(found, person)
    return len(found)


def decline(person: Person, offer_ids: Iterable[int], reason: str) -> int:
    """Leave tasks with the agency that has ended, for a stated reason; return how many."""
    found = _decided_by(person, offer_ids)
    if not reason.strip():
        raise CannotBeDoneError("hãy ghi lý do không chuyển")
    offers.decline(found, person, reason.strip())
    return len(found)


def end(
    person: Person, agency_id: int, successors: Iterable[str], *, ended_on: date, act: str, on: date
) -> int:
    """Say that an agency ended by an act, and who does its work; return how many tasks wait."""
    require(may_maintain_agency(person))
    before = agencies.agency(agency_id)
    if not act.strip():
        raise CannotBeDoneError("hãy ghi văn bản quy định việc thôi hoạt động")
    after = [agencies.make_named(name, area_of(name, before.area)).id for name in successors]
    if agency_id in after:
        raise CannotBeDoneError("cơ quan không thể kế thừa chính mình")
    offers.end(agency_id, after, on=ended_on, act=act.strip())
    return offers.make(on)


def make(person: Person, *, on: date) -> int:
    """Learn which owners of tasks have ended by a day, and offer their open tasks; count those."""
    require(may_maintain(person))
    endings.learn(on)
    return offers.make(on)


def _received(offer: Offer) -> Received:
    task = offer.task
    return Received(
        offer.id, task.plan.number or task.plan.title, task.plan.office, offer.before, offer.after,
        task.deed, task.quote, task.product, task.due, offer.act, offer.ended_on,
    )  # fmt: skip


def _decided_by(person: Person, offer_ids: Iterable[int]) -> list[Offer]:
    """Return the offers, each of which *person* may decide on."""
    found = []
    for offer_id in dict.fromkeys(offer_ids):
        one = offers.offer(offer_id)
        require(may_direct(person, one.task.stake))
        found.append(one)
    if not found:
        raise CannotBeDoneError("hãy chọn ít nhất một nhiệm vụ")
    return found

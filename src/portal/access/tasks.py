"""Who may see, report on and direct the tasks of a plan.

The office that issued the plan directs it; an agency sees and reports on what it leads or joins;
others see only what the office has made public, and of that only the deed, never the reports.
"""

from __future__ import annotations

from dataclasses import dataclass

from portal.access.person import Person, Role
from portal.access.rights import GRANTED, Right


@dataclass(frozen=True, slots=True)
class Stake:
    """Who has to do with a plan or one of its tasks, as far as rights ask.

    ``sharers`` are the agencies that lead, join or oversee the task; none for the plan as a whole.
    """

    office: int
    opened_by: int | None
    is_public: bool
    is_confirmed: bool = True
    sharers: frozenset[int] = frozenset()
    reporters: frozenset[int] = frozenset()


def may_open_plan(person: Person, office: int | None) -> Right:
    """Say whether *person* may open a plan of *office*: editors any, others their office's."""
    if person.has_role(Role.EDITOR, Role.ADMINISTRATOR):
        return GRANTED
    if office is not None and office in person.offices:
        return GRANTED
    return Right(False, "chỉ biên tập viên hoặc cơ quan ban hành mới mở được sổ nhiệm vụ")


def may_direct(person: Person, stake: Stake) -> Right:
    """Say whether *person* may confirm, correct, return and publish: the plan's own office."""
    if person.has_role(Role.ADMINISTRATOR) or stake.office in person.offices:
        return GRANTED
    opened = person.id is not None and person.id == stake.opened_by
    if opened and person.has_role(Role.EDITOR):
        return GRANTED
    return Right(False, "chỉ cơ quan ban hành kế hoạch mới làm được việc này")


def may_see(person: Person, stake: Stake) -> Right:
    """Say whether *person* may know that the task is there, and what it is."""
    if may_see_work(person, stake) or (stake.is_public and stake.is_confirmed):
        return GRANTED
    return Right(False, "nhiệm vụ này không thuộc cơ quan bạn và chưa được công khai")


def may_see_work(person: Person, stake: Stake) -> Right:
    """Say whether *person* may see reports, evidence, questions and history of the task."""
    if may_direct(person, stake) or stake.office in person.agencies:
        return GRANTED
    if stake.is_confirmed and not stake.sharers.isdisjoint(person.agencies):
        return GRANTED
    return Right(False, "chỉ cơ quan giao việc và cơ quan được giao mới xem được báo cáo")


def may_report(person: Person, stake: Stake, agency: int, *, has_people: bool) -> Right:
    """Say whether *person* may report for *agency*: its people, or the office where it has none."""
    if not stake.is_confirmed or agency not in stake.reporters:
        return Right(False, "cơ quan này không được giao nhiệm vụ này")
    if agency in person.agencies:
        return GRANTED
    if not has_people and may_direct(person, stake):
        return GRANTED
    return Right(False, "chỉ cơ quan được giao mới báo cáo được nhiệm vụ này")


def may_maintain_agency(person: Person) -> Right:
    """Say whether *person* may change an agency of the register and its people."""
    if person.has_role(Role.ADMINISTRATOR):
        return GRANTED
    return Right(False, "chỉ quản trị viên mới sửa được cơ quan và tài khoản của cơ quan")


def may_speak_for(person: Person, agency: int) -> Right:
    """Say whether *person* may say where an agency's calendar and webhooks lead: its own people."""
    if agency in person.agencies or person.has_role(Role.ADMINISTRATOR):
        return GRANTED
    return Right(False, "chỉ cán bộ của cơ quan mới làm được việc này")

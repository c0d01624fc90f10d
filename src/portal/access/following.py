"""How soon people are told of what they follow, how much they may follow, and what they may see.

The one place of these limits; which tier is told at once, and who may have a feed or webhooks,
stands in the table of tiers.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from portal.access.features import Feature
from portal.access.person import Person
from portal.access.rights import GRANTED, Audience, Right, audiences_of
from portal.access.tiers import may_use

MOST_FOLLOWS = 2000  # of one person; each is looked at with every new document
MOST_NOTES = 20_000
MOST_FOLDERS = 500


class Pace(StrEnum):
    """How soon a person is told; the value is what the database keeps, fastest first."""

    AT_ONCE = "tuc-thi"
    DAILY = "hang-ngay"
    WEEKLY = "hang-tuan"
    MONTHLY = "hang-thang"
    NEVER = "khong-bao"


@dataclass(frozen=True, slots=True)
class Sight:
    """What may stand in the alerts of a person: of which documents, and of which sort.

    Without ``states`` nothing is told of force, without ``changes`` nothing of what acts do to
    each other: who may not see it on a document's page learns it nowhere.
    """

    audiences: frozenset[Audience]
    states: bool
    changes: bool


def sight_of(person: Person) -> Sight:
    """Return what the alerts of *person* may show; nothing to whoever may have none."""
    if person.id is None or not may_use(person, Feature.FOLLOW_ALERTS):
        return Sight(frozenset(), states=False, changes=False)
    return Sight(
        audiences_of(person),
        states=bool(may_use(person, Feature.TAB_VALIDITY)),
        changes=bool(may_use(person, Feature.TAB_RELATED)),
    )


def paces_of(person: Person) -> tuple[Pace, ...]:
    """Return the paces that *person* may choose, fastest first."""
    paces = tuple(Pace)
    return paces if may_use(person, Feature.FOLLOW_AT_ONCE) else paces[1:]


def allowed_pace(person: Person, pace: Pace) -> Pace:
    """Return *pace*, or the fastest that *person* may have now: tiers may have ended."""
    return pace if pace in paces_of(person) else Pace.DAILY


def may_follow(person: Person, pace: Pace) -> Right:
    """Say whether *person* may have things followed for them, and be told at *pace*."""
    if person.id is None:
        return Right(False, "hãy đăng nhập để theo dõi")
    right = may_use(person, Feature.FOLLOW_ALERTS)
    if not right:
        return right
    if pace in paces_of(person):
        return GRANTED
    return Right(False, "báo tức thì dành cho thành viên chuyên nghiệp: hãy chọn hằng ngày")


def may_keep(person: Person, feature: Feature) -> Right:
    """Say whether *person* has notes, folders, a feed or webhooks of their own."""
    if person.id is None:
        return Right(False, "hãy đăng nhập trước")
    return may_use(person, feature)


def may_share_with(person: Person, agency: int) -> Right:
    """Say whether *person* may show notes and folders to an agency: only to their own."""
    if agency in person.agencies:
        return GRANTED
    return Right(False, "chỉ chia sẻ được với cơ quan của bạn")

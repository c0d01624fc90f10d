"""What a person may use by their tier.

``may_use`` is the one question: whoever shows or does something asks it, nobody compares roles.
"""

from __future__ import annotations

from django.conf import settings

from portal.access.features import Feature
from portal.access.person import Person, Role
from portal.access.rights import GRANTED, Right
from portal.access.table import Limits, TierTable, read_table


def tier_table() -> TierTable:
    """Return the table that the settings name (``VANBAN_TIERS``)."""
    return read_table(settings.TIERS)


def may_use(person: Person, feature: Feature) -> Right:
    """Say whether the table of tiers gives *feature* to *person*."""
    seen_by = tier_table().seen_by[feature]
    if not seen_by.isdisjoint(_tiers_of(person)):
        return GRANTED
    if person.id is None and Role.MEMBER in seen_by:
        return Right(False, "phần này dành cho thành viên: hãy đăng nhập hoặc đăng ký")
    return Right(False, "hạng thành viên của bạn không có phần này")


def limits_of(person: Person) -> Limits:
    """Return the widest limits that a tier of *person* has."""
    held = [tier_table().limits[tier] for tier in _tiers_of(person)]
    return Limits(
        api_requests=max(limits.api_requests for limits in held),
        export_documents=max(limits.export_documents for limits in held),
    )


def _tiers_of(person: Person) -> frozenset[Role]:
    return person.roles | {Role.VISITOR}

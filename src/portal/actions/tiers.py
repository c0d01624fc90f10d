"""The table of tiers, a person's own place in it, and tiers given to others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from portal.access import Feature, Limits, Person, Role, TierTable, limits_of, tier_table
from portal.store import accounts

SeenBy = Mapping[Feature, frozenset[Role]]


@dataclass(frozen=True, slots=True)
class OwnTiers:
    """What a person is to the table: their tiers, until when the lent ones, and their limits."""

    roles: frozenset[Role]
    until: Mapping[Role, date]
    limits: Limits


def table(person: Person) -> TierTable:
    """Return the table in use: who sees what is no secret."""
    return tier_table()


def own(person: Person) -> OwnTiers:
    """Return the place of *person* in the table."""
    until = accounts.lent_until(person.id) if person.id is not None else {}
    lent = {role: until[role.value] for role in Role if role.value in until}
    return OwnTiers(person.roles | {Role.VISITOR}, lent, limits_of(person))

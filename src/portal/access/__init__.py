"""Who may see and do what: people, roles, tiers, rights, and how often one may ask."""

from portal.access.features import Feature
from portal.access.person import OPERATOR, VISITOR, Person, Role
from portal.access.rates import allow_api, allow_key, allow_trial
from portal.access.rights import (
    GRANTED,
    Audience,
    Right,
    audiences_of,
    may_add,
    may_have_account,
    may_maintain,
    may_read,
    may_try,
    require,
)
from portal.access.table import Limits, TierTable
from portal.access.tasks import (
    Stake,
    may_direct,
    may_maintain_agency,
    may_open_plan,
    may_report,
    may_see,
    may_see_work,
    may_speak_for,
)
from portal.access.tiers import limits_of, may_use, tier_table

__all__ = [
    "GRANTED",
    "OPERATOR",
    "VISITOR",
    "Audience",
    "Feature",
    "Limits",
    "Person",
    "Right",
    "Role",
    "Stake",
    "TierTable",
    "allow_api",
    "allow_key",
    "allow_trial",
    "audiences_of",
    "limits_of",
    "may_add",
    "may_direct",
    "may_have_account",
    "may_maintain",
    "may_maintain_agency",
    "may_open_plan",
    "may_read",
    "may_report",
    "may_see",
    "may_see_work",
    "may_speak_for",
    "may_try",
    "may_use",
    "require",
    "tier_table",
]

"""Who may see and do what: people, roles, rights, and how often one may ask."""

from portal.access.person import OPERATOR, VISITOR, Person, Role
from portal.access.rates import allow_api, allow_trial
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

__all__ = [
    "GRANTED",
    "OPERATOR",
    "VISITOR",
    "Audience",
    "Person",
    "Right",
    "Role",
    "Stake",
    "allow_api",
    "allow_trial",
    "audiences_of",
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
    "require",
]

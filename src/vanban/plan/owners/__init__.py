"""Whose deeds stand where: below headings and lead-ins, set apart, meant by other words."""

from vanban.plan.owners.headings import Owner, heading_owner, title_owner
from vanban.plan.owners.intro import addressees, spoken_to
from vanban.plan.owners.parallel import Parallel
from vanban.plan.owners.relatives import Relatives
from vanban.plan.owners.roles import Roles, SetApart, inline_roles

__all__ = [
    "Owner", "Parallel", "Relatives", "Roles", "SetApart", "addressees", "heading_owner",
    "inline_roles", "spoken_to", "title_owner",
]  # fmt: skip

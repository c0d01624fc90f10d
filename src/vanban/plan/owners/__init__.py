"""Whose deeds stand where: below headings and lead-ins, set apart, meant by other words."""

from vanban.plan.owners.headings import Owner, heading_owner
from vanban.plan.owners.intro import addressees, spoken_to
from vanban.plan.owners.relatives import Relatives
from vanban.plan.owners.roles import Roles, SetApart

__all__ = ["Owner", "Relatives", "Roles", "SetApart", "addressees", "heading_owner", "spoken_to"]

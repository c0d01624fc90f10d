"""Authorities: their names in running text, who issued it, which they are in the register."""

from vanban.plan.agencies.heads import MANY, starts_name
from vanban.plan.agencies.issuers import Issuers
from vanban.plan.agencies.lists import Names, read_names
from vanban.plan.agencies.matches import Match, Matcher, with_successors

__all__ = [
    "MANY", "Issuers", "Match", "Matcher", "Names", "read_names", "starts_name", "with_successors",
]  # fmt: skip

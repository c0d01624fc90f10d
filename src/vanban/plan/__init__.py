"""Who must do what by when."""

from vanban.plan.agencies import Match, Matcher, with_successors
from vanban.plan.read import read_assignments

__all__ = ["Match", "Matcher", "read_assignments", "with_successors"]

"""Who must do what by when."""

from vanban.plan.read import read_assignments

__all__ = ["read_assignments"]

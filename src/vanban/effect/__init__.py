"""What acts do to each other, and from which day."""

from vanban.effect.library import Library
from vanban.effect.observed import Observed, read_observed
from vanban.effect.read import read_changes, read_effects
from vanban.effect.status import history, place_status, status, statuses
from vanban.effect.validity import Act, Flag, Happening, act_of

__all__ = [
    "Act",
    "Flag",
    "Happening",
    "Library",
    "Observed",
    "act_of",
    "history",
    "place_status",
    "read_changes",
    "read_effects",
    "read_observed",
    "status",
    "statuses",
]

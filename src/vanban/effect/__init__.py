"""What acts do to each other, from which day; status on a day with its reasons."""

from vanban.effect.observed import Observed, read_observed
from vanban.effect.read import read_changes, read_effects

__all__ = ["Observed", "read_changes", "read_effects", "read_observed"]

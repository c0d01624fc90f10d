"""What acts do to each other, from which day; status on a day with its reasons."""

from vanban.effect.read import read_changes, read_effects

__all__ = ["read_changes", "read_effects"]

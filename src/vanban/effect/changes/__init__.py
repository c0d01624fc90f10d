"""What an act does to other documents, provision by provision."""

from vanban.effect.changes.errata import is_errata
from vanban.effect.changes.read import read_changes

__all__ = ["is_errata", "read_changes"]

"""What an act does to other documents, provision by provision."""

from vanban.effect.changes.read import read_changes

__all__ = ["read_changes"]

"""Lines to tree: units by their labels, quoted new text as nodes apart from the structure."""

from vanban.parse.tree.grow import Growth, grow

__all__ = ["Growth", "grow"]

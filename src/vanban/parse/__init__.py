"""Lines to tree; never refuses, loses nothing."""

from vanban.parse.document import parse

__all__ = ["parse"]

"""Lines to tree; never refuses, loses nothing."""

from vanban.parse.document import parse
from vanban.parse.labels import Label, find_label
from vanban.parse.sequence import follows, rank

__all__ = ["Label", "find_label", "follows", "parse", "rank"]

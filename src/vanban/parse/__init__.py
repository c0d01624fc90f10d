"""Lines to tree; never refuses, loses nothing."""

from vanban.parse.document import parse
from vanban.parse.labels import Label, find_label
from vanban.parse.sequence import follows, rank
from vanban.parse.translation import Pair, align

__all__ = ["Label", "Pair", "align", "find_label", "follows", "parse", "rank"]

"""Meanings of provisions: kept as vectors, they order again what words found."""

from portal.search.meaning.learning import Known, catch_up, known
from portal.search.meaning.model import is_installed
from portal.search.meaning.ranking import LOOKED_AT, Likeness, blended, ordered
from portal.search.meaning.vectors import drop, is_kept
from portal.search.meaning.vectors import make as begin

__all__ = [
    "LOOKED_AT",
    "Known",
    "Likeness",
    "begin",
    "blended",
    "catch_up",
    "drop",
    "is_installed",
    "is_kept",
    "known",
    "ordered",
]

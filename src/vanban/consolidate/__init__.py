"""The text as it reads on a day; what can't be applied exactly is refused, never guessed."""

from vanban.consolidate.compare import Likeness, Ours, compare
from vanban.consolidate.contract import (
    comparison_json,
    difference_json,
    edition_json,
    origin_json,
)
from vanban.consolidate.difference import Difference, Way, differences
from vanban.consolidate.edition import (
    Applied,
    Article,
    ArticleState,
    Edition,
    Refused,
    Source,
    edition,
)
from vanban.consolidate.notes import note_words, noted_text, notes
from vanban.consolidate.origin import Origin, origins
from vanban.consolidate.pairing import Likened, Pair, pairs
from vanban.consolidate.unit import Unit, units_of
from vanban.consolidate.words import Words

__all__ = [
    "Applied",
    "Article",
    "ArticleState",
    "Difference",
    "Edition",
    "Likened",
    "Likeness",
    "Origin",
    "Ours",
    "Pair",
    "Refused",
    "Source",
    "Unit",
    "Way",
    "Words",
    "compare",
    "comparison_json",
    "difference_json",
    "differences",
    "edition",
    "edition_json",
    "note_words",
    "noted_text",
    "notes",
    "origin_json",
    "origins",
    "pairs",
    "units_of",
]

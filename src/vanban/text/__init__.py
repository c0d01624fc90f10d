"""Vietnamese letters, numerals and days; the only room that knows Unicode."""

from vanban.text.dates import DAY, day_of, day_words, find_day, months_after
from vanban.text.decode import Decoded, decode, plausibility
from vanban.text.hours import find_hour
from vanban.text.letters import (
    CAPITALS,
    DASHES,
    LOOKALIKES,
    clean,
    fold,
    fold_letters,
    label_slug,
    retone,
    same_words,
    slug,
    strip_accents,
    unmask,
)
from vanban.text.likeness import share_title
from vanban.text.numerals import count_word, ordinal_word, roman, to_roman
from vanban.text.shape import is_syllable
from vanban.text.syllables import whole_syllables
from vanban.text.xml import xml_words

__all__ = [
    "CAPITALS",
    "DASHES",
    "DAY",
    "LOOKALIKES",
    "Decoded",
    "clean",
    "count_word",
    "day_of",
    "day_words",
    "decode",
    "find_day",
    "find_hour",
    "fold",
    "fold_letters",
    "is_syllable",
    "label_slug",
    "months_after",
    "ordinal_word",
    "plausibility",
    "retone",
    "roman",
    "same_words",
    "share_title",
    "slug",
    "strip_accents",
    "to_roman",
    "unmask",
    "whole_syllables",
    "xml_words",
]

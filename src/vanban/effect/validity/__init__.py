"""What validity hangs on: acts, their clauses, what they do to others, and the law on it."""

from vanban.effect.validity.act import Act, Clause, Hearsay, Impact, Parent, Words
from vanban.effect.validity.flags import Flag
from vanban.effect.validity.read import act_of
from vanban.effect.validity.words import Happening, happening_of

__all__ = [
    "Act",
    "Clause",
    "Flag",
    "Happening",
    "Hearsay",
    "Impact",
    "Parent",
    "Words",
    "act_of",
    "happening_of",
]

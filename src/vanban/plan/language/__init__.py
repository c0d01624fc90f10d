"""Words of a text and the verbs with which deeds begin."""

from vanban.plan.language.verbs import (
    Start,
    deed_start,
    ends_with_verb,
    is_conduct,
    is_follow_up,
    is_led,
    is_long_verb,
    is_nominal,
    only_verbs,
    verb_length,
)
from vanban.plan.language.words import Words

__all__ = [
    "Start",
    "Words",
    "deed_start",
    "ends_with_verb",
    "is_conduct",
    "is_follow_up",
    "is_led",
    "is_long_verb",
    "is_nominal",
    "only_verbs",
    "verb_length",
]

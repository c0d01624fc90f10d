"""What templates call to put the slugs of the library into words."""

from __future__ import annotations

from django import template

from portal.web.reading.words import attribute_words, state_words
from vanban.model import State

register = template.Library()


@register.filter
def attribute(slug: str) -> str:
    """Return the name of the attribute with *slug*."""
    return attribute_words(slug)


@register.filter
def state(slug: State | str) -> str:
    """Return a state in words."""
    return state_words(State(slug))


@register.filter
def is_loud(title: str) -> bool:
    """Say whether a title is printed in capitals alone; pages then set it in small ones.

    Which of its letters begin a name nobody knows, so the letters stay.
    """
    return title.isupper() and len(title) > 4

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

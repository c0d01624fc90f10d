"""Places as people say them, in templates: ``{{ snippet.locator|place }}``."""

from __future__ import annotations

from django import template

from vanban.errors import BadLocatorError
from vanban.model import Locator
from vanban.render import place_words

register = template.Library()


@register.filter
def place(locator: str | None) -> str:
    """Return a locator's slug as people say it: ``dieu-2.khoan-1`` is "khoản 1 Điều 2"."""
    try:
        return place_words(Locator.parse(locator)) if locator else ""
    except BadLocatorError:
        return str(locator)

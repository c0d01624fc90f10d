"""Places as people say them, in templates: ``{{ snippet.locator|place }}``."""

from __future__ import annotations

from django import template

from vanban.errors import BadLocatorError
from vanban.model import Locator
from vanban.render import place_words

register = template.Library()


@register.filter
def place(locator: str | Locator | None) -> str:
    """Return a locator, or its slug, as people say it: ``dieu-2.khoan-1`` is "khoản 1 Điều 2"."""
    if not locator:
        return ""
    try:
        known = locator if isinstance(locator, Locator) else Locator.parse(locator)
        return place_words(known)
    except BadLocatorError:
        return str(locator)

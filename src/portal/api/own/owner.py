"""Whose own things are asked for."""

from __future__ import annotations

from django.http import HttpRequest

from portal.access import Feature, Person, may_have_account, require
from portal.api.asking import asker


def owner(request: HttpRequest) -> Person:
    """Return who asks, if they have an account and their tier has these calls."""
    person = asker(request)
    require(may_have_account(person))
    return asker(request, Feature.CALL_FOLLOWING)

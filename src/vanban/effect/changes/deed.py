"""One deed: a verb and the place or document that it touches."""

from __future__ import annotations

from dataclasses import dataclass

from vanban.effect.changes.days import When
from vanban.effect.changes.objects import Thing
from vanban.effect.changes.wording import NAME
from vanban.model import Verb


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing done to one place or document."""

    verb: Verb
    thing: Thing
    old: str | None = None
    new: str | None = None
    anchor: str | None = None
    when: When = When()
    said: str = ""  # the signal words, of the deed or of the lead above it


def renames(words: str) -> bool:
    """Say whether *words* speak of the name of a unit: ``Sửa tên Điều 23 như sau``."""
    return NAME.search(words) is not None


def fit_verb(verb: Verb, thing: Thing) -> Verb:
    """``replace`` is said of whole documents, ``amend`` of their units."""
    return Verb.AMEND if verb is Verb.REPLACE and thing.locator is not None else verb

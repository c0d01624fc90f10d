"""Word lists of tasks and of the names of authorities, as sets of comparable phrases."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

from vanban.text import retone


@cache
def phrases(file: str, name: str) -> frozenset[str]:
    """Return the phrases of list *name* in ``vocab/FILE.toml``, lower case, one tone style.

    >>> "rà soát" in phrases("deeds", "verbs")
    True
    """
    return frozenset(retone(phrase.lower()) for phrase in printed_phrases(file, name))


@cache
def printed_phrases(file: str, name: str) -> tuple[str, ...]:
    """Return the same phrases as they are printed, the longest first.

    A list whose phrases hold commas is divided by semicolons.
    """
    table = tomllib.loads(
        resources.files("vanban.vocab").joinpath(f"{file}.toml").read_text("utf-8")
    )
    text: str = table[name]
    parts = (" ".join(part.split()) for part in text.split(";" if ";" in text else ","))
    return tuple(sorted({part for part in parts if part}, key=lambda part: (-len(part), part)))

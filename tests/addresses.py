"""Every address of the URL conf, and the rule that is declared for it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.urls import URLPattern, get_resolver

_RULES = Path(__file__).parent / "access/addresses.toml"


def routes() -> tuple[str, ...]:
    """Return every route of the portal once, as the URL conf writes it."""
    return tuple(dict.fromkeys(_below(get_resolver().url_patterns, "")))


def _below(patterns: Any, prefix: str) -> Iterator[str]:
    for pattern in patterns:
        route = prefix + str(pattern.pattern)
        if isinstance(pattern, URLPattern):
            yield route
        else:
            yield from _below(pattern.url_patterns, route)


def declared() -> dict[str, str]:
    """Return the rule of each line of the table of addresses."""
    table = tomllib.loads(_RULES.read_text(encoding="utf-8"))
    return {line: rule for rule, lines in table.items() for line in lines}


def line_of(route: str) -> str | None:
    """Return the line of the table that *route* falls under, ``None`` if there is none."""
    for line in declared():
        if line == route or (line.endswith("*") and route.startswith(line[:-1])):
            return line
    return None


def filled(route: str, values: dict[str, str]) -> str:
    """Return *route* as an address, its blanks filled with *values*, others with ``1``."""
    plain = re.sub(r"\^|\$$", "", route)
    plain = re.sub(r"\(\?P<(\w+)>[^)]*\)", r"<\1>", plain)

    def fill(match: re.Match[str]) -> str:
        return values.get(match[1], "1")

    return "/" + re.sub(r"<(?:\w+:)?(\w+)>", fill, plain)

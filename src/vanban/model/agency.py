"""Authorities over time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Agency:
    """An authority: slug, names and abbreviations, its days, who came before and after, source.

    ``start`` and ``end`` (the first day it no longer was) are ``None`` where no source says.
    """

    slug: str
    name: str
    names: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()
    start: date | None = None
    end: date | None = None
    predecessors: tuple[str, ...] = ()
    successors: tuple[str, ...] = ()
    act: str | None = None
    source: str = ""

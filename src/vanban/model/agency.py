"""Authorities over time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Agency:
    """An authority: slug, names and abbreviations, its days, who came before and after, source.

    ``start`` and ``end`` (the first day it no longer was) are ``None`` where no source says.
    ``act`` is the act that ended it, else the one that made it. ``place`` is the slug of the
    province or smaller place whose body it is, empty for a central one.
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
    place: str = ""

    def stood_on(self, day: date) -> bool:
        """Say whether nothing known speaks against its being there on *day*."""
        return (self.start is None or self.start <= day) and (self.end is None or day < self.end)


@dataclass(frozen=True, slots=True)
class Succession:
    """One step of what came after an authority: who, from which day on, by which act."""

    before: Agency
    after: tuple[Agency, ...]
    on: date | None
    act: str | None

"""Invented circulars read as an edition."""

from __future__ import annotations

from datetime import date

from vanban.consolidate import Edition, Source, edition
from vanban.effect import Library
from vanban.ingest import Incoming
from vanban.pipeline import act_in, read


def reads(day: date, *texts: str) -> Edition:
    """Return how the first of *texts* reads on *day*, the others being its library."""
    cases = [c for text in texts for c in read(Incoming(text.encode("utf-8"), "v.txt"))]
    acts = [act_in(case) for case in cases]
    sources = {
        act.id: Source(case.parsed, case.changes) for act, case in zip(acts, cases, strict=True)
    }
    return edition(Library.of(acts), sources, acts[0].id, day)

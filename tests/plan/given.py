"""Invented documents for the tests of this room."""

from __future__ import annotations

from vanban import parse, plan
from vanban.model import Assignment, Line, Source, Span, lay_out


def read(*lines: str) -> tuple[Assignment, ...]:
    """Return the assignments of a text of *lines*."""
    text, placed = lay_out(Line(line, Span(0, 0)) for line in lines)
    return plan.read_assignments(parse.parse(Source("", "text", text, placed)), ())

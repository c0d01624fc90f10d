"""Days from one to another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Interval:
    """Days from *start* up to, not including, *end*; no end means no act has set one."""

    start: date
    end: date | None = None

    def __contains__(self, day: date) -> bool:
        return self.start <= day and (self.end is None or day < self.end)

    def __str__(self) -> str:
        return f"{self.start.isoformat()}/{self.end.isoformat() if self.end else '..'}"

    @classmethod
    def parse(cls, text: str) -> Interval:
        """Return the interval that ``str`` wrote."""
        start, _, end = text.partition("/")
        return cls(date.fromisoformat(start), None if end == ".." else date.fromisoformat(end))

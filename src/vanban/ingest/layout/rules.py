"""Ruled lines of a page: what tables and footnotes are drawn with."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from vanban.ingest.layout.words import Box

THIN = 3.0  # points: a thicker bar is a picture
_SHORT = 6.0


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line: at *at*, from *start* to *end*, along x (level) or along y (upright)."""

    level: bool
    at: float
    start: float
    end: float

    @property
    def length(self) -> float:
        """How long it is."""
        return self.end - self.start


def merge_rules(rules: Iterable[Rule]) -> list[Rule]:
    """Return *rules* with pieces of one line joined."""
    merged: list[Rule] = []
    for rule in sorted(rules, key=lambda r: (r.level, round(r.at / 2), r.start)):
        last = merged[-1] if merged else None
        if (
            last is not None
            and last.level == rule.level
            and abs(last.at - rule.at) < 2.5
            and rule.start <= last.end + 3
        ):
            merged[-1] = Rule(last.level, last.at, last.start, max(last.end, rule.end))
        else:
            merged.append(rule)
    return [rule for rule in merged if rule.length >= _SHORT]


def box_rules(box: Box) -> list[Rule]:
    """Return the lines that a drawn rectangle stands for: itself if thin, else its four sides."""
    width, height = box.right - box.left, box.bottom - box.top
    x, y = box.middle
    if height <= THIN and width >= _SHORT:
        return [Rule(True, y, box.left, box.right)]
    if width <= THIN and height >= _SHORT:
        return [Rule(False, x, box.top, box.bottom)]
    if width < _SHORT or height < _SHORT:
        return []
    return [
        Rule(True, box.top, box.left, box.right),
        Rule(True, box.bottom, box.left, box.right),
        Rule(False, box.left, box.top, box.bottom),
        Rule(False, box.right, box.top, box.bottom),
    ]

"""A page saved as lines: where in them the document stands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vanban.ingest.portals.attributes import find_block
from vanban.ingest.portals.evidence import is_sign
from vanban.ingest.portals.walls import is_call, is_wall

# Tabs, the title once more, a date of update: no portal prints more between block and document.
_LONGEST_GAP = 40
_NATION = re.compile(
    r"CỘNG\s+H[ÒO][AÀ]\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM"
    r"|VIỆT\s+NAM\s+DÂN\s+CHỦ\s+CỘNG\s+H[ÒO][AÀ]"
)


def find_text(lines: Sequence[str]) -> tuple[int, int]:
    """Return from which line up to which the document stands in a page saved as *lines*.

    Assumption, *a portal shows itself*: only where its attribute block stands before the document,
    or a wall behind it, is anything cut off but walls and buttons at the very ends.
    """
    start = _start(lines)
    end = _end(lines, start)
    if start or end < len(lines) or any(is_wall(line) for line in lines[:_LONGEST_GAP]):
        while start < end and (is_wall(lines[start]) or is_call(lines[start])):
            start += 1
    return start, end


def _start(lines: Sequence[str]) -> int:
    block = find_block(lines[:400])
    if block is None or any(_NATION.search(line) for line in lines[: block[0]]):
        return 0
    first, last = block[1], min(block[1] + _LONGEST_GAP, len(lines))
    nation = next((i for i in range(first, last) if _NATION.search(lines[i])), None)
    if nation is None:
        return first
    while nation > first and _is_of_head(lines[nation - 1]):
        nation -= 1
    return nation


def _is_of_head(line: str) -> bool:
    """Say whether *line* may stand above the motto: an issuer in capitals, a rule, a number."""
    letters = [sign for sign in line if sign.isalpha()]
    return all(sign.isupper() for sign in letters) or line.startswith("Số:")


def _end(lines: Sequence[str], start: int) -> int:
    end = len(lines)
    for i in range(len(lines) - 1, start, -1):
        if is_sign(lines[i]):
            break
        if is_wall(lines[i]):
            end = i
    if end == len(lines):
        return end
    while end > start and is_call(lines[end - 1]):
        end -= 1
    return end

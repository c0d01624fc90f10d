"""Lines broken at a fixed width by an editor or a mail program, joined to paragraphs again."""

from __future__ import annotations

import re
from collections.abc import Sequence

_NARROWEST, _WIDEST = 50, 130
_FEWEST_LINES = 12
# 1. Kho   a) Bến   2[7]. Ga   3 . Chợ   4- Phà   - Chợ   Điều 5   II. KHO: what begins a paragraph
# of its own; a number broken off its sentence does not: "… Quyết định số / 12/QĐ-UBND", "… / 12.500
# người"
_BEGINS = re.compile(
    r"\s*(?:[-–—+•*|]|(?!\d+/[\dA-ZĐ]|\d+\.\d{3}\b)\(?[\divxIVXa-zđ]{1,4}(?:\[\d{1,3}\])?(?:\s?[.)]|/)"
    r"|[\divxIVX]{1,4}-\s(?=\D)"
    r"|(?:Điều|Chương|Mục|Phần|Phụ lục|Mẫu|Số|Căn cứ|Theo|Xét|Kính gửi|Nơi nhận"
    r"|TM\.|KT\.|TL\.)\b)"
)
_ENDS = re.compile(r"[.;:!?…]['\"”’)]*\s*$")


def unwrap(lines: Sequence[str], width: int | None) -> list[str]:
    """Return *lines* with those joined that were broken at *width*; ``None``: as they are."""
    if width is None:
        return list(lines)
    joined: list[list[str]] = []  # a hundred thousand lines may make one paragraph
    previous, is_gap = "", False
    for line in lines:
        if not line.strip():
            is_gap = True
            continue
        if _goes_on(previous, line, width) and (not is_gap or _is_broken_off(previous, line)):
            if len(joined[-1]) == 1:
                joined[-1][0] = joined[-1][0].rstrip()
            joined[-1].append(line.strip())
        else:
            joined.append([line])
        previous, is_gap = line, False
    return [" ".join(parts) for parts in joined]


def find_width(lines: Sequence[str]) -> int | None:
    """Return the fixed width at which *lines* were broken, ``None`` if they were not.

    Assumption, *a fixed width shows*: most full lines end within a word of one width, none is much
    longer, and most of those end in the middle of a sentence. Text with a paragraph a line never
    looks so, be all its sentences of one length.
    """
    lengths = sorted(len(line.rstrip()) for line in lines if line.strip())
    if len(lengths) < _FEWEST_LINES:
        return None
    width = lengths[-1]
    if not _NARROWEST <= width <= _WIDEST:
        return None
    full = [line for line in lines if len(line.rstrip()) > width - 14]
    broken = sum(1 for line in full if not _ENDS.search(line))
    return width if len(full) >= 0.4 * len(lengths) and 2 * broken > len(full) else None


def _is_broken_off(previous: str, line: str) -> bool:
    """Say whether a page break and not the end of a paragraph left a gap between two lines."""
    return line.strip()[0].islower() and not previous.rstrip().endswith((",", ";", ":"))


def _goes_on(previous: str, line: str, width: int) -> bool:
    if len(previous.rstrip()) <= width - 20:
        return False
    if _BEGINS.match(line) or line.strip().isupper() or previous.strip().isupper():
        return False
    return not (_ENDS.search(previous) and line.strip()[:1].isupper())

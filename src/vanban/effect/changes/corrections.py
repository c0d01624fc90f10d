"""Slips put right: tại khoản 2 Điều 5 đã in là “A”, nay sửa lại là “B”."""

from __future__ import annotations

import re
from collections.abc import Iterator

_QUOTED = r"[“\"](?P<{}>[^“”\"\n]{{1,600}})[”\"]"
_RIGHT = r"(?:sửa|đính\s+chính|điều\s+chỉnh)(?:\s+lại)?\s+(?:là|thành)\s*:?\s*(?:cụm\s+từ\s+)?"
# đã in là “A”, nay sửa lại là “B”   viết: “A”; đính chính thành: “B”   ghi “A”, nay sửa thành “B”
_PRINTED = re.compile(
    rf"(?:in|viết|ghi|nêu)(?:\s+(?:sai|nhầm))?(?:\s+là)?\s*:?\s*{_QUOTED.format('old')}"
    rf"[\s,;.]*(?:nay\s+)?(?:xin\s+)?(?:được\s+)?{_RIGHT}{_QUOTED.format('new')}",
    re.IGNORECASE,
)
# cụm từ “A” được đính chính thành “B”   đính chính “A” thành “B”
_WORDS = re.compile(
    rf"(?:cụm\s+từ|từ|số|đính\s+chính|sửa(?:\s+lại)?)\s*:?\s*{_QUOTED.format('old')}\s*,?\s*(?:tại[^“”\"\n;]{{3,120}}?\s)?"
    rf"(?:nay\s+)?(?:được\s+)?(?:{_RIGHT}|(?<=\s)thành\s*:?\s*(?:cụm\s+từ\s+)?)"
    rf"{_QUOTED.format('new')}",
    re.IGNORECASE,
)
_CORRECTS = re.compile(r"đính\s+chính|nay\s+(?:xin\s+)?(?:được\s+)?sửa", re.IGNORECASE)


def corrections(words: str, *, is_errata: bool = False) -> Iterator[tuple[str, str]]:
    """Yield the words that *words*, one paragraph, call misprinted, each with the right ones.

    A paragraph without đính chính or "nay sửa" changes what was meant, not what was misprinted; in
    a document that is an erratum (*is_errata*) "sửa" is enough.
    """
    if not is_errata and _CORRECTS.search(words) is None:
        return
    found = [*_PRINTED.finditer(words)] or [*_WORDS.finditer(words)]
    for match in found:
        yield " ".join(match["old"].split()), " ".join(match["new"].split())

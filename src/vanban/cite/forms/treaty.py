"""Treaties by name: Công ước … năm 1958 về … · Hiệp định … · Nghị định thư …"""

from __future__ import annotations

import re

from vanban.cite.atoms import Named
from vanban.cite.forms.kinds import KIND_WORDS

# Công ước về các Quyền trẻ em; Hiệp định Ví dụ giữa A và B (
_NAME = re.compile(
    r"(?:\s+(?:về|khung|giữa|của Liên [Hh]ợp [Qq]uốc)(?!\w)|\s+[A-ZĐÀ-Ỹ])[^;,.()\n“”\":]{0,250}"
)
_STOP = re.compile(
    r"\s+(?:được|đã|có|thì|mà|quy định|do|theo|và các|và pháp luật|và Luật|và Nghị|"
    r"và Hiệp định|và Công ước|là|nếu|tại Điều|bao gồm|như|hoặc)(?!\w)|\s+-\s"
)
_PLURAL = re.compile(r"(?:các|những|mọi|một số)\s*$")


def read_treaty(text: str, word: str, start: int, end: int) -> Named | None:
    """Return the treaty named at *start*; a class of treaties (``các Hiệp định``) is none."""
    if not text[start].isupper() or _PLURAL.search(text, max(0, start - 8), start):
        return None
    match = _NAME.match(text, end)
    if match is None:
        return None
    stop = match.end()
    if cut := _STOP.search(text, end, stop):
        stop = cut.start()
    while text[stop - 1].isspace():
        stop -= 1
    if stop <= end:
        return None
    return Named(start, stop, "treaty", KIND_WORDS[word], name=" ".join(text[start:stop].split()))

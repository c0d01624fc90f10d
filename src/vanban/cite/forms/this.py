"""A kind and a pointing word: Nghị định này · Quy chế này · Thông tư nêu trên."""

from __future__ import annotations

import re

from vanban.cite.atoms import Named
from vanban.cite.forms.kinds import KIND_WORDS

_THIS = re.compile(r"\s+này(?!\w)", re.IGNORECASE)
_ABOVE = re.compile(r"\s+(?:(?:đã\s+)?(?:nêu|nói)\s+trên|trên đây)(?!\w)")


def read_this(text: str, word: str, start: int, end: int) -> Named | None:
    """Return ``Nghị định này`` (form ``this``) or ``Nghị định nêu trên`` (``above``)."""
    if word == "văn bản":
        return None
    if match := _THIS.match(text, end):
        return Named(start, match.end(), "this", KIND_WORDS[word])
    if text[start].isupper() and (match := _ABOVE.match(text, end)):
        return Named(start, match.end(), "above", KIND_WORDS[word])
    return None

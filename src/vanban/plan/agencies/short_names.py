"""Short names that a document defines: "Ủy ban nhân dân các xã, phường (UBND cấp xã)"."""

from __future__ import annotations

import re

from vanban.model import Document
from vanban.plan.agencies.heads import starts_name
from vanban.plan.agencies.lists import read_names
from vanban.plan.language import Words
from vanban.vocab.agencies import name_key

# (sau đây viết tắt là UBND tỉnh)   (gọi tắt là Ban Chỉ đạo)   (NN&PTNT)
_DEFINES = re.compile(
    r"\((?:sau\s+đây\s+)?(?:(?:được\s+)?(?:viết|gọi)(?:\s+tắt)?(?:\s+chung)?\s+là:?\s+)?"
    r"(?P<short>[A-ZĐ“][\w&/ -]{1,40}?)”?\)"
)
_FARTHEST = 120


class ShortNames:
    """The short names of one document and what they stand for."""

    def __init__(self, document: Document) -> None:
        self._full: dict[str, str] = {}
        for found in _DEFINES.finditer(document.text):
            full = _name_before(document.text, found.start())
            if full is not None:
                self._full.setdefault(name_key(found["short"].strip("“ ")), full)

    def expand(self, name: str) -> str:
        """Return *name* in full where the document defines it, or the branch in it.

        "UBND cấp xã" is what it was defined as; in "Sở NN&PTNT" the branch alone may be defined.
        """
        if (full := self._full.get(name_key(name))) is not None:
            return full
        head, _, branch = name.partition(" ")
        full = self._full.get(name_key(branch), "") if branch else ""
        return full if full.lower().startswith(head.lower() + " ") else name


def _name_before(text: str, end: int) -> str | None:
    """Return the authority whose name ends where the brackets begin, or ``None``."""
    words = Words.of(text, max(0, end - _FARTHEST), end)
    for at in range(len(words)):
        if starts_name(words, at):
            names = read_names(words, at)
            if names.after == len(words) and names:
                return names.names[-1]
    return None

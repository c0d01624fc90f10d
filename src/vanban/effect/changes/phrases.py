"""Words put for other words: “…” bằng “…”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vanban.effect.changes.signals import QUOTED_WORDS
from vanban.model import Verb

# cụm từ “…”   từ “…”   số “…”   đoạn “…”   cụm số “…”   các cụm từ: “…”
OBJECT = re.compile(r"\b(?:cụm\s+từ|từ|cụm\s+số|số|đoạn|dấu|ký\s+hiệu)\s*:?\s*[“\"]", re.IGNORECASE)
# ” bằng cụm từ “   ” thành “
_JOINT = re.compile(
    r"[,\s]*(?:bằng|thành)\s+(?:các\s+)?(?:cụm\s+từ|từ|cụm\s+số|số|đoạn|dấu)?\s*:?\s*",
    re.IGNORECASE,
)
_ANCHOR = re.compile(r"(?:sau|trước)\s+(?:cụm\s+)?(?:từ|số|đoạn)?\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Swap:
    """Words *old* that give way to *new*; what tells it stands from *start* up to *end*."""

    start: int
    end: int
    old: str | None
    new: str | None


def swaps(text: str, verb: Verb) -> Iterator[Swap]:
    """Yield the words changed in *text*, the stretch of one deed with *verb*.

    Words behind ``vào sau cụm từ`` are the anchor and no change.
    """
    old: re.Match[str] | None = None
    for match in QUOTED_WORDS.finditer(text):
        words = " ".join(match["words"].split())
        if old is not None and _JOINT.search(text[old.end() : match.start()]):
            yield Swap(old.start(), match.end(), " ".join(old["words"].split()), words)
            old = None
            continue
        if _ANCHOR.search(text[max(0, match.start() - 30) : match.start()]):
            continue
        if verb is Verb.REPEAL:
            yield Swap(match.start(), match.end(), words, None)
        elif verb is Verb.INSERT:
            yield Swap(match.start(), match.end(), None, words)
        else:
            old = match

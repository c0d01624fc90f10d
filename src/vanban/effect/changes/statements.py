"""The statements of one provision: its paragraphs before the new text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vanban.effect.changes.signals import Signal, blank, signals
from vanban.model import Document, Node, Span, Verb

# 2.   a)   Điều 4.   Điều 4:   Điều 4.-   Điều 4 mới.-   below them also a.1)   -   (i)
_LABEL = re.compile(
    r"\s*(?:Điều\s+\w+(?:\s*\(?mới\)?)?|\w{1,4})\s*(?:[.):]\s*[-–]?|[-–](?=\s))\s*", re.IGNORECASE
)
_SUB_LABEL = re.compile(
    r"\s*(?:[-–+•]\s*|[a-zđ]\.?\d{1,2}[.)]\s*|\((?:[ivx]{1,5}|\d{1,2}|[a-zđ])\)\s*)", re.IGNORECASE
)
_LONGEST = 50_000  # letters of one paragraph; the longest lists of words have a tenth of it
_FOLLOWS = re.compile(r"như\s+sau\s*:?\s*$", re.IGNORECASE)
# Sửa đổi khoản 5 như sau: | Bãi bỏ đoạn “…”: not the new text but what is done to it
_GOES_ON = re.compile(
    r"\s*(?:Bãi\s+bỏ|Bỏ|Thay\s+thế|Thay|Bổ\s+sung|Sửa\s+đổi)\s+(?:các\s+)?(?:cụm\s+từ|từ|đoạn|câu|cụm\s+số)\b[^“\"]{0,10}[“\"]"
)
# "trừ các nội dung sau:" leaves the items below in force
_EXCEPTION = re.compile(r"\btrừ\b[^;]{0,300}:\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Statement:
    """One paragraph: its place in the text, its words with quotations blanked, its deeds."""

    span: Span
    words: str
    deeds: tuple[Signal, ...]

    @property
    def verb(self) -> Verb | None:
        """The deed announced last."""
        return self.deeds[-1].verb if self.deeds else None

    @property
    def is_lead(self) -> bool:
        """Whether what follows is the new text, or what is done to the unit named."""
        return _FOLLOWS.search(self.words) is not None

    @property
    def is_exception(self) -> bool:
        """Whether the items below are what is left out."""
        return _EXCEPTION.search(self.words) is not None


def statements(document: Document, node: Node) -> Iterator[Statement]:
    """Yield the paragraphs of *node* before its first child, up to ``như sau:``."""
    own = node.own_span
    begin, is_lead = own.start, False
    for line in own.of(document.text).splitlines(keepends=True):
        if is_lead and line.strip() and not _GOES_ON.match(line):
            return
        start, begin = begin, begin + len(line)
        label = (_LABEL if start == own.start else _SUB_LABEL).match(line)
        skip = label.end() if label else 0
        words = blank(line[skip : skip + _LONGEST].rstrip())
        if words:
            span = Span(start + skip, start + skip + len(words))
            yield Statement(span, words, tuple(signals(words)))
        is_lead = is_lead or _FOLLOWS.search(words) is not None

"""The statements of one provision: its paragraphs before the new text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vanban.effect.changes.signals import Signal, blank, signals
from vanban.model import Document, Node, Span, Verb

# 2.   a)   Điều 4.   Điều 4:   below them also a.1)   -   (i)
_LABEL = re.compile(r"\s*(?:Điều\s+\w+|\w{1,4})\s*[.):]\s*", re.IGNORECASE)
_SUB_LABEL = re.compile(
    r"\s*(?:[-–+•]\s*|[a-zđ]\.?\d{1,2}[.)]\s*|\((?:[ivx]{1,5}|\d{1,2}|[a-zđ])\)\s*)", re.IGNORECASE
)
_FOLLOWS = re.compile(r"như\s+sau\s*:?\s*$", re.IGNORECASE)
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
    def is_exception(self) -> bool:
        """Whether the items below are what is left out."""
        return _EXCEPTION.search(self.words) is not None


def statements(document: Document, node: Node) -> Iterator[Statement]:
    """Yield the paragraphs of *node* before its first child, up to ``như sau:``."""
    own = node.own_span
    begin = own.start
    for line in own.of(document.text).splitlines(keepends=True):
        start, begin = begin, begin + len(line)
        label = (_LABEL if start == own.start else _SUB_LABEL).match(line)
        skip = label.end() if label else 0
        words = blank(line[skip:].rstrip())
        if words:
            span = Span(start + skip, start + skip + len(words))
            yield Statement(span, words, tuple(signals(words)))
        if _FOLLOWS.search(words):
            return

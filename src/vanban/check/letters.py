"""Letters of other alphabets that stand for ours: searches and look-ups miss such words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vanban.model import Document, Finding, Severity, Span
from vanban.text import LOOKALIKES, unmask

_MOST = 50  # findings; a page wholly in such letters needs no more
_LONGEST = 60  # letters before or behind one; no word is longer
_LETTER = re.compile(f"[{''.join(map(chr, LOOKALIKES))}]")
_TAIL = re.compile(r"[^\W\d_]{0,60}")


def check_letters(document: Document) -> Iterator[Finding]:
    """Report words in which a look-alike stands between Latin letters, or by itself.

    ``TT-BTС`` with a Cyrillic С, ``а.2)`` with a Cyrillic а; a word wholly in another alphabet is
    a foreign word.

    What the reader has reported already is left out.
    """
    known = [f.span for f in document.source.findings if f.slug == "lookalike-letters" and f.span]
    told = {place for span in known for place in range(span.start, span.end)}
    text, end, found = document.own_text, 0, 0
    for match in _LETTER.finditer(text):
        if match.start() < end or found == _MOST:
            continue
        span = _word_at(text, match.start())
        word, end = span.of(text), span.end
        if match.start() not in told and _is_mixed(word):
            message = f"“{word}” có chữ cái của bảng chữ khác, đúng ra là “{unmask(word)}”"
            yield Finding("lookalike-letters", message, span, Severity.WARNING)
            found += 1


def _word_at(text: str, offset: int) -> Span:
    start = offset
    while start > max(0, offset - _LONGEST) and text[start - 1].isalpha():
        start -= 1
    tail = _TAIL.match(text, offset)
    return Span(start, tail.end() if tail else offset + 1)


def _is_mixed(word: str) -> bool:
    masked = len(_LETTER.findall(word))
    foreign = sum("Ͱ" <= letter <= "ӿ" for letter in word)
    return len(word) == 1 or (foreign <= masked < len(word))

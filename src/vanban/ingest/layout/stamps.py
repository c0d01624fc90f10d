"""Signature stamps: small print over or beside the text that says who signed the file and when."""

from __future__ import annotations

import re
from statistics import median

from vanban.ingest.layout.page import Page
from vanban.ingest.layout.words import Row, Word, cut, make_rows

# Ký bởi: …   Người ký: …   Được ký số bởi: …   Digitally signed by …
_START = re.compile(
    r"(?:được\s+)?ký\s+(?:số\s+)?bởi\s*:|người\s+ký\s*:|digitally\s+signed|signature\s+(?:not\s+)?ver",
    re.IGNORECASE,
)
# Email: …   Cơ quan: …   Thời gian ký: 04.05.2031 09:15:00 +07:00
_LINE = re.compile(
    r"e?-?mail\s*:|cơ\s+quan\s*:|tổ\s+chức\s*:|đơn\s+vị\s*:|(?:thời\s+gian|ngày|giờ)\s+ký\s*:"
    r"|date\s*:|reason\s*:|location\s*:|lý\s+do\s*:|\d\d[./-]\d\d[./-]\d{4}\s+\d\d:\d\d",
    re.IGNORECASE,
)
_SMALL = 0.88  # print of a stamp against that of the text


def take_stamps(page: Page) -> list[str]:
    """Take the stamps out of *page*, also those that lie over the text, and return their words."""
    taken: list[str] = []
    for word in _starts(page):
        stamp = _stamp(page, word)
        if not stamp:
            continue
        taken.extend(row.text for row in stamp)
        gone = frozenset(_place(w) for row in stamp for w in row.words)
        page.rows = [
            cut(row, kept)
            for row in page.rows
            if (kept := [w for w in row.words if _place(w) not in gone])
        ]
    return taken


def _starts(page: Page) -> list[Word]:
    return [
        row.words[index]
        for row in page.rows
        for index in range(len(row.words))
        if _START.match(" ".join(w.text for w in row.words[index : index + 5]))
    ]


def _stamp(page: Page, start: Word) -> list[Row]:
    """Return the rows of the stamp that begins with *start*; none if it is a line of a form.

    Assumption "one print": a stamp is set in one size from its first word's edge to the right,
    without a gap, and says more than a name or is smaller than the text.
    """
    words = [
        word
        for row in page.rows
        for word in row.words
        if word.box.left >= start.box.left - 3
        and abs(word.size - start.size) < 0.12 * start.size
        and word.base >= start.base - 1
    ]
    body = median(row.size for row in page.rows)
    small = start.size < _SMALL * body
    stamp: list[Row] = []
    for row in make_rows(words, page.number):
        if stamp and row.base - stamp[-1].base > 1.9 * start.size:
            break
        if stamp and not (small or _LINE.match(row.text)):
            break
        stamp.append(row)
    return stamp if small or len(stamp) > 1 else []


def _place(word: Word) -> tuple[str, float, float]:
    return word.text, word.box.left, word.base

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
_ONE_PRINT = 0.12  # by how much sizes of one print differ
_CLOSE, _WIDE = 1.9, 3.5  # sizes between lines; those that name a part may stand wider
_RECOGNISED = 0.4  # the same where sizes are measured on a picture: "Cơ" is taller than "mau"


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
    room = _ONE_PRINT if start.confidence is None else _RECOGNISED
    words = [
        word
        for row in page.rows
        for word in row.words
        if word.box.left >= start.box.left - 3
        and _is_near(word, start, room)
        and word.base >= start.base - 1
    ]
    body = median(row.size for row in page.rows)
    small = start.size < _SMALL * body
    stamp: list[Row] = []
    for row in make_rows(words, page.number):
        if stamp and not _goes_on(row, stamp[-1], start, small=small):
            break
        stamp.append(row)
    return stamp if small or len(stamp) > 1 else []


def _goes_on(row: Row, above: Row, start: Word, *, small: bool) -> bool:
    """Say whether *row* is of the stamp that begins with *start*: by its words, or its print."""
    gap = (row.base - above.base) / start.size
    if _LINE.match(row.text):
        return gap <= (_WIDE if small else _CLOSE)
    return small and gap <= _CLOSE and all(_is_near(w, start, _ONE_PRINT) for w in row.words)


def _is_near(word: Word, start: Word, room: float) -> bool:
    return abs(word.size - start.size) < room * start.size


def _place(word: Word) -> tuple[str, float, float]:
    return word.text, word.box.left, word.base

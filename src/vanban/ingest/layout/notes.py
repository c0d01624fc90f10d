"""Footnotes: the small print at the foot of a page, and the raised marks that point to it."""

from __future__ import annotations

import re
from dataclasses import replace
from statistics import median

from vanban.ingest.layout.page import Page
from vanban.ingest.layout.words import Row, Word

# 1   (1)   1)   [1]
_MARK = re.compile(r"[(\[]?(\d{1,3})[)\]]?")
_RAISED = 0.8  # a mark's size against its line's
_NOTE = 0.97  # a note's size against the text's: gazettes set 12 under 14, or 11 under 12
_RULE = (60.0, 260.0)  # the line above the notes is some inches long


def take_notes(pages: list[Page]) -> list[tuple[str, str]]:
    """Take the footnotes out of *pages*, bracket their marks in the text, return mark and words."""
    notes: list[list[str]] = []
    for page in pages:
        foot = _foot(page)
        if foot < len(page.rows):
            _read_notes(page.rows[foot:], notes)
            page.rows = page.rows[:foot]
    marks = {mark for mark, *_ in notes}
    if marks:
        for page in pages:
            page.rows = [_bracket(row, marks) for row in page.rows]
            page.table_words = [
                [
                    _bracket_word(word, marks, word.size * 1.5) if word.glued else word
                    for word in words
                ]
                for words in page.table_words
            ]
    return [(mark, " ".join(parts)) for mark, *parts in notes]


def _foot(page: Page) -> int:
    """Return the index of the first row of the notes, the number of rows if there are none."""
    rows = page.rows
    if not rows:
        return 0
    last = max((grid.box.bottom for grid in page.grids), default=0.0)
    line = _line_above_notes(page)
    if line is not None:
        first = next((i for i, row in enumerate(rows) if row.box.middle[1] > line), len(rows))
        if first < len(rows) and rows[first].box.top > last and _are_notes(rows, first, ruled=True):
            return first
    for index, row in enumerate(rows):
        if index and row.box.top > last and _opens_note(row) and _are_notes(rows, index):
            return index
    return len(rows)


def _line_above_notes(page: Page) -> float | None:
    """Return where the short line above the notes stands: the lowest at the left of the page."""
    lines = [
        rule.at
        for rule in page.rules
        if rule.level
        and _RULE[0] <= rule.length <= _RULE[1]
        and rule.start < 0.3 * page.width
        and not any(grid.box.holds(rule.start + 1, rule.at) for grid in page.grids)
    ]
    return max(lines, default=None)


def _are_notes(rows: list[Row], first: int, *, ruled: bool = False) -> bool:
    """Say whether all rows from *first* on are smaller than those above them.

    Below a line (*ruled*) the first note may begin with a mark that is not raised.
    """
    above, below = rows[:first], rows[first:]
    if not above:
        return False
    text = median(row.size for row in above)
    opens = any(map(_opens_note, below)) or (ruled and _opens_plainly(below[0]))
    return max(row.size for row in below) < text * _NOTE and opens


def _opens_note(row: Row) -> bool:
    mark = row.words[0]
    return (
        len(row.words) > 1
        and _MARK.fullmatch(mark.text) is not None
        and mark.size < _RAISED * row.size
    )


def _opens_plainly(row: Row) -> bool:
    return len(row.words) > 1 and _MARK.fullmatch(row.words[0].text) is not None


def _read_notes(rows: list[Row], notes: list[list[str]]) -> None:
    """Add the notes of *rows*; what stands before the first mark goes on the note before."""
    plain = not any(map(_opens_note, rows))
    for row in rows:
        if _opens_note(row) or (plain and _opens_plainly(row) and _is_next(row, notes)):
            mark = _MARK.fullmatch(row.words[0].text)
            rest = Row(row.words[1:], row.page)
            notes.append([mark[1] if mark else "", rest.text])
        elif notes:
            notes[-1].append(row.text)


def _is_next(row: Row, notes: list[list[str]]) -> bool:
    """Say whether *row* begins with the mark that comes next, or with the first of its page."""
    mark = _MARK.fullmatch(row.words[0].text)
    last = int(notes[-1][0]) if notes and notes[-1][0] else 0
    return mark is not None and int(mark[1]) in (1, last + 1)


def _bracket(row: Row, marks: set[str]) -> Row:
    return Row(tuple(_bracket_word(word, marks, row.size) for word in row.words), row.page)


def _bracket_word(word: Word, marks: set[str], size: float) -> Word:
    """Return a raised mark in brackets: ``2025¹`` must not read as the year 20251."""
    match = _MARK.fullmatch(word.text)
    if match is None or match[1] not in marks or word.size >= _RAISED * size:
        return word
    return replace(word, text=f"[{match[1]}]", glued=True)

"""Misprints put right: the text reads so from the beginning, for nothing in it was changed.

A correction (đính chính) gives the words that were meant; it moves no day of effect.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from vanban.consolidate.payload import payload
from vanban.consolidate.phrase import Marked, count, pattern_of, put
from vanban.consolidate.refusal import RefusalError
from vanban.consolidate.unit import Unit, exchange, find, read_apart
from vanban.model import Change, Document, Locator

_ROW = re.compile(r"^[^\n]*\|[^\n]*$", re.MULTILINE)  # | Nhỏ | 100 |


def correct(
    units: tuple[Unit, ...], change: Change, document: Document, actor: str
) -> tuple[Unit, ...]:
    """Return *units* with what *change* of *document*, the act *actor*, calls misprinted put right.

    Raise ``RefusalError`` if the place or the words aren't there, stand there several times, or
    stand in a table, where a cell is not told by its words.
    """
    place = change.target_locator
    if change.old:
        roots = units if place is None else (_at(units, place),)
        return _exchanged(units, roots, change.old, change.new or "", actor)
    if place is None:
        raise RefusalError("không đọc được chỗ in sai và lời đúng")
    old, new = _at(units, place), payload(document, change)
    if new is None:
        raise RefusalError("không đọc được chỗ in sai và lời đúng")
    marked = replace(new, by=old.by, is_new=old.is_new, corrected=(*old.corrected, actor))
    return exchange(units, old, marked)


def mended(unit: Unit, at: Locator | None, corrections: Iterable[tuple[Change, str]]) -> Unit:
    """Return *unit*, new text that the provision *at* of an act brings, with that act corrected.

    Each of *corrections* is of the acting text, with the act that makes it; one that is about
    other words leaves the unit as it is.
    """
    for change, actor in corrections:
        place = change.target_locator
        near = place is None or at is None or at.starts_with(place) or place.starts_with(at)
        if not (near and change.old):
            continue
        words = pattern_of(change.old)
        if count(unit, words, tables=False) == 1 and not _in_rows(unit, words):
            unit = put(unit, words, change.new or "", _marks(actor))
    return unit


def _exchanged(
    units: tuple[Unit, ...], roots: tuple[Unit, ...], old: str, new: str, actor: str
) -> tuple[Unit, ...]:
    words = pattern_of(old)
    hits = sum(count(root, words, tables=False) for root in roots)
    rows = sum(count(root, words, tables=True) + _in_rows(root, words) for root in roots)
    if rows:
        raise RefusalError(f"“{old}” nằm trong bảng: không chắc là ô nào", _where(roots, words))
    if not hits:
        right = pattern_of(new) if new else None
        reads = right is not None and any(count(root, right, tables=False) for root in roots)
        there = f"; ở đó đang ghi “{new}”" if reads else ""
        raise RefusalError(f"không thấy “{old}” ở chỗ được đính chính{there}")
    if hits > 1:
        why = f"“{old}” có {hits} lần ở chỗ được đính chính: không rõ lần nào in sai"
        raise RefusalError(why, _where(roots, words))
    for root in roots:
        units = exchange(units, root, put(root, words, new, _marks(actor)))
    return units


def _where(roots: Sequence[Unit], words: re.Pattern[str]) -> Locator | None:
    """Return the one article or annex that *words* stand in, ``None`` if there are several."""
    held = [
        unit.locator
        for unit in read_apart(roots)
        if any(count(unit, words, tables=kind) for kind in (False, True))
    ]
    return held[0] if len(held) == 1 else None


def _in_rows(unit: Unit, words: re.Pattern[str]) -> int:
    """Return how often *words* stand in lines that are rows of a table."""
    texts = (text for u in unit.walk() if not u.is_table for text in (u.own, u.tail))
    return sum(bool(words.search(row[0])) for text in texts for row in _ROW.finditer(text))


def _marks(actor: str) -> Marked:
    return lambda unit: replace(unit, corrected=(*unit.corrected, actor))


def _at(units: tuple[Unit, ...], place: Locator) -> Unit:
    found = find(units, place)
    if found is None:
        raise RefusalError(f"không thấy {place} trong văn bản")
    return found

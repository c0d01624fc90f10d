"""One change applied to a text, or refused with a reason: nothing is guessed."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from vanban.consolidate.correct import mended
from vanban.consolidate.payload import new_name, payload
from vanban.consolidate.phrase import begun_pattern_of, count, pattern_of, put
from vanban.consolidate.refusal import RefusalError
from vanban.consolidate.unit import DIVISIONS, Unit, exchange, find
from vanban.model import Change, Document, Locator, Verb

Units = tuple[Unit, ...]


@dataclass(frozen=True, slots=True)
class Acting:
    """The act whose change is applied: its text, its id, what puts misprints in it right."""

    document: Document
    id: str
    corrections: Sequence[tuple[Change, str]] = ()


def apply(
    units: Units,
    change: Change,
    document: Document,
    actor: str,
    spared: Sequence[Locator] = (),
    corrections: Sequence[tuple[Change, str]] = (),
) -> Units:
    """Return *units* after *change* of *document*, the act *actor*.

    *spared* are the places that an end of the whole leaves; *corrections* put misprints of
    *document* right, each with the act that makes it. Raise ``RefusalError`` if it can't be
    applied exactly.
    """
    if change.verb in _ENDS and spared:
        place = change.target_locator
        return _end_all_except(
            units, spared, actor, None if place is None else _place(units, change)
        )
    deed = _DEEDS.get(change.verb)
    if deed is None:
        return units  # it moves days or names, not words
    return deed(units, change, Acting(document, actor, corrections))


def _amend(units: Units, change: Change, acting: Acting) -> Units:
    old = _place(units, change)
    new = _new(acting, change)
    if new.own == f"{new.label} {new.heading}".strip() and not new.children and old.children:
        raise RefusalError("chỉ đọc được tên của đơn vị mới")
    return exchange(units, old, replace(new, by=(*old.acts, acting.id), is_new=old.is_new))


def _insert(units: Units, change: Change, acting: Acting) -> Units:
    place = change.target_locator
    if place is None:
        raise RefusalError("không rõ bổ sung vào đâu")
    there = find(units, place)
    if there is not None and not there.is_gone:
        raise RefusalError(f"đã có {place} trong văn bản")
    new = replace(_new(acting, change), by=(acting.id,), is_new=True)
    if there is not None:  # what had been repealed is put in anew under its number
        return exchange(units, there, replace(new, by=(*there.by, acting.id)))
    before = _neighbour(units, place)
    if before is not None:
        return exchange(units, before, before, new)
    parent = find(units, Locator(place.steps[:-1])) if len(place.steps) > 1 else None
    if parent is None:
        raise RefusalError(f"không thấy chỗ của {place}")
    return exchange(units, parent, replace(parent, children=(new, *parent.children)))


def _neighbour(units: Units, place: Locator) -> Unit | None:
    """Return the last unit of the same sort that comes before *place*."""
    above, word = place.steps[:-1], place.steps[-1].word
    alike = [
        unit
        for top in units
        for unit in top.walk()
        if unit.locator.steps[:-1] == above and unit.locator.steps[-1].word == word
    ]
    earlier = [unit for unit in alike if unit.locator < place]
    return max(earlier, key=lambda unit: unit.locator.steps[-1].sort_key(), default=None)


def _repeal(units: Units, change: Change, acting: Acting) -> Units:
    """Leave the number and the words «được bãi bỏ» (Pháp lệnh 01/2012/UBTVQH13, Điều 16)."""
    if change.target_locator is None:
        return units  # an ended document reads as it did
    old = _place(units, change)
    return exchange(units, old, _gone(old, acting.id))


def _gone(old: Unit, actor: str) -> Unit:
    """Return what is left of a unit that *actor* ended: its number."""
    label = old.label or str(old.locator)
    return replace(
        old, own=f"{label} (được bãi bỏ)", heading="", children=(), tail="",
        by=(*old.acts, actor), is_gone=True, corrected=(),
    )  # fmt: skip


def _end_all_except(
    units: Units, spared: Sequence[Locator], actor: str, within: Unit | None
) -> Units:
    """Return *units* ended by *actor* but for the places *spared* and what holds them.

    *within* is the unit that ends, ``None`` for the whole text.
    """
    lost = [place for place in spared if find(units, place) is None]
    if lost:
        raise RefusalError(f"không thấy {lost[0]}, chỗ được trừ lại")
    if within is not None:
        return exchange(units, within, _spare(within, spared, actor))
    return tuple(_spare(unit, spared, actor) for unit in units)


def _spare(unit: Unit, spared: Sequence[Locator], actor: str) -> Unit:
    if unit.is_gone or any(unit.locator.starts_with(place) for place in spared):
        return unit
    if not any(inner.locator in spared for inner in unit.walk()):
        is_division = bool(unit.locator.steps) and unit.locator.steps[-1].word in DIVISIONS
        if is_division and unit.children:  # its articles keep their numbers
            children = tuple(_spare(child, spared, actor) for child in unit.children)
            return replace(unit, children=children, by=(*unit.by, actor), is_gone=True)
        return _gone(unit, actor)
    children = tuple(_spare(child, spared, actor) for child in unit.children)
    return replace(unit, children=children)


def _phrase(units: Units, change: Change, acting: Acting) -> Units:
    """Put words for other words wherever they stand in the place named, as whole syllables."""
    if change.in_heading:
        return _in_heading(units, change, acting)
    if not change.old:
        return _add_words(units, change, acting)
    pattern = begun_pattern_of(change.old) if change.new else pattern_of(change.old)
    made, hits = _put(units, change, pattern, change.new or "", acting)
    if not hits:
        raise RefusalError(f"không thấy cụm từ “{change.old}” ở chỗ được nêu")
    return made


def _put(
    units: Units, change: Change, pattern: re.Pattern[str], words: str, acting: Acting
) -> tuple[Units, int]:
    """Return *units* with *words* for *pattern* in the place named; how often it stood there."""
    roots = units if change.target_locator is None else (_place(units, change),)
    hits = sum(count(root, pattern, tables=kind) for root in roots for kind in (False, True))

    def marked(unit: Unit) -> Unit:
        return replace(unit, by=(*unit.by, acting.id))

    for root in roots:
        units = exchange(units, root, put(root, pattern, words, marked))
    return units, hits


def _in_heading(units: Units, change: Change, acting: Acting) -> Units:
    """Put words for others in a heading alone; the title and the căn cứ are no units."""
    if change.target_locator is None:
        return units
    old = _place(units, change)
    pattern = pattern_of(change.old) if change.old else None
    if pattern is None or not pattern.search(old.heading):
        raise RefusalError(f"không thấy cụm từ “{change.old}” ở tên của {old.locator}")
    heading = pattern.sub(lambda _: change.new or "", old.heading)
    own = old.own.replace(old.heading, heading, 1)
    return exchange(units, old, replace(old, own=own, heading=heading, by=(*old.by, acting.id)))


def _add_words(units: Units, change: Change, acting: Acting) -> Units:
    """Put words behind or before others that stand once in the place named."""
    anchor = _ANCHOR.search(change.anchor or "")
    if anchor is None or not change.new:
        raise RefusalError("thêm cụm từ: không rõ vào đâu")
    both = (anchor["words"], change.new)
    words = " ".join(both if anchor["side"].lower() == "sau" else reversed(both))
    made, hits = _put(units, change, pattern_of(anchor["words"]), words, acting)
    if hits != 1:
        raise RefusalError(
            f"“{anchor['words']}” có {hits} lần ở chỗ được nêu: không rõ thêm vào đâu"
        )
    return made


def _rename(units: Units, change: Change, acting: Acting) -> Units:
    old = _place(units, change)
    heading = new_name(acting.document, change)
    if not heading or not old.heading:
        raise RefusalError("không đọc được tên mới")
    own = old.own.replace(old.heading, heading, 1)
    renamed = replace(old, own=own, heading=heading, by=(*old.by, acting.id))
    return exchange(units, old, renamed)


def _place(units: Units, change: Change) -> Unit:
    place = change.target_locator
    found = find(units, place) if place is not None else None
    if found is None:
        raise RefusalError(f"không thấy {place or 'chỗ được sửa'} trong văn bản")
    if found.is_gone:
        raise RefusalError(f"{place} đã được bãi bỏ")
    return found


def _new(acting: Acting, change: Change) -> Unit:
    new = payload(acting.document, change)
    if new is None:
        raise RefusalError("không đọc được trọn đơn vị mới trong ngoặc kép")
    return mended(new, change.at, acting.corrections)


# vào sau cụm từ “cấp phép”
_ANCHOR = re.compile(r"\b(?P<side>sau|trước)\b[^“\"]*[“\"](?P<words>[^”\"]+)[”\"]", re.IGNORECASE)
_ENDS = frozenset({Verb.REPEAL, Verb.REPLACE})
_DEEDS: dict[Verb, Callable[[Units, Change, Acting], Units]] = {
    Verb.AMEND: _amend,
    Verb.INSERT: _insert,
    Verb.REPEAL: _repeal,
    Verb.PHRASE: _phrase,
    Verb.RENAME: _rename,
}

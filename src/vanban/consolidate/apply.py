"""One change applied to a text, or refused with a reason: nothing is guessed."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from vanban.consolidate.payload import new_name, payload
from vanban.consolidate.unit import Unit, exchange, find
from vanban.model import Change, Document, Locator, Verb

Units = tuple[Unit, ...]


class RefusalError(Exception):
    """A change that can't be applied exactly; the message, in Vietnamese, says why."""


def apply(units: Units, change: Change, document: Document, actor: str) -> Units:
    """Return *units* after *change* of *document*, the act *actor*.

    Raise ``RefusalError`` if it can't be applied exactly.
    """
    deed = _DEEDS.get(change.verb)
    if deed is None:
        return units  # it moves days or names, not words
    return deed(units, change, document, actor)


def _amend(units: Units, change: Change, document: Document, actor: str) -> Units:
    old = _place(units, change)
    new = _new(document, change)
    if new.own == f"{new.label} {new.heading}".strip() and not new.children and old.children:
        raise RefusalError("chỉ đọc được tên của đơn vị mới")
    return exchange(units, old, replace(new, by=(*old.acts, actor), is_new=old.is_new))


def _insert(units: Units, change: Change, document: Document, actor: str) -> Units:
    place = change.target_locator
    if place is None:
        raise RefusalError("không rõ bổ sung vào đâu")
    if find(units, place) is not None:
        raise RefusalError(f"đã có {place} trong văn bản")
    new = replace(_new(document, change), by=(actor,), is_new=True)
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


def _repeal(units: Units, change: Change, document: Document, actor: str) -> Units:
    """Leave the number and the words «được bãi bỏ» (Pháp lệnh 01/2012/UBTVQH13, Điều 16)."""
    if change.target_locator is None:
        return units  # an ended document reads as it did
    old = _place(units, change)
    label = old.label or str(old.locator)
    gone = replace(
        old, own=f"{label} (được bãi bỏ)", heading="", children=(), tail="",
        by=(*old.acts, actor), is_gone=True,
    )  # fmt: skip
    return exchange(units, old, gone)


def _phrase(units: Units, change: Change, document: Document, actor: str) -> Units:
    """Put words for other words wherever they stand in the place named, as whole syllables."""
    if not change.old:
        raise RefusalError("thêm cụm từ: không rõ vào đâu")
    spaced = r"\s+".join(map(re.escape, change.old.split()))
    pattern = re.compile(rf"(?<!\w){spaced}(?!\w)")
    roots = units if change.target_locator is None else (_place(units, change),)
    hits = 0

    def put(unit: Unit) -> Unit:
        nonlocal hits
        own, in_own = pattern.subn(lambda _: change.new or "", unit.own)
        tail, in_tail = pattern.subn(lambda _: change.new or "", unit.tail)
        hits += in_own + in_tail
        by = (*unit.by, actor) if in_own + in_tail else unit.by
        children = tuple(put(child) for child in unit.children)
        heading = pattern.sub(lambda _: change.new or "", unit.heading)
        return replace(unit, own=own, tail=tail, heading=heading, children=children, by=by)

    for root in roots:
        units = exchange(units, root, put(root))
    if not hits:
        raise RefusalError(f"không thấy cụm từ “{change.old}” ở chỗ được nêu")
    return units


def _rename(units: Units, change: Change, document: Document, actor: str) -> Units:
    old = _place(units, change)
    heading = new_name(document, change)
    if not heading or not old.heading:
        raise RefusalError("không đọc được tên mới")
    own = old.own.replace(old.heading, heading, 1)
    renamed = replace(old, own=own, heading=heading, by=(*old.by, actor))
    return exchange(units, old, renamed)


def _place(units: Units, change: Change) -> Unit:
    place = change.target_locator
    found = find(units, place) if place is not None else None
    if found is None:
        raise RefusalError(f"không thấy {place or 'chỗ được sửa'} trong văn bản")
    if found.is_gone:
        raise RefusalError(f"{place} đã được bãi bỏ")
    return found


def _new(document: Document, change: Change) -> Unit:
    new = payload(document, change)
    if new is None:
        raise RefusalError("không đọc được trọn đơn vị mới trong ngoặc kép")
    return new


_DEEDS: dict[Verb, Callable[[Units, Change, Document, str], Units]] = {
    Verb.AMEND: _amend,
    Verb.INSERT: _insert,
    Verb.REPEAL: _repeal,
    Verb.PHRASE: _phrase,
    Verb.RENAME: _rename,
}

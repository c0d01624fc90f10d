"""The new unit that an amending provision carries between quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from vanban.consolidate.unit import Unit, unit_of
from vanban.model import Change, Document, Level, Locator, Node
from vanban.text import label_slug

_OPENED = re.compile(r"^[\s“\"']+")
_CLOSED = re.compile(r"\s*[”\"]\s*[.;,]?\s*$")
# Thay thế Phụ lục I | bằng Phụ lục I ban hành kèm theo Thông tư này
_BY_OWN = re.compile(
    r"\bbằng\s+(?:các\s+)?Phụ\s+lục\b[^.;\n]{0,120}?kèm\s+theo\s+[^.;\n]{3,25}?\s+này",
    re.IGNORECASE,
)
# a) “Điều 5. Màu phao”;
_NAME = re.compile(r"[“\"]\s*Điều\s+(?P<label>\w+)[.:]\s*(?P<heading>[^“”\"\n]+?)\s*[”\"]")
# "…" or "..." alone in a paragraph: the quotation leaves words out
_LEFT_OUT = re.compile(r"(?m)^\W*(?:…|\.{3,})\W*$")


def payload(document: Document, change: Change) -> Unit | None:
    """Return the new unit that *change* of *document* brings; ``None`` if it can't be made out.

    The quoted unit must bear the label of the place that it goes to (Nghị định 78/2025/NĐ-CP,
    Điều 69), and the quotation must be whole.
    """
    place = change.target_locator
    if place is None or not place.steps:
        return None
    wanted = place.steps[-1]
    for node in _quoted(document, change.at):
        last = node.locator.steps[-1] if node.locator.steps else None
        if last and last.label == wanted.label and _is_alike(last.word, wanted.word):
            return _whole(_bare(unit_of(document, node, place)))
    return _own_annex(document, change, place) if wanted.word == "phu-luc" else None


def _own_annex(document: Document, change: Change, place: Locator) -> Unit | None:
    """Return the annex of the acting document that takes the place of the annex at *place*.

    ``Thay thế Phụ lục I bằng Phụ lục I ban hành kèm theo Thông tư này``: it bears the same label,
    or none and is the only one.
    """
    if not _BY_OWN.search(change.span.of(document.text)):
        return None
    annexes = [node for node in document.body if node.level is Level.PHU_LUC]
    same = [node for node in annexes if node.locator == place]
    found = same or [node for node in annexes if len(annexes) == 1 and not node.number]
    return unit_of(document, found[0], place) if len(found) == 1 else None


def new_name(document: Document, change: Change) -> str | None:
    """Return the new heading that *change* brings: that of its new unit, or quoted on its line."""
    new = payload(document, change)
    if new is not None:
        return new.heading if not new.children else None
    place = change.target_locator
    for match in _NAME.finditer(change.span.of(document.text)):
        if place is not None and place.article == label_slug(match["label"]):
            return match["heading"]
    return None


def _quoted(document: Document, at: Locator | None) -> Iterator[Node]:
    for node in document.walk(quotes=True):
        if node.level is Level.QUOTE and at is not None and node.locator == at:
            for child in node.children:
                yield from child.walk()


def _is_alike(quoted: str, wanted: str) -> bool:
    """Say whether a quoted unit is of the level *wanted*; a point quoted out of order has no word.

    “a) …; d) …”: the points between them stay as they are and are not quoted.
    """
    return quoted == wanted or (wanted == "diem" and not quoted)


def _bare(unit: Unit) -> Unit:
    """Return *unit* without the quotation marks around it."""
    heading = _CLOSED.sub("", unit.heading)
    return _closed(replace(unit, own=_OPENED.sub("", unit.own), heading=heading))


def _closed(unit: Unit) -> Unit:
    if unit.tail:
        return replace(unit, tail=_CLOSED.sub("", unit.tail))
    if unit.children:
        return replace(unit, children=(*unit.children[:-1], _closed(unit.children[-1])))
    return replace(unit, own=_CLOSED.sub("", unit.own))


def _whole(unit: Unit) -> Unit | None:
    return None if _LEFT_OUT.search(unit.text) else unit

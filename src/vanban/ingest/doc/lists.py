"""Automatic numbers of a Word file: its lists, as the counting of .docx knows them."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from lxml import etree

from vanban.ingest.docx.numbering import Numbering
from vanban.ingest.docx.xml import W

_FORMS = {
    0: "decimal", 1: "upperRoman", 2: "lowerRoman", 3: "upperLetter", 4: "lowerLetter",
    22: "decimalZero", 23: "bullet", 255: "none",
}  # fmt: skip
_GAPS = {0: "tab", 1: "space", 2: "nothing"}
_LEVELS = 9


def read_numbering(lists: bytes, after: bytes, uses: bytes) -> Numbering:
    """Return the counting of *lists*; their levels stand *after* them; *uses* are by number."""
    root = etree.Element(W + "numbering")
    try:
        _add_lists(root, lists, after)
        _add_uses(root, uses)
    except (struct.error, IndexError, ValueError):
        return Numbering(None)
    return Numbering(root)


def _add_lists(root: etree._Element, lists: bytes, after: bytes) -> None:
    (count,) = struct.unpack_from("<h", lists)
    at = 0
    for index in range(count):
        (name,) = struct.unpack_from("<i", lists, 2 + index * 28)
        is_simple = lists[2 + index * 28 + 26] & 1
        element = _make(root, "abstractNum", abstractNumId=str(name))
        for depth in range(1 if is_simple else _LEVELS):
            at = _add_level(element, depth, after, at)


def _add_level(element: etree._Element, depth: int, after: bytes, at: int) -> int:
    """Add one level ([MS-DOC] 2.9.150, LVL); return where the next begins."""
    start, form = struct.unpack_from("<iB", after, at)
    gap, size_looks, size_text = after[at + 15], after[at + 24], after[at + 25]
    at += 28 + size_looks + size_text
    (length,) = struct.unpack_from("<H", after, at)
    text = after[at + 2 : at + 2 + 2 * length].decode("utf-16-le", "replace")
    level = _make(element, "lvl", ilvl=str(depth))
    _make(level, "start", val=str(start))
    _make(level, "numFmt", val=_FORMS.get(form, "decimal"))
    _make(level, "lvlText", val="".join(map(_shown, text)))
    _make(level, "suff", val=_GAPS.get(gap, "tab"))
    return at + 2 + 2 * int(length)


def _shown(sign: str) -> str:
    """Return a sign of a level's text; the signs 0 to 8 stand for the counts of the levels."""
    if ord(sign) < _LEVELS:
        return f"%{ord(sign) + 1}"
    return sign if sign.isprintable() or sign >= "\ue000" else " "


def _add_uses(root: etree._Element, uses: bytes) -> None:
    (count,) = struct.unpack_from("<I", uses)
    for index, name in enumerate(_used(uses, min(count, 20_000)), 1):
        element = _make(root, "num", numId=str(index))
        _make(element, "abstractNumId", val=str(name))


def _used(uses: bytes, count: int) -> Iterator[int]:
    for index in range(count):
        yield struct.unpack_from("<i", uses, 4 + index * 16)[0]


def _make(parent: etree._Element, tag: str, **attributes: str) -> etree._Element:
    return etree.SubElement(parent, W + tag, {W + name: v for name, v in attributes.items()})

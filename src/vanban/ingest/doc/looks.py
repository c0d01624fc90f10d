"""How characters and paragraphs of a Word file are set, by their place in the file."""

from __future__ import annotations

import struct
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from vanban.ingest.doc import sprms
from vanban.ingest.doc.rows import row_shapes
from vanban.ingest.doc.sprms import as_number, read_sprms
from vanban.ingest.doc.styles import Styles
from vanban.ingest.merged import Shape

_PAGE = 512


@dataclass(frozen=True, slots=True)
class Characters:
    """How a stretch of characters is set."""

    font: int | None = None
    bold: bool = False
    italic: bool = False
    capitals: bool = False
    hidden: bool = False
    deleted: bool = False
    inserted: bool = False
    special: bool = False
    symbol: str = ""
    symbol_font: int | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """How a paragraph is set."""

    style: int = 0
    in_table: bool = False
    ends_row: bool = False
    nesting: int = 0
    centred: bool = False
    list: int = 0
    level: int = 0
    shapes: tuple[Shape, ...] = ()  # of the cells of the row that it ends


class Stretches:
    """Groups of changes by place in the file: which hold at a byte, and up to where."""

    def __init__(self, pages: bytes, word: bytes, width: int) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._groups: list[bytes] = []
        for start, end, group in sorted(_read_pages(pages, word, width)):
            self._starts.append(start)
            self._ends.append(end)
            self._groups.append(group)

    def at(self, place: int) -> tuple[bytes, int]:
        """Return the changes that hold at the byte *place*, and the byte at which they end."""
        index = bisect_right(self._starts, place) - 1
        if index >= 0 and place < self._ends[index]:
            return self._groups[index], self._ends[index]
        following = self._starts[index + 1] if index + 1 < len(self._starts) else 1 << 62
        return b"", following


def _read_pages(pages: bytes, word: bytes, width: int) -> Iterator[tuple[int, int, bytes]]:
    count = (len(pages) - 4) // 8
    for index in range(max(count, 0)):
        (number,) = struct.unpack_from("<I", pages, (count + 1) * 4 + index * 4)
        page = word[(number & 0x3FFFFF) * _PAGE :][:_PAGE]
        if len(page) == _PAGE:
            yield from _read_page(page, width)


def _read_page(page: bytes, width: int) -> Iterator[tuple[int, int, bytes]]:
    """Yield the stretches of one page; *width* bytes point to each group ([MS-DOC] 2.9.33)."""
    count = page[-1]
    if (count + 1) * 4 + count * width > _PAGE:
        return
    places = struct.unpack_from(f"<{count + 1}I", page)
    for index in range(count):
        at = page[(count + 1) * 4 + index * width] * 2
        group = _group(page, at, is_paragraph=width > 1) if at else b""
        yield places[index], places[index + 1], group


def _group(page: bytes, at: int, *, is_paragraph: bool) -> bytes:
    size = page[at]
    if not is_paragraph:
        return page[at + 1 : at + 1 + size]
    if size:
        return page[at + 1 : at + 2 * size]
    return page[at + 2 : at + 2 + 2 * page[at + 1]] if at + 1 < len(page) else b""


def set_paragraph(group: bytes, styles: Styles) -> Paragraph:
    """Return how the changes in *group*, its style first, set a paragraph."""
    style = as_number(group[:2])
    looks = Paragraph(style=style)
    for code, value in (*styles.paragraph_changes(style), *read_sprms(group[2:])):
        number = as_number(value)
        if code == sprms.IN_TABLE:
            looks = replace(looks, in_table=bool(number))
        elif code == sprms.ROW_END:
            looks = replace(looks, ends_row=bool(number))
        elif code == sprms.NESTING:
            looks = replace(looks, nesting=number)
        elif code in (sprms.ALIGNED, sprms.ALIGNED_NEW):
            looks = replace(looks, centred=number == 1)
        elif code == sprms.LIST:
            looks = replace(looks, list=number)
        elif code == sprms.LIST_LEVEL:
            looks = replace(looks, level=number)
    return replace(looks, shapes=row_shapes(group)) if looks.ends_row else looks


_SWITCHES = {
    sprms.BOLD: "bold",
    sprms.ITALIC: "italic",
    sprms.CAPITALS: "capitals",
    sprms.HIDDEN: "hidden",
    sprms.DELETED: "deleted",
    sprms.INSERTED: "inserted",
    sprms.SPECIAL: "special",
}


def set_characters(group: bytes, style: int, styles: Styles) -> Characters:
    """Return how the changes in *group* set characters of a paragraph of *style*."""
    changes = list(read_sprms(group))
    own = [as_number(value) for code, value in changes if code == sprms.CHARACTER_STYLE]
    given = list(styles.character_changes(style))
    for one in own[-1:]:
        given += styles.character_changes(one)
    looks = _apply(Characters(font=styles.default_font), given, Characters())
    return _apply(looks, changes, looks)


def _apply(looks: Characters, changes: list[tuple[int, bytes]], styled: Characters) -> Characters:
    for code, value in changes:
        if code in _SWITCHES and value:
            name = _SWITCHES[code]
            switch: dict[str, Any] = {name: _switched(value[0], getattr(styled, name))}
            looks = replace(looks, **switch)
        elif code == sprms.FONT:
            looks = replace(looks, font=as_number(value))
        elif code == sprms.SYMBOL and len(value) == 4:
            sign = chr(as_number(value[2:]))
            looks = replace(looks, symbol=sign, symbol_font=as_number(value[:2]))
    return looks


def _switched(value: int, styled: bool) -> bool:
    """Return a switch: 0, 1, as the style has it (0x80) or the other way round (0x81)."""
    return styled if value == 0x80 else not styled if value == 0x81 else bool(value)

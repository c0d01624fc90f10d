"""The style sheet of a Word file: what paragraphs and characters inherit."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from vanban.ingest.doc.sprms import read_sprms

Changes = tuple[tuple[int, bytes], ...]
_PARAGRAPH, _CHARACTER = 1, 2
_NONE = 0xFFF
_CHAIN = 30


@dataclass(frozen=True, slots=True)
class _Style:
    base: int
    paragraph: Changes = ()
    character: Changes = ()


class Styles:
    """The styles by number; a damaged sheet gives none, and the text is read all the same."""

    def __init__(self, sheet: bytes) -> None:
        self.default_font: int | None = None
        self._styles: dict[int, _Style] = {}
        try:
            self._read(sheet)
        except (struct.error, IndexError):
            pass

    def paragraph_changes(self, style: int) -> Changes:
        """Return the changes that a paragraph of *style* inherits, the farthest first."""
        return tuple(one for own in self._line(style) for one in own.paragraph)

    def character_changes(self, style: int) -> Changes:
        """Return the changes that characters in *style* inherit, the farthest first."""
        return tuple(one for own in self._line(style) for one in own.character)

    def _line(self, style: int) -> list[_Style]:
        line: list[_Style] = []
        while style in self._styles and len(line) < _CHAIN:
            line.append(self._styles[style])
            style = self._styles[style].base
        return line[::-1]

    def _read(self, sheet: bytes) -> None:
        (size,) = struct.unpack_from("<H", sheet)
        count, base_size = struct.unpack_from("<HH", sheet, 2)
        if size >= 14:
            (self.default_font,) = struct.unpack_from("<H", sheet, 2 + 12)
        at = 2 + size
        for number in range(count):
            (length,) = struct.unpack_from("<H", sheet, at)
            if length:
                self._styles[number] = _read_style(sheet[at + 2 : at + 2 + length], base_size)
            at += 2 + length


def _read_style(style: bytes, base_size: int) -> _Style:
    (sort_and_base,) = struct.unpack_from("<H", style, 2)
    (parts,) = struct.unpack_from("<H", style, 4)
    sort, base = sort_and_base & 0xF, sort_and_base >> 4
    (name_length,) = struct.unpack_from("<H", style, base_size)
    at = base_size + 2 + (name_length + 1) * 2
    groups = list(_groups(style, at, parts & 0xF))
    base = -1 if base == _NONE else base
    if sort == _PARAGRAPH and groups:
        paragraph = tuple(read_sprms(groups[0][2:]))
        return _Style(base, paragraph, tuple(read_sprms(groups[1])) if len(groups) > 1 else ())
    if sort == _CHARACTER and groups:
        return _Style(base, (), tuple(read_sprms(groups[0])))
    return _Style(base)


def _groups(style: bytes, at: int, count: int) -> Iterator[bytes]:
    for _ in range(count):
        if at + 2 > len(style):
            return
        (size,) = struct.unpack_from("<H", style, at)
        yield style[at + 2 : at + 2 + size]
        at += 2 + size + size % 2


def read_fonts(table: bytes) -> list[str]:
    """Return the names of the fonts, by number ([MS-DOC] 2.9.286)."""
    names: list[str] = []
    at = 4
    while at < len(table):
        size = table[at]
        name = table[at + 40 : at + 1 + size].decode("utf-16-le", "replace")
        names.append(name.split("\0")[0])
        at += 1 + size
    return names

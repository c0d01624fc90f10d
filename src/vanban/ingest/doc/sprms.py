"""Single changes of looks (``sprm``) that a Word file applies to characters and paragraphs."""

from __future__ import annotations

import struct
from collections.abc import Iterator

# Bytes of the value, by the three highest bits ([MS-DOC] 2.2.5.1); 6: the length stands before it.
_SIZES = {0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 6: -1, 7: 3}
_TABS = 0xC615

DELETED, INSERTED, BOLD, ITALIC = 0x0800, 0x0801, 0x0835, 0x0836
CAPITALS, HIDDEN, SMALL_CAPITALS = 0x083B, 0x083C, 0x083A
SPECIAL, CHARACTER_STYLE, SYMBOL = 0x0855, 0x4A30, 0x6A09
FONT, OTHER_FONT = 0x4A4F, 0x4A51
IN_TABLE, ROW_END, LIST, LIST_LEVEL = 0x2416, 0x2417, 0x460B, 0x260A
ALIGNED, ALIGNED_NEW, NESTING = 0x2403, 0x2461, 0x6649
INNER_CELL, INNER_ROW = 0x244B, 0x244C
TABLE_DEFINITION, JOINED_ABOVE = 0xD608, 0xD62B


def read_sprms(group: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the code and the value of each change in *group*."""
    at = 0
    while at + 2 <= len(group):
        (code,) = struct.unpack_from("<H", group, at)
        at += 2
        size = _SIZES[code >> 13]
        if size < 0:
            size, head = _length(code, group, at)
            at += head
        yield code, group[at : at + size]
        at += size


def _length(code: int, group: bytes, at: int) -> tuple[int, int]:
    """Return how long a value is that says so itself, and how many bytes say it."""
    if code == TABLE_DEFINITION and at + 2 <= len(group):
        return max(struct.unpack_from("<H", group, at)[0] - 1, 0), 2
    if at >= len(group):
        return 0, 0
    if code == _TABS and group[at] == 255:
        return len(group), 1
    return group[at], 1


def as_number(value: bytes) -> int:
    """Return a value as a number without sign."""
    return int.from_bytes(value, "little")

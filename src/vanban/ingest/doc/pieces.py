"""The text of a Word file, put together from the pieces in which it was saved."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from vanban.errors import UnreadableError

_PROPERTIES, _TABLE = 1, 2
_COMPRESSED = 0x4000_0000


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text: from which sign of it, where in the file, one or two bytes a sign."""

    start: int
    end: int
    offset: int
    width: int

    def decode(self, word: bytes) -> str:
        """Return the signs of the piece; bytes that no sign has become one all the same."""
        size = (self.end - self.start) * self.width
        content = word[self.offset : self.offset + size]
        if self.width == 2:
            text = content.decode("utf-16-le", "replace")
            return text if len(text) * 2 == len(content) else _sign_by_sign(content)
        return "".join(_SINGLE[byte] for byte in content)


def _sign_by_sign(content: bytes) -> str:
    """Return UTF-16 with half a pair where it stands alone: each sign keeps its place."""
    codes = struct.unpack(f"<{len(content) // 2}H", content[: len(content) // 2 * 2])
    return "".join("\ufffd" if 0xD800 <= code < 0xE000 else chr(code) for code in codes)


def _single(byte: int) -> str:
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


_SINGLE = [_single(byte) for byte in range(256)]


def read_pieces(clx: bytes, word: bytes) -> list[Piece]:
    """Return the pieces in the order of the text ([MS-DOC] 2.9.38, Clx)."""
    found = list(_pieces(_find_table(clx), len(word)))
    if not found:
        raise UnreadableError("broken-doc", "tệp Word bị hỏng: hãy tải lại tệp")
    return found


def _find_table(clx: bytes) -> bytes:
    at = 0
    while at + 5 <= len(clx):
        if clx[at] == _TABLE:
            (size,) = struct.unpack_from("<I", clx, at + 1)
            return clx[at + 5 : at + 5 + size]
        if clx[at] != _PROPERTIES:
            break
        at += 3 + struct.unpack_from("<H", clx, at + 1)[0]
    return b""


def _pieces(table: bytes, length: int) -> Iterator[Piece]:
    count = (len(table) - 4) // 12
    if count <= 0:
        return
    places = struct.unpack_from(f"<{count + 1}I", table)
    for index in range(count):
        (where,) = struct.unpack_from("<I", table, (count + 1) * 4 + index * 8 + 2)
        width = 1 if where & _COMPRESSED else 2
        offset = (where & ~_COMPRESSED) // 2 if width == 1 else where
        start, end = places[index], places[index + 1]
        end = min(end, start + max(0, length - offset) // width)
        if start < end:
            yield Piece(start, end, offset, width)

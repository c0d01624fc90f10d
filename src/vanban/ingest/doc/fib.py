"""Where a Word file keeps its parts: the block at its beginning ([MS-DOC] 2.5)."""

from __future__ import annotations

import struct
from dataclasses import dataclass

from vanban.errors import UnreadableError

_MAGIC = 0xA5EC
_WORD_97 = 0x00C0
_ENCRYPTED, _OTHER_TABLE = 0x0100, 0x0200
# Pairs of place and length in the table stream, by their place in the block.
_PLACES = {
    "styles": 0x00A2,
    "character_pages": 0x00FA,
    "paragraph_pages": 0x0102,
    "fonts": 0x0112,
    "pieces": 0x01A2,
    "lists": 0x02E2,
    "list_uses": 0x02EA,
}
# Lengths of the stories, in the order in which they follow each other.
STORIES = ("text", "notes", "heads", "macros", "remarks", "endnotes", "boxes", "head_boxes")


@dataclass(frozen=True, slots=True)
class Fib:
    """The block read: which stream holds the tables, where each part is, how long each story."""

    table: str
    places: dict[str, tuple[int, int]]
    lengths: dict[str, int]

    def cut(self, table: bytes, name: str) -> bytes:
        """Return the part *name* of the stream *table*, empty if there is none."""
        start, length = self.places[name]
        return table[start : start + length]


def read_fib(word: bytes) -> Fib:
    """Return the block of the stream *word*; raise ``UnreadableError`` if it cannot be read."""
    if len(word) < 0x0300 or struct.unpack_from("<H", word)[0] != _MAGIC:
        raise UnreadableError("broken-doc", "tệp Word bị hỏng hoặc bị cắt cụt: hãy tải lại tệp")
    (version,) = struct.unpack_from("<H", word, 2)
    (flags,) = struct.unpack_from("<H", word, 0x0A)
    if version < _WORD_97:
        raise UnreadableError(
            "unsupported-format",
            "tệp của Word 95 hoặc cũ hơn: hãy mở bằng Word rồi lưu lại thành .docx",
        )
    if flags & _ENCRYPTED:
        raise UnreadableError("encrypted", "tệp Word có mật khẩu: hãy gỡ mật khẩu rồi thử lại")
    lengths = struct.unpack_from("<8I", word, 0x004C)
    return Fib(
        "1Table" if flags & _OTHER_TABLE else "0Table",
        {name: struct.unpack_from("<II", word, at) for name, at in _PLACES.items()},
        dict(zip(STORIES, lengths, strict=True)),
    )

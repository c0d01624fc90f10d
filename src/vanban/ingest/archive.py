"""ZIP containers read within bounds: no bomb, no lie about sizes, no million entries."""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib
from typing import IO

from vanban.errors import UnreadableError

# A real decree in Word is 2 MB of XML and a scanned annex in it some 30 MB of pictures.
PART_LIMIT = 64 * 1024 * 1024
TOTAL_LIMIT = 256 * 1024 * 1024
# Central directory: some 60 bytes an entry, so 2 MB hold more names than any honest archive.
DIRECTORY_LIMIT = 2 * 1024 * 1024
_END = b"PK\x05\x06"
# What LZMA packs is unpacked a piece of the packed bytes at a time, however far it goes: 4 kB give
# up to 30 MB, the whole member without end. Of bzip2 4 kB give gigabytes: it is not opened.
_PIECE = 4096
_BROKEN = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError,
    NotImplementedError,
)  # fmt: skip


def is_zip(content: bytes) -> bool:
    """Say whether *content* begins as a ZIP container does."""
    return content.startswith((b"PK\x03\x04", _END))


class Archive:
    """The parts of a ZIP container, unpacked one at a time up to a limit for all together."""

    def __init__(self, content: bytes, *, total: int = TOTAL_LIMIT) -> None:
        self._left = total
        _check_directory(content)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except (*_BROKEN, struct.error, UnicodeDecodeError) as broken:
            raise UnreadableError(
                "broken-archive", "tệp nén bị hỏng hoặc bị cắt cụt: hãy tải lại tệp"
            ) from broken
        self._parts = {entry.filename: entry for entry in self._zip.infolist()}

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the parts, folders left out, in the order of the container."""
        return tuple(name for name in self._parts if not name.endswith("/"))

    def read(self, name: str) -> bytes | None:
        """Return the bytes of the part *name*, ``None`` if there is no such part."""
        entry = self._parts.get(name)
        if entry is None:
            return None
        if entry.flag_bits & 1:
            raise UnreadableError("encrypted", "tệp nén có mật khẩu: hãy gỡ mật khẩu rồi thử lại")
        if entry.compress_type == zipfile.ZIP_BZIP2:
            raise UnreadableError(
                "unsupported-format",
                "tệp nén theo cách bzip2, không mở: hãy nén lại thành .zip thông thường",
            )
        limit = min(PART_LIMIT, self._left)
        try:
            with self._zip.open(entry) as part:
                content = _up_to(part, limit + 1)
        except (*_BROKEN, RuntimeError) as broken:
            raise UnreadableError(
                "broken-archive", f"phần {name[:80]!r} trong tệp nén bị hỏng: hãy tải lại tệp"
            ) from broken
        if len(content) > limit:
            raise UnreadableError(
                "too-large", f"phần {name[:80]!r} bung ra quá lớn: hãy chia nhỏ tệp"
            )
        self._left -= len(content)
        return content


def _up_to(part: IO[bytes], most: int) -> bytes:
    """Return the first *most* bytes of *part*, or all if there are fewer."""
    pieces, left = [], most
    while left > 0 and (piece := part.read(min(left, _PIECE))):
        pieces.append(piece)
        left -= len(piece)
    return b"".join(pieces)


def _check_directory(content: bytes) -> None:
    at = content.rfind(_END, max(0, len(content) - 70_000))
    if at < 0 or len(content) < at + 16:
        return
    (size,) = struct.unpack_from("<I", content, at + 12)
    if size > DIRECTORY_LIMIT:
        raise UnreadableError("too-large", "tệp nén chứa quá nhiều phần: hãy chia nhỏ")

"""The packed streams of a PDF file, looked through before anything draws them."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from vanban.errors import UnreadableError

# An A3 page scanned in colours with 600 dots an inch has 210 MB. What draws a stream takes twice
# its size.
MOST_OF_A_STREAM = 256_000_000
# What draws words and lines: pdfium takes seconds and a gigabyte for some ten megabytes.
MOST_OF_DRAWING = 32_000_000
MOST_OF_A_FILE = 1_000_000_000
_FIRST, _PIECE = 1_024, 65_536
_OBJECTS = 4_000_000  # letters of one stream of objects that are looked through
_DICTIONARY = 2_000  # letters before a stream: what it is and how it is packed
_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")
_SCRIPT = re.compile(rb"/(?:JavaScript|JS|Launch)[\s(<\[/]")


def carries_script(content: bytes) -> bool:
    """Say whether the file carries a program, also among its packed objects.

    Raise ``UnreadableError`` if its streams unpack to more than any page holds. Assumption
    *flate-streams*: other ways of packing (LZW, run lengths) and files with a password are not
    looked into.
    """
    found = _SCRIPT.search(_unescaped(content)) is not None
    left, budget = MOST_OF_A_FILE, _Budget(3 * len(content) + 1_000_000)
    for match in _STREAM.finditer(content):
        said = content[max(0, match.start() - _DICTIONARY) : match.start()]
        said = _unescaped(said.rpartition(b" obj")[2])
        times = said.count(b"/FlateDecode")
        if not times:
            continue
        stored = b"/Image" in said or b"/Length1" in said or b"/ObjStm" in said
        most = MOST_OF_A_STREAM if stored else min(MOST_OF_A_STREAM, MOST_OF_DRAWING)
        pieces = budget.unpack(content, match.end())
        for _ in range(min(times, 4) - 1):
            pieces = _again(pieces)
        kept, size = bytearray(), 0
        with suppress(zlib.error):  # a broken stream is drawn up to there
            for piece in pieces:
                size += len(piece)
                if size > min(most, left):
                    _refuse()
                if b"/ObjStm" in said and len(kept) < _OBJECTS:
                    kept += piece
        left -= size
        found = found or _SCRIPT.search(_unescaped(bytes(kept))) is not None
    return found


class _Budget:
    """How many packed bytes may still be looked at: streams that overlap are no file."""

    def __init__(self, left: int) -> None:
        self._left = left

    def unpack(self, content: bytes, at: int) -> Iterator[bytes]:
        """Yield what the stream at *at* unpacks to, up to its end or to where it is broken.

        What it takes of *content* is counted, but for a stream that is broken at once.
        """
        unpacking, size = zlib.decompressobj(), _FIRST
        while at < len(content) and not unpacking.eof:
            piece = content[at : at + size]
            yield from _out_of(unpacking, piece)
            self._left -= len(piece) - len(unpacking.unused_data)
            if self._left < 0:
                _refuse()
            at, size = at + size, min(2 * size, _PIECE)


def _again(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """Yield what *pieces* unpack to, which were packed twice."""
    unpacking = zlib.decompressobj()
    for piece in pieces:
        yield from _out_of(unpacking, piece)
        if unpacking.eof:
            return


def _out_of(unpacking: Any, piece: bytes) -> Iterator[bytes]:
    """Yield what *piece* unpacks to, some of it at a time."""
    while piece and not unpacking.eof:
        yield unpacking.decompress(piece, _PIECE)
        piece = unpacking.unconsumed_tail


def _unescaped(names: bytes) -> bytes:
    """Return *names* with the letters that are written by their number: ``/J#53``."""
    return _ESCAPED.sub(lambda match: bytes.fromhex(match[1].decode("ascii")), names)


def _refuse() -> None:
    raise UnreadableError("too-large", "tệp PDF bung ra quá lớn: hãy chia nhỏ tệp hoặc in lại")

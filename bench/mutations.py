"""Ways in which files are damaged on their way to a reader."""

from __future__ import annotations

import io
import random
import zipfile
import zlib
from collections.abc import Callable, Sequence

Mutation = Callable[[bytes, random.Random], bytes]

_WORDS = (
    b"<", b">", b"</", b"&#0;", b"{", b"}", b"\\", b"\\u-1?", b"\\bin99999 ", b"\0", b"\xff\xfe",
    b"\xe2\x80\x8b", "Điều 1. ".encode(), "“".encode(), "”".encode(), b"9" * 400, b"PK\3\4",
    b"%PDF-", b"<table>" * 50, b"<b>" * 300,
)  # fmt: skip


def flip(content: bytes, chance: random.Random) -> bytes:
    """Return *content* with some bytes changed."""
    mutable = bytearray(content)
    for _ in range(chance.choice((1, 4, 40, 400))):
        mutable[chance.randrange(len(mutable))] = chance.randrange(256)
    return bytes(mutable)


def cut(content: bytes, chance: random.Random) -> bytes:
    """Return the beginning of *content*, as a broken download leaves it."""
    return content[: chance.randrange(1, len(content) + 1)]


def drop(content: bytes, chance: random.Random) -> bytes:
    """Return *content* with a hole."""
    at = chance.randrange(len(content))
    return content[:at] + content[at + chance.choice((1, 20, 600)) :]


def double(content: bytes, chance: random.Random) -> bytes:
    """Return *content* with a stretch of it standing twice or many times."""
    at = chance.randrange(len(content))
    stretch = content[at : at + chance.choice((1, 30, 2000))]
    return content[:at] + stretch * chance.choice((2, 30)) + content[at:]


def put_in(content: bytes, chance: random.Random) -> bytes:
    """Return *content* with signs that some format reads as an order."""
    at = chance.randrange(len(content) + 1)
    return content[:at] + chance.choice(_WORDS) + content[at:]


def drop_lines(content: bytes, chance: random.Random) -> bytes:
    """Return *content* with some lines gone."""
    share = chance.choice((0.02, 0.3))
    return b"\n".join(line for line in content.split(b"\n") if chance.random() > share)


def double_lines(content: bytes, chance: random.Random) -> bytes:
    """Return *content* with some lines standing twice."""
    lines = content.split(b"\n")
    return b"\n".join(line for line in lines for _ in range(1 + (chance.random() < 0.1)))


def shuffle_lines(content: bytes, chance: random.Random) -> bytes:
    """Return *content* with its lines, or those of a stretch, in another order."""
    lines = content.split(b"\n")
    at = chance.randrange(len(lines))
    until = at + chance.choice((3, 30, len(lines)))
    stretch = lines[at:until]
    chance.shuffle(stretch)
    return b"\n".join([*lines[:at], *stretch, *lines[until:]])


MUTATIONS: tuple[Mutation, ...] = (
    flip, cut, drop, double, put_in, drop_lines, double_lines, shuffle_lines,
)  # fmt: skip


def mutate(content: bytes, chance: random.Random) -> bytes:
    """Return *content* damaged once to three times; of a ZIP file mostly a part inside it."""
    for _ in range(chance.choice((1, 1, 2, 3))):
        if content.startswith(b"PK\3\4") and chance.random() < 0.8:
            content = _mutate_part(content, chance)
        elif content:
            content = chance.choice(MUTATIONS)(content, chance)
    return content


def _mutate_part(content: bytes, chance: random.Random) -> bytes:
    """Return the ZIP file *content* with one part damaged: damage outside is caught at the door."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = [(entry.filename, archive.read(entry)) for entry in archive.infolist()]
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, EOFError, NotImplementedError):
        return content
    filled = [i for i, (_, part) in enumerate(parts) if part]
    if not filled:
        return content
    hit = chance.choice(_main_parts(parts, filled) if chance.random() < 0.7 else filled)
    name, part = parts[hit]
    parts[hit] = (name, chance.choice(MUTATIONS)(part, chance))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts:
            archive.writestr(name, part)
    return out.getvalue()


def _main_parts(parts: Sequence[tuple[str, bytes]], filled: list[int]) -> list[int]:
    wanted = ("document.xml", "content.xml", "sheet1.xml", "numbering.xml", "styles.xml")
    return [i for i in filled if parts[i][0].endswith(wanted)] or filled

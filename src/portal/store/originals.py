"""Bytes that came in, kept as files named by their digest."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from django.conf import settings


def _place(digest: str) -> Path:
    return Path(settings.ORIGINALS) / digest[:2] / digest


def keep_bytes(digest: str, data: bytes) -> None:
    """Write *data* under its digest, whole or not at all; nothing happens if it is there."""
    place = _place(digest)
    if place.is_file() and place.stat().st_size == len(data):
        return
    place.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=place.parent, prefix=".new-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(name, place)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def bytes_of(digest: str) -> bytes | None:
    """Return the bytes kept under *digest*, or ``None`` if the file is gone."""
    try:
        return _place(digest).read_bytes()
    except FileNotFoundError:
        return None


def is_kept(digest: str) -> bool:
    """Say whether the bytes with *digest* are there."""
    return _place(digest).is_file()


def keep_pieces(pieces: Iterable[bytes]) -> tuple[str, int]:
    """Write *pieces* as one file under its digest; return digest and size.

    The file is never whole in memory; if *pieces* raises, nothing is kept.
    """
    folder = Path(settings.ORIGINALS)
    folder.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=folder, prefix=".new-")
    digest, size = hashlib.sha256(), 0
    try:
        with os.fdopen(handle, "wb") as file:
            for piece in pieces:
                digest.update(piece)
                size += len(piece)
                file.write(piece)
            file.flush()
            os.fsync(file.fileno())
        place = _place(digest.hexdigest())
        place.parent.mkdir(parents=True, exist_ok=True)
        os.replace(name, place)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return digest.hexdigest(), size


def pieces_of(digest: str) -> Iterator[bytes] | None:
    """Return the bytes kept under *digest* piece by piece, or ``None`` if the file is gone."""
    try:
        file = _place(digest).open("rb")
    except FileNotFoundError:
        return None
    return _pieces(file)


def _pieces(file: BinaryIO) -> Iterator[bytes]:
    with file:
        while piece := file.read(1 << 16):
            yield piece

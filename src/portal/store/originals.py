"""Bytes that came in, kept as files named by their digest."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

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

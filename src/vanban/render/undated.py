"""Zip containers without the clock: the same document gives the same bytes at any time."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping

_ZIPPED = (1980, 1, 1, 0, 0, 0)  # the first day that a zip can say


def undated(packed: bytes, mend: Mapping[str, Callable[[bytes], bytes]] | None = None) -> bytes:
    """Return the container *packed* with one fixed day on all its members.

    *mend* holds what to do with the members of some names that say a day inside.
    """
    mend = mend or {}
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(packed)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            part = old.read(name)
            if name in mend:
                part = mend[name](part)
            new.writestr(zipfile.ZipInfo(name, _ZIPPED), part, zipfile.ZIP_DEFLATED)
    return out.getvalue()

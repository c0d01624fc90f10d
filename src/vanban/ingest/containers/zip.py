"""ZIP containers with several documents."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from vanban.errors import UnreadableError
from vanban.ingest.archive import Archive, is_zip
from vanban.ingest.containers.members import Read, check_depth, gather
from vanban.ingest.reader import Incoming
from vanban.model import Source

# What systems put beside the documents.
_ASIDE = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")


class ZipReader:
    """Reads every document of a ZIP container."""

    name = "zip"

    def __init__(self, read: Read) -> None:
        self._read = read

    def accepts(self, incoming: Incoming) -> bool:
        """Say whether *incoming* is a ZIP container that no reader before this one knew."""
        return is_zip(incoming.data)

    def read(self, incoming: Incoming) -> tuple[Source, ...]:
        """Return the sources of all members in the order of the container."""
        check_depth(incoming)
        archive = Archive(incoming.data)
        return gather(incoming, _members(archive), self._read).finish("tệp nén")


def _members(archive: Archive) -> Iterator[tuple[str, Callable[[], bytes]]]:
    for name in archive.names:
        if not name.startswith(_ASIDE) and not name.endswith(_ASIDE):
            yield name, partial(_unpack, archive, name)


def _unpack(archive: Archive, name: str) -> bytes:
    content = archive.read(name)
    if content is None:
        raise UnreadableError("broken-archive", "không có trong gói: hãy nén lại")
    return content

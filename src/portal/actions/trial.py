"""«Đọc thử»: a file or a text read at once for anybody, stored nowhere.

What a visitor hands over costs little: no recognition of scans (minutes a file) and no packages of
files. An editor may try anything.
"""

from __future__ import annotations

from django.conf import settings

from portal.access import Person, audiences_of, may_add, may_try, require
from portal.access import allow_trial as allow
from portal.actions.hits import Hit, hit_of
from portal.errors import TooLargeError
from portal.store import links
from vanban import pipeline
from vanban.errors import MissingProgramError, UnreadableError
from vanban.ingest import READERS, Incoming
from vanban.ingest.layout import Word
from vanban.ingest.ocr import Picture
from vanban.ingest.pdf import PdfReader
from vanban.pipeline import Case

__all__ = ["allow", "read_once", "targets"]

# Names of readers whose work a stranger could make as long as they like.
_COSTLY = {
    "ocr": "đây là ảnh chụp hay bản quét; đọc thử chỉ nhận tệp có chữ",
    "zip": "đây là gói nhiều tệp; đọc thử nhận từng văn bản một",
    "eml": "đây là thư kèm tệp; đọc thử nhận từng văn bản một",
}


def read_once(person: Person, data: bytes, name: str) -> tuple[Case, ...]:
    """Return what can be read in *data*; raise ``UnreadableError`` if it holds no document."""
    require(may_try(person))
    trusted = bool(may_add(person))
    limit = settings.UPLOAD_LIMIT if trusted else settings.TRIAL_LIMIT
    if len(data) > limit:
        raise TooLargeError(len(data), limit)
    incoming = Incoming(data, name)
    return pipeline.read(incoming) if trusted else _read_cheaply(incoming)


def targets(person: Person, case: Case) -> dict[int, Hit]:
    """Return the document of the library that each reference of *case* leads to, by its index."""
    found = links.targets_in(case, audiences_of(person))
    return {index: hit_of(entry, person=person) for index, entry in found.items()}


def _read_cheaply(incoming: Incoming) -> tuple[Case, ...]:
    reader = next((r for r in READERS if incoming.data and r.accepts(incoming)), None)
    if reader is None:
        return pipeline.read(incoming)  # it says why
    if reader.name in _COSTLY:
        raise UnreadableError("too-costly", _COSTLY[reader.name])
    if not isinstance(reader, PdfReader):
        return pipeline.read(incoming)
    return tuple(pipeline.follow(source) for source in PdfReader(_NoRecognition()).read(incoming))


class _NoRecognition:
    """An engine that recognises nothing: pages that are pictures are told of, not read."""

    name = "none"

    def check(self, ending: str) -> None:
        """Say that this page is not read here."""
        raise _NotHereError()

    def words(self, picture: Picture) -> list[Word]:
        """Return nothing: ``check`` has refused before."""
        return []


class _NotHereError(MissingProgramError):
    """Scans are not read for visitors."""

    def __init__(self) -> None:
        UnreadableError.__init__(self, "too-costly", _COSTLY["ocr"])

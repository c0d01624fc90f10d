"""The file that a document came in: what it is, and how it may be shown beside the text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from portal.access import Feature, Person, may_use, require
from portal.actions import documents
from portal.actions.documents import Shown
from portal.errors import NotFoundError
from portal.store.values import OriginalFile
from vanban.model import Source, Span

_PICTURES = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg"}
_PDF_HEAD = 1024  # bytes in which "%PDF" stands (ISO 32000-1, annex H)
_TEXTS = frozenset({"text", "markdown"})


class Sort(StrEnum):
    """How a browser can show an original: as pages, a web page, a picture, text, or not at all."""

    PDF = "pdf"
    PAGE = "page"
    PICTURE = "picture"
    TEXT = "text"
    FILE = "file"


_KEPT = (Sort.FILE, "application/octet-stream")


@dataclass(frozen=True, slots=True)
class Original:
    """A document's file; ``page_starts`` are the words with which each page of it begins."""

    file: OriginalFile
    sort: Sort
    media_type: str
    page_starts: tuple[tuple[int, Span], ...]

    @property
    def text(self) -> str:
        """The file as text, for those that are text."""
        return self.file.data.decode("utf-8", errors="replace") if self.sort is Sort.TEXT else ""


def view(person: Person, shown: Shown) -> Original:
    """Return the file of a document, told by its content and not by its name."""
    require(may_use(person, Feature.TAB_ORIGINAL))
    file = documents.original(person, shown.address)
    source = shown.case.source
    is_alone = source.digest == file.digest  # else it came in a container: ZIP, e-mail
    sort, media_type = _sort(file.data, source.reader) if is_alone else _KEPT
    return Original(file, sort, media_type, _page_starts(source) if sort is Sort.PDF else ())


def keep(person: Person, address: str) -> OriginalFile:
    """Return the bytes that the document at *address* came in, to keep."""
    require(may_use(person, Feature.EXPORT_ORIGINAL))
    return documents.original(person, address)


def part(person: Person, address: str, sort: Sort) -> Original:
    """Return the file of the document at *address* if it is of *sort*."""
    found = view(person, documents.read(person, address))
    if found.sort is not sort:
        raise NotFoundError(address)
    return found


def _sort(data: bytes, reader: str) -> tuple[Sort, str]:
    if b"%PDF" in data[:_PDF_HEAD]:
        return Sort.PDF, "application/pdf"
    for head, media_type in _PICTURES.items():
        if data.startswith(head):
            return Sort.PICTURE, media_type
    if reader == "html":
        return Sort.PAGE, "text/html"
    if reader in _TEXTS:
        return Sort.TEXT, "text/plain"
    return _KEPT


def _page_starts(source: Source) -> tuple[tuple[int, Span], ...]:
    """Return each page with the first line that is known to stand on it, in order."""
    starts: dict[int, Span] = {}
    for line in source.lines:
        if line.page is not None and len(line.span):
            starts.setdefault(line.page, line.span)
    return tuple(sorted(starts.items()))

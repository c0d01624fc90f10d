"""Files and folders named on a line: which are taken for documents, and what each gives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from vanban.errors import UnreadableError
from vanban.ingest import Incoming
from vanban.pipeline.case import Case
from vanban.pipeline.road import read
from vanban.pipeline.steps import WHOLE_ROAD, Step

_WRITTEN = {"htm", "html", "xhtml", "mht", "mhtml", "txt", "md", "docx", "doc", "rtf", "odt", "pdf"}
_TABLES = {"xls", "xlsx", "ppt", "pptx"}
_PICTURES = {"tif", "tiff", "png", "jpg", "jpeg"}
_ENDINGS = _WRITTEN | _TABLES | _PICTURES | {"eml", "zip"}
_NOTES = {"readme", "why", "expected"}


@dataclass(frozen=True, slots=True)
class Unread:
    """Why a file gave no document: slug, and the sentence that users read."""

    slug: str
    message: str


def find_files(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield *paths* in order, a folder as the files in it whose names look like documents'.

    A file named itself is always taken; in a folder hidden files and notes (README) are not.
    """
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        for found in sorted(path.rglob("*")):
            hidden = any(part.startswith(".") for part in found.relative_to(path).parts)
            ending = found.suffix.casefold().lstrip(".")
            is_note = found.stem.casefold() in _NOTES
            if not hidden and not is_note and ending in _ENDINGS and found.is_file():
                yield found


def why_closed(error: OSError) -> str:
    """Return why a file could not be opened, as people are told; the system speaks English."""
    if isinstance(error, FileNotFoundError):
        return "tệp không có, hoặc vừa biến mất: hãy xem lại đường dẫn"
    if isinstance(error, IsADirectoryError):
        return "không mở được tệp: đây là thư mục, hãy nêu một tệp"
    if isinstance(error, PermissionError):
        return "không mở được tệp: hãy xem lại quyền đọc"
    return f"không mở được tệp ({error.strerror or error}): hãy xem lại ổ đĩa và đường dẫn"


def read_file(path: Path, steps: Sequence[Step] = WHOLE_ROAD) -> tuple[Case, ...] | Unread:
    """Return a case for each document in the file at *path*, or why there is none.

    It raises nothing, not even for a fault of ours: one bad file must not end a run over many.
    """
    try:
        return read(Incoming(path.read_bytes(), path.name), steps)
    except UnreadableError as error:
        return Unread(error.slug, error.message)
    except OSError as error:
        message = why_closed(error)
    except Exception as error:
        name = type(error).__name__
        return Unread("fault", f"lỗi của chương trình khi đọc tệp này ({name}): hãy báo lại")
    return Unread("unreadable-file", message)

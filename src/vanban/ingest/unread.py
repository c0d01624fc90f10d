"""Formats that are known and not read: said plainly, with the way out."""

from __future__ import annotations

from vanban.errors import UnreadableError
from vanban.ingest.archive import Archive, is_zip
from vanban.ingest.reader import Incoming
from vanban.model import Source

# Office files before 2007 begin so, whatever their name; Outlook's messages too.
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OUTLOOK = "__substg1.0".encode("utf-16-le")
_PACKED = (b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b\x08")
_MESSAGES = {
    "office": "tệp Office cũ (trước 2007) thuộc loại chưa đọc được, hoặc bị hỏng, bị cắt cụt: hãy "
    "tải lại tệp, hoặc mở tệp rồi lưu lại thành .docx hoặc .pdf",
    "outlook": "chưa đọc được thư Outlook (.msg): hãy lưu lại thư thành .eml, hoặc lưu riêng các "
    "tệp kèm theo",
    "packed": "chưa mở được tệp nén này (RAR, 7z, gz): hãy giải nén rồi nén lại thành .zip",
    "document": "chưa đọc được bảng tính hoặc bản trình chiếu loại này: hãy mở tệp rồi lưu lại "
    "thành .xlsx, .docx hoặc .pdf",
}


class UnreadReader:
    """Refuses old office files, slides, OpenDocument sheets, RAR, 7z, saying how to go on."""

    name = "unread"

    def accepts(self, incoming: Incoming) -> bool:
        """Say whether *incoming* is of a format that is known and not read."""
        return _sort(incoming) is not None

    def read(self, incoming: Incoming) -> tuple[Source, ...]:
        """Raise ``UnreadableError``."""
        message = _MESSAGES[_sort(incoming) or "document"]
        raise UnreadableError("unsupported-format", message)


def _sort(incoming: Incoming) -> str | None:
    content = incoming.data
    if content.startswith(_OLE):
        return "outlook" if _OUTLOOK in content else "office"
    if content.startswith(_PACKED):
        return "packed"
    return "document" if is_zip(content) and _is_one_document(content) else None


def _is_one_document(content: bytes) -> bool:
    """Say whether a ZIP container is one office file and not a folder of documents."""
    if b"mimetype" not in content[:60] and b"[Content_Types].xml" not in content:
        return False
    try:
        names = Archive(content).names
    except UnreadableError:
        return False
    return "mimetype" in names or "[Content_Types].xml" in names

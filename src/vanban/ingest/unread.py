"""Formats that are known and not read: said plainly, with the way out."""

from __future__ import annotations

from vanban.errors import UnreadableError
from vanban.ingest.reader import Incoming
from vanban.model import Source

# Office files before 2007 begin so, whatever their name.
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_RTF = b"{\\rtf"


class UnreadReader:
    """Refuses Word, Excel and PowerPoint files before 2007 and RTF, saying how to go on."""

    name = "unread"

    def accepts(self, incoming: Incoming) -> bool:
        """Say whether *incoming* is of a format that is known and not read."""
        return incoming.data.startswith(_OLE) or incoming.data.lstrip().startswith(_RTF)

    def read(self, incoming: Incoming) -> tuple[Source, ...]:
        """Raise ``UnreadableError``."""
        sort = "RTF" if not incoming.data.startswith(_OLE) else "Word/Excel cũ (trước 2007)"
        raise UnreadableError(
            "unsupported-format",
            f"chưa đọc được định dạng {sort}: hãy mở tệp rồi lưu lại thành .docx hoặc .pdf",
        )

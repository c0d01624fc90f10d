"""Formats that are known and not read: said plainly, with the way out."""

from __future__ import annotations

from vanban.errors import UnreadableError
from vanban.ingest.reader import Incoming
from vanban.model import Source

# Office files before 2007 begin so, whatever their name.
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class UnreadReader:
    """Refuses Word, Excel and PowerPoint files before 2007, saying how to go on."""

    name = "unread"

    def accepts(self, incoming: Incoming) -> bool:
        """Say whether *incoming* is of a format that is known and not read."""
        return incoming.data.startswith(_OLE)

    def read(self, incoming: Incoming) -> tuple[Source, ...]:
        """Raise ``UnreadableError``."""
        raise UnreadableError(
            "unsupported-format",
            "chưa đọc được định dạng Word/Excel cũ (trước 2007): hãy mở tệp rồi lưu lại thành "
            ".docx hoặc .pdf",
        )

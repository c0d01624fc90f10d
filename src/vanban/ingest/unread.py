"""Formats that are known and not read: said plainly, with the way out."""

from __future__ import annotations

from vanban.errors import UnreadableError
from vanban.ingest.reader import Incoming
from vanban.model import Source

# Office files before 2007 begin so, whatever their name.
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")


class UnreadReader:
    """Refuses PowerPoint and other files of Office before 2007, saying how to go on."""

    name = "unread"

    def accepts(self, incoming: Incoming) -> bool:
        """Say whether *incoming* is of a format that is known and not read."""
        return incoming.data.startswith(_OLE)

    def read(self, incoming: Incoming) -> tuple[Source, ...]:
        """Raise ``UnreadableError``; since 2007 Office wraps files with a password so."""
        if _LOCKED in incoming.data:
            raise UnreadableError(
                "encrypted", "tệp Office có mật khẩu: hãy gỡ mật khẩu rồi thử lại"
            )
        raise UnreadableError(
            "unsupported-format",
            "chưa đọc được tệp Office cũ loại này (không phải Word hay Excel): hãy mở tệp rồi "
            "lưu lại thành .docx hoặc .pdf",
        )

"""Files of pictures to sources."""

from __future__ import annotations

from vanban.errors import UnreadableError
from vanban.ingest.layout import compose
from vanban.ingest.ocr.engine import Engine, chosen_engine, read_pictures
from vanban.ingest.ocr.picture import open_picture
from vanban.ingest.reader import Incoming
from vanban.model import Source

_STARTS = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"II*\0", b"MM\0*", b"BM")


class ImageReader:
    """Reads photographs and scans: PNG, JPEG, TIFF, WebP, BMP."""

    name = "ocr"

    def __init__(self, engine: Engine | None = None) -> None:
        self._engine = engine or chosen_engine()

    def accepts(self, incoming: Incoming) -> bool:
        """Say whether *incoming* begins as a picture does."""
        head = incoming.data[:16]
        if head.startswith(b"BM"):  # a word may begin so: a bitmap says its own length
            return int.from_bytes(head[2:6], "little") == len(incoming.data)
        return head.startswith(_STARTS) or (head[:4] == b"RIFF" and head[8:12] == b"WEBP")

    def read(self, incoming: Incoming) -> tuple[Source, ...]:
        """Return the document in the picture, each line with its confidence."""
        self._engine.check(incoming.ending or "png")
        found = read_pictures(self._engine, enumerate(open_picture(incoming.data), 1))
        if not found.pages:
            why = found.failed[0][1] if found.failed else "ảnh không có trang nào: hãy quét lại"
            raise UnreadableError("ocr-failed", why)
        ordered = [found.pages[number] for number in sorted(found.pages)]
        return (compose(incoming, self.name, ordered, found.findings()),)

"""Which reader reads what."""

from __future__ import annotations

from vanban.errors import UnreadableError
from vanban.ingest.akn import AknReader
from vanban.ingest.collecting import without_collecting
from vanban.ingest.containers import MailReader, ZipReader
from vanban.ingest.doc import DocReader
from vanban.ingest.docx import DocxReader
from vanban.ingest.html import HtmlReader
from vanban.ingest.ocr import ImageReader
from vanban.ingest.odt import OdtReader
from vanban.ingest.pdf import PdfReader
from vanban.ingest.plain import TextReader
from vanban.ingest.reader import Incoming, Reader
from vanban.ingest.rtf import RtfReader
from vanban.ingest.sheets import XlsReader, XlsxReader
from vanban.ingest.unread import UnreadReader
from vanban.model import Source


def read(incoming: Incoming) -> tuple[Source, ...]:
    """Return the sources that *incoming* holds; raise ``UnreadableError`` if there is none."""
    if not incoming.data:
        raise UnreadableError("empty-file", "tệp rỗng, không có byte nào: hãy tải lại tệp")
    for reader in READERS:
        if reader.accepts(incoming):
            with without_collecting():
                return reader.read(incoming)
    raise UnreadableError(
        "unknown-format",
        "không nhận ra định dạng của tệp: hãy lưu lại thành .docx, .pdf, .html hoặc .txt",
    )


# In order: the first that accepts reads. Containers are handed ``read`` for what they hold.
READERS: tuple[Reader, ...] = (
    DocxReader(),
    RtfReader(),
    DocReader(),
    XlsReader(),
    XlsxReader(),
    OdtReader(),
    UnreadReader(),
    PdfReader(),
    ImageReader(),
    ZipReader(read),
    MailReader(read),
    AknReader(),
    HtmlReader(),
    TextReader(),
)

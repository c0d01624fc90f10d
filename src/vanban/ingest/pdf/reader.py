"""A PDF file to a source."""

from __future__ import annotations

from collections.abc import Iterator

import pypdfium2 as pdfium

from vanban.errors import UnreadableError
from vanban.ingest.layout import Page, bare_pages, compose
from vanban.ingest.pdf.page import read_page
from vanban.ingest.reader import Incoming
from vanban.model import Finding, Severity, Source

_PAGE_LIMIT = 5000


class PdfReader:
    """Reads PDF files that hold text."""

    name = "pdf"

    def accepts(self, incoming: Incoming) -> bool:
        """Say whether *incoming* is a PDF file; some begin with a few stray bytes."""
        return b"%PDF-" in incoming.data[:1024]

    def read(self, incoming: Incoming) -> tuple[Source, ...]:
        """Return the document of the file, without what the printer added."""
        document = _open(incoming.data)
        try:
            pages = _read_pages(document)
        finally:
            document.close()
        bare = bare_pages(pages)
        if len(bare) == len(pages):
            raise UnreadableError(
                "needs-ocr",
                "tệp PDF là bản chụp, không có lớp chữ: cần nhận dạng chữ (OCR), "
                "hoặc dùng bản có chữ từ nguồn phát hành",
            )
        return (compose(incoming, self.name, pages, _findings(bare)),)


def _open(content: bytes) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(content)
    except pdfium.PdfiumError as broken:
        if "password" in str(broken).casefold():
            raise UnreadableError(
                "encrypted", "tệp PDF có mật khẩu: hãy gỡ mật khẩu rồi thử lại"
            ) from broken
        raise UnreadableError(
            "broken-pdf", "tệp PDF bị hỏng hoặc bị cắt cụt: hãy tải lại tệp"
        ) from broken


def _read_pages(document: pdfium.PdfDocument) -> list[Page]:
    pages: list[Page] = []
    for index in range(min(len(document), _PAGE_LIMIT)):
        try:
            page = document[index]
            pages.append(read_page(page, index + 1))
            page.close()
        except pdfium.PdfiumError:
            pages.append(Page(index + 1, 0.0, 0.0, []))
    return pages


def _findings(bare: list[int]) -> Iterator[Finding]:
    if bare:
        listed = ", ".join(str(index + 1) for index in bare[:20])
        yield Finding(
            "pages-without-text",
            f"trang {listed} không có lớp chữ (hoặc để trống): nội dung ảnh không được đọc",
            severity=Severity.NOTE,
        )

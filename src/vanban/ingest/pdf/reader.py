"""A PDF file to a source."""

from __future__ import annotations

from collections.abc import Iterator

import pypdfium2 as pdfium

from vanban.errors import UnreadableError
from vanban.ingest.pdf.blocks import find_blocks
from vanban.ingest.pdf.flow import Flow
from vanban.ingest.pdf.furniture import take_furniture
from vanban.ingest.pdf.notes import take_notes
from vanban.ingest.pdf.page import Page, read_page
from vanban.ingest.reader import Incoming, make_source
from vanban.model import Finding, Severity, Source

_PAGE_LIMIT = 5000
# A page with fewer letters than this is a picture with a stamp or a running head on it.
_LETTERS = 60


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
        return (_source(incoming, self.name, pages),)


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


def _source(incoming: Incoming, reader: str, pages: list[Page]) -> Source:
    furniture = take_furniture(pages)
    notes = take_notes(pages)
    bare = [page.number for page in pages if _letters(page) < _LETTERS]
    if len(bare) == len(pages):
        raise UnreadableError(
            "needs-ocr",
            "tệp PDF là bản chụp, không có lớp chữ: cần nhận dạng chữ (OCR), "
            "hoặc dùng bản có chữ từ nguồn phát hành",
        )
    flow = Flow()
    for page in pages:
        for block in find_blocks(page):
            flow.add(block)
    flow.close()
    return make_source(
        incoming,
        reader,
        flow.lines,
        furniture=[*furniture, *flow.repeated_heads],
        footnotes=notes,
        findings=list(_findings(pages, bare)),
    )


def _letters(page: Page) -> int:
    outside = sum(len(word.text) for row in page.rows for word in row.words)
    return outside + sum(len(word.text) for words in page.table_words for word in words)


def _findings(pages: list[Page], bare: list[int]) -> Iterator[Finding]:
    if bare:
        listed = ", ".join(map(str, bare[:20]))
        yield Finding(
            "pages-without-text",
            f"trang {listed} không có lớp chữ (hoặc để trống): nội dung ảnh không được đọc",
            severity=Severity.NOTE,
        )

"""A PDF file to a source."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pypdfium2 as pdfium

from vanban.errors import MissingProgramError, UnreadableError
from vanban.ingest.layout import Page, bare_pages, compose
from vanban.ingest.ocr import Engine, chosen_engine, read_pictures, render_page
from vanban.ingest.pdf.layer import is_false_layer
from vanban.ingest.pdf.page import read_page
from vanban.ingest.reader import Incoming
from vanban.model import Finding, Source

_PAGE_LIMIT = 5000
_SCRIPT = re.compile(rb"/(?:JavaScript|JS|Launch)[\s(<\[/]")


class PdfReader:
    """Reads PDF files: the text they hold, and by recognition the pages that are pictures."""

    name = "pdf"

    def __init__(self, engine: Engine | None = None) -> None:
        self._engine = engine or chosen_engine()

    def accepts(self, incoming: Incoming) -> bool:
        """Say whether *incoming* is a PDF file; some begin with a few stray bytes."""
        return b"%PDF-" in incoming.data[:1024]

    def read(self, incoming: Incoming) -> tuple[Source, ...]:
        """Return the document of the file, without what the printer added.

        Its reader is ``ocr`` if most of its pages had to be recognised.
        """
        document = _open(incoming.data)
        try:
            pages = _read_pages(document)
            scans = _scans(document, pages)
            findings = [*_script_findings(incoming.data), *self._recognise(document, pages, scans)]
        finally:
            document.close()
        reader = "ocr" if 2 * len(scans) > len(pages) else self.name
        return (compose(incoming, reader, pages, findings),)

    def _recognise(
        self, document: pdfium.PdfDocument, pages: list[Page], scans: list[int]
    ) -> list[Finding]:
        """Put recognised pages in the place of *scans*; return what could not be done."""
        if not scans:
            return []
        try:
            self._engine.check("pdf")
        except MissingProgramError as missing:
            if len(scans) == len(pages):
                raise
            return [_unread(scans, missing.message)]
        pictures = ((index + 1, render_page(document[index])) for index in scans)
        found = read_pictures(self._engine, pictures)
        if found.failed and len(found.failed) == len(pages):
            raise UnreadableError("ocr-failed", found.failed[0][1])
        for number, page in found.pages.items():
            pages[number - 1] = page
        return list(found.findings())


def _unread(scans: list[int], why: str) -> Finding:
    listed = ", ".join(str(index + 1) for index in scans[:20])
    message = f"trang {listed} là ảnh, không có lớp chữ dùng được: chưa đọc được ({why})"
    return Finding("pages-without-text", message)


def _scans(document: pdfium.PdfDocument, pages: list[Page]) -> list[int]:
    """Return the indexes of pages whose text layer is not their text, though something is drawn."""
    bare = set(bare_pages(pages))
    return [
        index
        for index, page in enumerate(pages)
        if (index in bare and _is_drawn(document, index))
        or (index not in bare and is_false_layer(page, document[index]))
    ]


def _is_drawn(document: pdfium.PdfDocument, index: int) -> bool:
    try:
        return any(True for _ in document[index].get_objects(max_depth=2))
    except pdfium.PdfiumError:
        return False


def _script_findings(content: bytes) -> Iterator[Finding]:
    """Yield a finding if the file carries a program; it is never run."""
    if _SCRIPT.search(content):
        yield Finding(
            "script-in-pdf", "tệp PDF có kèm mã lệnh (JavaScript hoặc lệnh mở tệp): không chạy"
        )


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

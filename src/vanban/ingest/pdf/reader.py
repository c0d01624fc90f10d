"""A PDF file to a source."""

from __future__ import annotations

from collections.abc import Iterator

import pypdfium2 as pdfium

from vanban.errors import MissingProgramError, UnreadableError
from vanban.ingest.layout import Page, compose
from vanban.ingest.length import MOST_LINES, MOST_PAGES, MOST_PRINTED, raise_too_many_pages
from vanban.ingest.ocr import MOST_RECOGNISED, Engine, chosen_engine, read_pictures, render_page
from vanban.ingest.pdf.layer import find_scans
from vanban.ingest.pdf.page import read_page
from vanban.ingest.pdf.streams import carries_script
from vanban.ingest.reader import Incoming
from vanban.model import Finding, Source


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
        scripts = list(_script_findings(incoming.data))
        document = _open(incoming.data)
        try:
            pages = _read_pages(document)
            scans = find_scans(document, pages)
            findings = [*scripts, *self._recognise(document, pages, scans)]
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
        tried, rest = scans[:MOST_RECOGNISED], scans[MOST_RECOGNISED:]
        pictures = ((index + 1, render_page(document[index])) for index in tried)
        found = read_pictures(self._engine, pictures)
        if found.failed and len(found.failed) == len(pages):
            raise UnreadableError("ocr-failed", found.failed[0][1])
        for number, page in found.pages.items():
            pages[number - 1] = page
        return [*found.findings(), *_left(rest)]


def _left(scans: list[int]) -> Iterator[Finding]:
    """Yield a finding that tells which pages were left out of the recognition, and what to do."""
    if scans:
        yield Finding(
            "pages-not-tried",
            f"còn {len(scans)} trang ảnh, từ trang {scans[0] + 1} đến trang {scans[-1] + 1}, chưa "
            f"nhận dạng (mỗi tệp nhiều nhất {MOST_RECOGNISED} trang): hãy tách các trang ấy "
            "thành tệp khác",
        )


def _unread(scans: list[int], why: str) -> Finding:
    listed = ", ".join(str(index + 1) for index in scans[:20])
    message = f"trang {listed} là ảnh, không có lớp chữ dùng được: chưa đọc được ({why})"
    return Finding("pages-without-text", message)


def _script_findings(content: bytes) -> Iterator[Finding]:
    """Yield a finding if the file carries a program; it is never run."""
    if carries_script(content):
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
    if len(document) > MOST_PAGES:
        raise_too_many_pages()
    pages: list[Page] = []
    drawn = rows = 0
    for index in range(len(document)):
        try:
            page = document[index]
            pages.append(read_page(page, index + 1))
            page.close()
        except pdfium.PdfiumError:
            pages.append(Page(index + 1, 0.0, 0.0, []))
        drawn += pages[-1].drawn
        rows += len(pages[-1].rows)
        if drawn > MOST_PRINTED or rows > MOST_LINES:
            raise_too_many_pages()
    return pages

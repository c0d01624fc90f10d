"""PDF files: characters to lines to paragraphs, with what the printer added told apart."""

from vanban.ingest.pdf.reader import PdfReader

__all__ = ["PdfReader"]

"""Word documents (.docx): the text as Word prints it, automatic numbers included."""

from vanban.ingest.docx.reader import DocxReader

__all__ = ["DocxReader"]

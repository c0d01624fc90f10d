"""Word files before 2007 (.doc): the text with its fonts, numbers, tables, heads and notes."""

from vanban.ingest.doc.reader import DocReader

__all__ = ["DocReader"]

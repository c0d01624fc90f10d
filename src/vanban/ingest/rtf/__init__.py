"""RTF files: the text with its fonts, for they tell how its letters are stored."""

from vanban.ingest.rtf.reader import RtfReader

__all__ = ["RtfReader"]

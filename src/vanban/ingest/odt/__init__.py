"""OpenDocument texts (.odt)."""

from vanban.ingest.odt.reader import OdtReader

__all__ = ["OdtReader"]

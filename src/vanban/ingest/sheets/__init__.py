"""Tables as documents: Excel files, old and new."""

from vanban.ingest.sheets.xls import XlsReader
from vanban.ingest.sheets.xlsx import XlsxReader

__all__ = ["XlsReader", "XlsxReader"]

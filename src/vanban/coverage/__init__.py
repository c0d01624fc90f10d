"""How well the documents of a folder are read: measured in parallel, shown worst first."""

from vanban.coverage.crowd import measure_files
from vanban.coverage.measure import Measure, measure, share_unnumbered
from vanban.coverage.report import COLUMNS, page_of, read_rows, row_of

__all__ = [
    "COLUMNS", "Measure", "measure", "measure_files", "page_of", "read_rows", "row_of",
    "share_unnumbered",
]  # fmt: skip

"""Tables of tasks, with headings or none, also flattened to lines."""

from vanban.plan.tables.flattened import cell_starts
from vanban.plan.tables.rows import read_tables

__all__ = ["cell_starts", "read_tables"]

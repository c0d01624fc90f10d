"""The order of the steps, checked before the first byte; one document or a million."""

from vanban.pipeline.case import Case
from vanban.pipeline.files import Unread, find_files, read_file, why_closed
from vanban.pipeline.road import case_json, follow, read
from vanban.pipeline.shelf import Shelf, act_in, edition_of, read_shelf
from vanban.pipeline.steps import CHANGING, CITING, WHOLE_ROAD, Step, check_order

__all__ = [
    "CHANGING",
    "CITING",
    "WHOLE_ROAD",
    "Case",
    "Shelf",
    "Step",
    "Unread",
    "act_in",
    "case_json",
    "check_order",
    "edition_of",
    "find_files",
    "follow",
    "read",
    "read_file",
    "read_shelf",
    "why_closed",
]

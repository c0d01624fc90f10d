"""Words on pages to the lines of a document, whoever found the words: a PDF reader or OCR."""

from vanban.ingest.layout.compose import bare_pages, compose
from vanban.ingest.layout.page import Page, set_page
from vanban.ingest.layout.rules import THIN, Rule, box_rules, merge_rules
from vanban.ingest.layout.words import Box, Word

__all__ = [
    "THIN",
    "Box",
    "Page",
    "Rule",
    "Word",
    "bare_pages",
    "box_rules",
    "compose",
    "merge_rules",
    "set_page",
]

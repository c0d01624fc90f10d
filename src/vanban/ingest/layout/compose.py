"""Pages to a source: what the printer added told apart, the rest joined to lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import copy

from vanban.errors import UnreadableError
from vanban.ingest.layout.blocks import find_blocks
from vanban.ingest.layout.flow import Flow
from vanban.ingest.layout.furniture import take_furniture
from vanban.ingest.layout.notes import take_notes
from vanban.ingest.layout.page import Page
from vanban.ingest.reader import Incoming, make_source
from vanban.model import Finding, Source

# A page with fewer letters than this is a picture with a stamp or a running head on it.
_LETTERS = 60


def compose(
    incoming: Incoming, reader: str, pages: list[Page], findings: Iterable[Finding] = ()
) -> Source:
    """Return the source of *pages*; their rows are used up."""
    furniture = take_furniture(pages)
    notes = take_notes(pages)
    flow = Flow()
    for page in pages:
        for block in find_blocks(page):
            flow.add(block)
    flow.close()
    if not flow.lines:
        raise UnreadableError(
            "no-document", "tệp không có chữ nào đọc được: hãy mở xem tệp có trang nào không"
        )
    return make_source(
        incoming,
        reader,
        flow.lines,
        furniture=[*furniture, *flow.repeated_heads],
        footnotes=notes,
        findings=findings,
    )


def bare_pages(pages: Sequence[Page]) -> list[int]:
    """Return the indexes of pages that hold next to no words but for what the printer added."""
    copies = [copy(page) for page in pages]
    take_furniture(copies)
    return [index for index, page in enumerate(copies) if _letters(page) < _LETTERS]


def _letters(page: Page) -> int:
    outside = sum(len(word.text) for row in page.rows for word in row.words)
    return outside + sum(len(word.text) for words in page.table_words for word in words)

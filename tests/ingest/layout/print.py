"""Pages for the tests, as a printer would set them: words with places."""

from __future__ import annotations

from collections.abc import Sequence

from vanban.ingest.layout.blocks import find_blocks
from vanban.ingest.layout.flow import Flow
from vanban.ingest.layout.furniture import take_furniture
from vanban.ingest.layout.notes import take_notes
from vanban.ingest.layout.page import Page, set_page
from vanban.ingest.layout.rules import Rule
from vanban.ingest.layout.words import Box, Word
from vanban.model import Line

SIZE = 14.0
LEFT, RIGHT = 85.0, 510.0


def set_words(
    text: str,
    left: float,
    base: float,
    *,
    size: float = SIZE,
    bold: bool = False,
    width: float | None = None,
) -> list[Word]:
    """Return the words of *text* set at *left*, spread over *width* if one is given."""
    words = text.split()
    letter = size * 0.45
    space = size * 0.25
    if width is not None and len(words) > 1:
        space = (width - sum(len(w) for w in words) * letter) / (len(words) - 1)
    placed: list[Word] = []
    for word in words:
        right = left + len(word) * letter
        placed.append(
            Word(word, Box(left, base - 0.8 * size, right, base + 0.2 * size), base, size, bold)
        )
        left = right + space
    return placed


def full(text: str, base: float, left: float = LEFT, **looks: float) -> list[Word]:
    """Return a row that fills the line from *left* to the right margin."""
    return set_words(text, left, base, width=RIGHT - left, **looks)  # type: ignore[arg-type]


def centred(
    text: str, base: float, middle: float = (LEFT + RIGHT) / 2, *, bold: bool = False
) -> list[Word]:
    """Return a row around *middle*."""
    words = set_words(text, 0, base, bold=bold)
    return set_words(text, middle - words[-1].box.right / 2, base, bold=bold)


def set_pages(*pages: Sequence[list[Word]], rules: Sequence[Rule] = ()) -> list[Page]:
    """Return pages of rows; *rules* are drawn on each."""
    return [
        set_page(number, 595.0, 842.0, [word for row in rows for word in row], list(rules))
        for number, rows in enumerate(pages, 1)
    ]


def flow(pages: list[Page]) -> list[Line]:
    """Return the lines of *pages* as they stand."""
    gathered = Flow()
    for page in pages:
        for block in find_blocks(page):
            gathered.add(block)
    gathered.close()
    return gathered.lines


def read(pages: list[Page]) -> tuple[list[str], list[str], list[tuple[str, str]]]:
    """Return the text of the lines, the furniture and the footnotes of *pages*."""
    furniture = take_furniture(pages)
    notes = take_notes(pages)
    return [line.text for line in flow(pages)], furniture, notes

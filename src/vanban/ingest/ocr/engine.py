"""Which program recognises, and pages of its words."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import Protocol

from vanban.errors import UnreadableError
from vanban.ingest.layout import Page, Word, set_page
from vanban.ingest.ocr.head import look_again
from vanban.ingest.ocr.picture import Picture
from vanban.ingest.ocr.tesseract import Tesseract

_progress = logging.getLogger(__name__)


class Engine(Protocol):
    """One way of getting words out of a picture."""

    name: str

    def check(self, ending: str) -> None:
        """Raise ``MissingProgramError`` if what the engine needs is not installed."""
        ...

    def words(self, picture: Picture) -> list[Word]:
        """Return the words of *picture*, places in points; raise ``UnreadableError`` on failure."""
        ...


def chosen_engine() -> Engine:
    """Return the engine that reads best."""
    return Tesseract()


def read_pictures(
    engine: Engine, pictures: Iterable[tuple[int, Picture]]
) -> tuple[dict[int, Page], list[tuple[int, str]]]:
    """Return the pages of *pictures* by number, and the numbers of those that failed, with why."""
    pages: dict[int, Page] = {}
    failed: list[tuple[int, str]] = []
    for number, picture in pictures:
        _progress.info("nhận dạng trang %d", number)
        width, height = (side * 72 / picture.dpi for side in picture.image.size)
        try:
            words = engine.words(picture)
            if number == 1:
                words = look_again(picture, words, engine.words)
        except UnreadableError as error:
            failed.append((number, error.message))
            continue
        pages[number] = set_page(number, width, height, words, [])
    return pages, failed

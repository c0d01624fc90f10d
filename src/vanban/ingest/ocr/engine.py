"""Which program recognises, and pages of its words."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from vanban.errors import UnreadableError
from vanban.ingest.layout import Page, Word, set_page
from vanban.ingest.ocr.edges import SIDES, cut_sides
from vanban.ingest.ocr.head import look_again
from vanban.ingest.ocr.picture import Picture
from vanban.ingest.ocr.tesseract import Tesseract
from vanban.ingest.ocr.trueocr import Trueocr
from vanban.model import Finding

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


_ENGINES: Mapping[str, Callable[[], Engine]] = {"tesseract": Tesseract, "trueocr": Trueocr}
SETTING = "VANBAN_OCR"


class ChosenEngine:
    """The engine that the environment names; without a word, the one that reads best.

    The choice is made when a picture comes, so that a wrong word is told of with the file.
    """

    name = "chosen"

    def check(self, ending: str) -> None:
        """Raise ``UnreadableError`` if the engine is unknown or what it needs is missing."""
        self._engine.check(ending)

    def words(self, picture: Picture) -> list[Word]:
        """Return the words of *picture* as the chosen engine reads them."""
        return self._engine.words(picture)

    @property
    def _engine(self) -> Engine:
        name = os.environ.get(SETTING) or "tesseract"
        if name not in _ENGINES:
            known = " hoặc ".join(_ENGINES)
            raise UnreadableError(
                "unknown-ocr", f"không có cách nhận dạng {name}: hãy đặt {SETTING} là {known}"
            )
        return _ENGINES[name]()


def chosen_engine() -> Engine:
    """Return the engine that the environment variable ``VANBAN_OCR`` names, or tesseract."""
    return ChosenEngine()


@dataclass(slots=True)
class Recognised:
    """The pages of pictures by number, why others failed, and at which sides sheets were cut."""

    pages: dict[int, Page] = field(default_factory=dict)
    failed: list[tuple[int, str]] = field(default_factory=list)
    cut: list[tuple[int, str]] = field(default_factory=list)

    def findings(self) -> Iterator[Finding]:
        """Yield a finding for each page that was not recognised, and for each cut sheet."""
        for number, why in self.failed:
            yield Finding("page-not-recognised", f"trang {number} không nhận dạng được: {why}")
        for number, side in self.cut:
            message = f"trang {number} bị cắt ở mép {SIDES[side]}: chữ chạm mép ảnh, có thể mất chữ"
            yield Finding("page-cut", f"{message}; hãy quét lại cả tờ")


def read_pictures(engine: Engine, pictures: Iterable[tuple[int, Picture]]) -> Recognised:
    """Return what *engine* recognises in *pictures*, each with its number."""
    found = Recognised()
    for number, picture in pictures:
        _progress.info("nhận dạng trang %d", number)
        width, height = (side * 72 / picture.dpi for side in picture.image.size)
        try:
            words = engine.words(picture)
            if number == 1:
                words = look_again(picture, words, engine.words)
        except UnreadableError as error:
            found.failed.append((number, error.message))
            continue
        found.cut += [(number, side) for side in cut_sides(words, width, height)]
        found.pages[number] = set_page(number, width, height, words, [])
    return found

"""Which program recognises, and pages of its words."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Protocol

from PIL.Image import Transpose

from vanban.errors import UnreadableError
from vanban.ingest.layout import Page, Word, set_page
from vanban.ingest.ocr.edges import SIDES, cut_sides
from vanban.ingest.ocr.head import look_again
from vanban.ingest.ocr.picture import Picture
from vanban.ingest.ocr.tesseract import Tesseract
from vanban.ingest.ocr.trueocr import Trueocr
from vanban.model import Finding
from vanban.text.shape import is_syllable

# Pages lie on their heads, or on a side, when few of their words are Vietnamese.
_TURNS = (Transpose.ROTATE_180, Transpose.ROTATE_90, Transpose.ROTATE_270)
_READABLE, _READ = 0.3, 0.6
_FEWEST = 20
_MOST_SLOW = 3  # pictures that took too long; those behind them are like them
_AROUND = ".,;:!?()[]“”\"'-–/"
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
    """The pages of pictures by number, why others failed, and at which sides sheets were cut.

    ``stopped_at`` is the first picture that was not tried, after so many that took too long.
    """

    pages: dict[int, Page] = field(default_factory=dict)
    failed: list[tuple[int, str]] = field(default_factory=list)
    cut: list[tuple[int, str]] = field(default_factory=list)
    stopped_at: int | None = None

    def findings(self) -> Iterator[Finding]:
        """Yield a finding for each page that was not recognised, and for each cut sheet."""
        for number, why in self.failed:
            yield Finding("page-not-recognised", f"trang {number} không nhận dạng được: {why}")
        for number, side in self.cut:
            message = f"trang {number} bị cắt ở mép {SIDES[side]}: chữ chạm mép ảnh, có thể mất chữ"
            yield Finding("page-cut", f"{message}; hãy quét lại cả tờ")
        if self.stopped_at is not None:
            yield Finding(
                "pages-not-tried",
                f"từ trang {self.stopped_at} trở đi chưa nhận dạng, vì {_MOST_SLOW} trang trước "
                "đã quá lâu: hãy quét lại rõ hơn hoặc tách các trang ấy thành tệp khác",
            )


def _read_upright(engine: Engine, picture: Picture) -> tuple[Picture, list[Word]]:
    """Return *picture* as it is read, turned if it lies on a side or its head, and its words."""
    words = engine.words(picture)
    if _share_read(words) >= _READABLE:
        return picture, words
    for turn in _TURNS:
        turned = replace(picture, image=picture.image.transpose(turn))
        again = engine.words(turned)
        if _share_read(again) >= _READ:
            return turned, again
    return picture, words


def _share_read(words: Iterable[Word]) -> float:
    """Return how many of the longer *words* are syllables that lie level.

    A page of few words is none to judge.
    """
    longer = [word for word in words if len(word.text.strip(_AROUND)) > 2]
    if len(longer) < _FEWEST:
        return 1.0
    level = [w for w in longer if w.box.right - w.box.left > w.box.bottom - w.box.top]
    return sum(is_syllable(word.text.strip(_AROUND)) for word in level) / len(longer)


def read_pictures(engine: Engine, pictures: Iterable[tuple[int, Picture]]) -> Recognised:
    """Return what *engine* recognises in *pictures*, each with its number."""
    found = Recognised()
    slow = 0
    for number, picture in pictures:
        if slow >= _MOST_SLOW:
            found.stopped_at = number
            break
        _progress.info("nhận dạng trang %d", number)
        try:
            picture, words = _read_upright(engine, picture)
            if number == 1:
                words = look_again(picture, words, engine.words)
        except UnreadableError as error:
            found.failed.append((number, error.message))
            slow += error.slug == "ocr-timeout"
            continue
        width, height = (side * 72 / picture.dpi for side in picture.image.size)
        found.cut += [(number, side) for side in cut_sides(words, width, height)]
        found.pages[number] = set_page(number, width, height, words, [])
    return found

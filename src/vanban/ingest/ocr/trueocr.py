"""The package trueocr: several times faster than tesseract, and misreads more letters.

Optional (the extra ``fast-ocr``): its models lie in the package, nothing is fetched.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.util import find_spec
from typing import Any

from vanban.errors import UnreadableError
from vanban.ingest.layout import Box, Word
from vanban.ingest.ocr.picture import Picture

_DEEP = 1.2  # a box of a line is higher than its letters are large: tails and marks are in it


class Trueocr:
    """Recognises with trueocr, in this process, one thread."""

    name = "trueocr"

    def check(self, ending: str) -> None:
        """Raise ``UnreadableError`` (``missing-program``) unless the package is installed."""
        if find_spec("trueocr") is None:
            raise UnreadableError(
                "missing-program",
                f"cần gói trueocr để nhận dạng nhanh tệp .{ending}: hãy pip install"
                " 'vanban[fast-ocr]', hoặc bỏ biến môi trường VANBAN_OCR để dùng tesseract",
            )

    def words(self, picture: Picture) -> list[Word]:
        """Return the words of *picture*, places in points, line after line as they are read."""
        self.check("png")
        sheet = io.BytesIO(picture.portable)
        try:
            lines = _model().predict(sheet.getvalue()).lines
        except Exception as error:  # whatever its runtime raises of a picture it cannot take
            raise UnreadableError(
                "ocr-failed", f"trueocr không nhận dạng được ({error}): hãy thử ảnh khác"
            ) from error
        scale = 72 / picture.dpi
        return [word for line in lines for word in _line_words(line, scale)]


@lru_cache(maxsize=1)
def _model() -> Any:
    """Return the models, loaded once a process."""
    from trueocr import OCRConfig, load_model

    return load_model(OCRConfig(threads=1))


def _line_words(line: Mapping[str, Any], scale: float) -> Iterator[Word]:
    """Yield the words of *line*, whose box alone is known: each as wide as its share of letters."""
    left, top, right, bottom = (side * scale for side in line["bbox"])
    text = str(line["text"])
    size = (bottom - top) / _DEEP
    base = bottom - 0.2 * size
    letter = (right - left) / max(len(text), 1)
    start = 0
    for word in text.split():
        start = text.index(word, start)
        end = start + len(word)
        box = Box(left + start * letter, top, left + end * letter, bottom)
        yield Word(word, box, base, size, confidence=float(line["confidence"]))
        start = end

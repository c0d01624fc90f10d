"""The program tesseract with its Vietnamese letters."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from statistics import median

from vanban.errors import MissingProgramError, UnreadableError
from vanban.ingest.layout import Box, Word
from vanban.ingest.ocr.picture import Picture

PAGE_SECONDS = 120
_PACKAGES = "tesseract-ocr tesseract-ocr-vie"
_NOISE = 0.2  # specks and strokes of seals are read as signs with less confidence


@dataclass(frozen=True, slots=True)
class _Found:
    """One row of the program's table: a word, its line, its box in points of the picture."""

    line: tuple[str, ...]
    text: str
    box: Box
    confidence: float


class Tesseract:
    """Recognises with tesseract, one process a page, one thread."""

    name = "tesseract"

    def check(self, ending: str) -> None:
        """Raise ``MissingProgramError`` unless tesseract and its Vietnamese are installed."""
        if not _has_vietnamese(shutil.which("tesseract") or ""):
            raise MissingProgramError("tesseract", ending, _PACKAGES)

    def words(self, picture: Picture) -> list[Word]:
        """Return the words of *picture*, places in points, level even if the page was not."""
        found = list(_rows(_run(picture)))
        lines: dict[tuple[str, ...], list[_Found]] = {}
        for one in found:
            lines.setdefault(one.line, []).append(one)
        slope = _slope(lines.values())
        scale = 72 / picture.dpi
        return [word for line in lines.values() for word in _line_words(line, slope, scale)]


@lru_cache(maxsize=4)
def _has_vietnamese(program: str) -> bool:
    if not program:
        return False
    try:
        said = subprocess.run(
            [program, "--list-langs"], capture_output=True, timeout=20, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return b"vie" in said.stdout.split()


def _run(picture: Picture) -> str:
    command = ["tesseract", "stdin", "stdout", "-l", "vie", "--psm", "3", "--dpi"]
    try:
        done = subprocess.run(
            [*command, str(picture.dpi), "tsv"],
            input=picture.portable,
            capture_output=True,
            timeout=PAGE_SECONDS,
            check=False,
            env={**os.environ, "OMP_THREAD_LIMIT": "1", "LC_ALL": "C"},
        )
    except subprocess.TimeoutExpired as slow:
        raise UnreadableError(
            "ocr-timeout", f"nhận dạng quá {PAGE_SECONDS} giây một trang: hãy quét lại rõ hơn"
        ) from slow
    except OSError as gone:
        raise MissingProgramError("tesseract", "pdf", _PACKAGES) from gone
    if done.returncode != 0:
        raise UnreadableError(
            "ocr-failed", "chương trình tesseract báo lỗi: hãy thử lại với ảnh khác"
        )
    return done.stdout.decode("utf-8", "replace")


def _rows(table: str) -> Iterator[_Found]:
    """Yield the words of the table: level, page … word, box, confidence, text."""
    for row in table.splitlines():
        cells = row.split("\t")
        if len(cells) != 12 or cells[0] != "5" or not cells[11].strip():
            continue
        left, top, width, height = (float(cell) for cell in cells[6:10])
        confidence = max(0.0, min(1.0, float(cells[10]) / 100))
        text = cells[11].strip()
        if confidence < _NOISE and not any(c.isalnum() for c in text):
            continue
        box = Box(left, top, left + width, top + height)
        yield _Found(tuple(cells[1:5]), text, box, confidence)


def _slope(lines: Iterable[list[_Found]]) -> float:
    """Return how far rows sink along the page, the median of its long lines."""
    slopes = []
    for line in lines:
        if len(line) < 6:
            continue
        half = len(line) // 2
        first, last = line[:half], line[-half:]
        run = _middle(last, across=True) - _middle(first, across=True)
        if run > 0:
            slopes.append((_middle(last) - _middle(first)) / run)
    return median(slopes) if slopes else 0.0


def _middle(words: list[_Found], *, across: bool = False) -> float:
    return sum(word.box.middle[0 if across else 1] for word in words) / len(words)


def _line_words(line: list[_Found], slope: float, scale: float) -> Iterator[Word]:
    """Yield the words of *line* on one baseline, which is where most of them end."""
    bottoms = [word.box.bottom - slope * word.box.middle[0] for word in line]
    tops = [word.box.top - slope * word.box.middle[0] for word in line]
    base = median(bottoms)
    # From the tallest letter's head to the line is some nine tenths of the letters' size.
    size = max(median(bottoms) - min(tops), 1.0) * 0.95
    for word in line:
        box = Box(
            word.box.left * scale,
            (base - size) * scale,
            word.box.right * scale,
            (base + 0.2 * size) * scale,
        )
        yield Word(word.text, box, base * scale, size * scale, confidence=word.confidence)

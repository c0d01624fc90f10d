"""Places inside a document."""

from __future__ import annotations

import re
from dataclasses import dataclass

from vanban.errors import BadLocatorError

WORDS = (
    "tieu-muc",
    "phu-luc",
    "phan",
    "chuong",
    "muc",
    "dieu",
    "khoan",
    "diem",
    "mau",
    "stt",
    "bang",
)
# dieu-5a   phu-luc-ii   phu-luc   iii   2   a   header
_STEP = re.compile(rf"(?:(?P<word>{'|'.join(WORDS)})(?:-(?P<label>[^.]+))?)|(?P<bare>[^.]+)")
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_PIECE = re.compile(r"\d+|dd|[a-z]")


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a path: ``dieu-5a`` is word ``dieu``, label ``5a``; ``ii`` has no word."""

    word: str
    label: str

    def __str__(self) -> str:
        return "-".join(part for part in (self.word, self.label) if part)

    def sort_key(self) -> tuple[tuple[int, int, str], ...]:
        """Return a key that orders labels as the law does: 5 < 5a < 6; d < đ < e."""
        pieces = _PIECE.findall(self.label) or [self.label]
        return tuple(
            (0, int(p), "") if p.isdigit() else (1, 0, "d~" if p == "dd" else p) for p in pieces
        )


@dataclass(frozen=True, slots=True)
class Locator:
    """A path inside a document, outermost step first.

    >>> str(Locator.parse("dieu-5a.khoan-2.diem-dd"))
    'dieu-5a.khoan-2.diem-dd'
    >>> Locator.parse("dieu-5") < Locator.parse("dieu-5a") < Locator.parse("dieu-6")
    True
    """

    steps: tuple[Step, ...]

    @classmethod
    def parse(cls, text: str) -> Locator:
        """Return the locator that *text* writes; raise ``BadLocatorError`` if it writes none."""
        steps = []
        for part in text.split("."):
            match = _STEP.fullmatch(part)
            if match is None:
                raise BadLocatorError(text)
            steps.append(Step(match["word"] or "", match["label"] or match["bare"] or ""))
        return cls(tuple(steps))

    @classmethod
    def of(cls, word: str, label: str = "") -> Locator:
        """Return the locator of one step."""
        return cls((Step(word, label),))

    def __str__(self) -> str:
        return ".".join(map(str, self.steps))

    def __lt__(self, other: Locator) -> bool:
        return self._key() < other._key()

    def _key(self) -> tuple[tuple[str, tuple[tuple[int, int, str], ...]], ...]:
        return tuple((step.word, step.sort_key()) for step in self.steps)

    def then(self, word: str, label: str = "") -> Locator:
        """Return the path with one step more."""
        return Locator((*self.steps, Step(word, label)))

    def starts_with(self, other: Locator) -> bool:
        """Say whether this place is *other* or lies inside it."""
        return self.steps[: len(other.steps)] == other.steps

    def label(self, word: str) -> str | None:
        """Return the label of the innermost step with *word* (``dieu``), or ``None``."""
        return next((s.label for s in reversed(self.steps) if s.word == word), None)

    @property
    def article(self) -> str | None:
        """The label of the article (điều) in the path."""
        return self.label("dieu")

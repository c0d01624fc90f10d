"""How the cells of a row are cut and joined, as the words before ``\\cellx`` say."""

from __future__ import annotations

from vanban.ingest.merged import Shape

_MOST = 63  # cells that Word lets a row have


class RowShapes:
    """The shapes of the cells of a row, gathered word by word."""

    def __init__(self) -> None:
        self.shapes: list[Shape] = []
        self._left = 0
        self._joins_left = self._joins_above = False

    def take(self, word: str, number: int) -> bool:
        """Take in *word* if it speaks of the row; return whether it does."""
        if word == "trowd":
            self.shapes, self._left = [], 0
            self._joins_left = self._joins_above = False
        elif word == "trleft":
            self._left = number
        elif word == "clmrg":
            self._joins_left = True
        elif word == "clvmrg":
            self._joins_above = True
        elif word == "cellx":
            self._end(number)
        else:
            return False
        return True

    def _end(self, right: int) -> None:
        if len(self.shapes) <= _MOST:
            shape = Shape(self._left, right, self._joins_left, self._joins_above)
            self.shapes = [*self.shapes, shape]
        self._left, self._joins_left, self._joins_above = right, False, False

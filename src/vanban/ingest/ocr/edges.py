"""Whether a sheet was cut when it was scanned: words that run into the edge of the picture."""

from __future__ import annotations

from collections.abc import Iterable

from vanban.ingest.layout import Word

_TOUCHES = 0.5  # points from the edge; a sheet has a margin of 40 and more
_ENOUGH = 3  # words: one or two may be specks that were read as letters
SIDES = {"left": "trái", "top": "trên", "right": "phải", "bottom": "dưới"}


def cut_sides(words: Iterable[Word], width: float, height: float) -> list[str]:
    """Return at which sides of a picture of *width* and *height* words are cut off.

    Assumption *paper has margins*: no printed sheet bears words at its very edge, so that words
    which touch the edge go on outside the picture.
    """
    touching = dict.fromkeys(SIDES, 0)
    for word in words:
        if not any(sign.isalnum() for sign in word.text):
            continue
        box = word.box
        touching["left"] += box.left <= _TOUCHES
        touching["top"] += box.top <= _TOUCHES
        touching["right"] += box.right >= width - _TOUCHES
        touching["bottom"] += box.bottom >= height - _TOUCHES
    return [side for side, count in touching.items() if count >= _ENOUGH]

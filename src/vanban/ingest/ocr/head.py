"""A second look at the number of a scanned paper that a stamp's frame crosses.

An office that receives a paper stamps a box ("ĐẾN Số … Ngày …") over its head; where the frame
crosses the printed number, recognition loses it ("Số: 47/TB-VPCP" read as "QC. T7} IB-VPCP").
Assumption *the number stands at the left*: Nghị định 30/2020/NĐ-CP, Phụ lục I, ô số 3.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from PIL import Image

from vanban.ingest.layout import Word
from vanban.ingest.ocr.frames import without_frames
from vanban.ingest.ocr.picture import Picture

_WIDE, _HIGH = 0.48, 0.25  # of the page: where the number stands
# 153/TB-VPCP   12/2024/QĐ-UBND   88-KH/TU; a stroke of the frame may stick to it: z-80-153/TB-VPCP
_NUMBER = re.compile(r"\d{1,5}(?:/\d{4})?[/-][A-ZĐ]{2,}[\w/-]*")
_SURE = re.compile(r"(?<!\d)\d{1,5}(?:/\d{4})?\s?[/-]\s?[A-ZĐ]{1,}[\w/-]*")


def look_again(
    picture: Picture, words: list[Word], recognise: Callable[[Picture], list[Word]]
) -> list[Word]:
    """Return *words* of a first page with the number that a second look found, else as they are.

    The second look is at the head's left alone, without the lines of frames; nothing but the words
    on the row of the number changes.
    """
    width, height = (side * 72 / picture.dpi for side in picture.image.size)
    inside = [w for w in words if w.box.right < width * _WIDE and w.box.bottom < height * _HIGH]
    if not inside or _SURE.search(" ".join(word.text for word in inside)):
        return words
    found = next((w for w in recognise(_left(picture)) if _NUMBER.search(w.text)), None)
    if found is None:
        return words
    match = _NUMBER.search(found.text)
    assert match is not None
    kept = [w for w in words if w not in inside or not _on_row(w, found)]
    return [*kept, replace(found, text=f"Số: {match[0]}", glued=False)]


def _left(picture: Picture) -> Picture:
    width, height = picture.image.size
    part = picture.image.crop((0, 0, int(width * _WIDE), int(height * _HIGH)))
    # A margin of white: recognition loses words at the very edge of a picture.
    ground = Image.new("L", (part.width + 40, part.height), 255)
    ground.paste(without_frames(part, picture.dpi), (0, 0))
    return replace(picture, image=ground)


def _on_row(word: Word, found: Word) -> bool:
    middle = (word.box.top + word.box.bottom) / 2
    return found.box.top <= middle <= found.box.bottom

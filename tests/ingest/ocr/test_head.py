"""The number of a scanned paper is looked at again where a stamp's frame crosses it."""

from __future__ import annotations

from PIL import Image, ImageDraw

from vanban.ingest.layout import Box, Word
from vanban.ingest.ocr.frames import without_frames
from vanban.ingest.ocr.head import look_again
from vanban.ingest.ocr.picture import Picture

DPI = 300


def _page() -> Image.Image:
    return Image.new("L", (2480, 3508), 255)


def _word(text: str, left: float, top: float) -> Word:
    return Word(text, Box(left, top, left + 60, top + 12), top + 12, 12)


def test_a_long_thin_line_goes_and_a_stroke_that_crosses_it_stays() -> None:
    image = _page()
    draw = ImageDraw.Draw(image)
    draw.line((100, 300, 900, 300), fill=0, width=3)
    draw.rectangle((500, 280, 506, 320), fill=0)
    clean = without_frames(image, DPI)
    assert clean.getpixel((200, 300)) == 255
    assert clean.getpixel((503, 300)) == 0
    assert clean.getpixel((503, 285)) == 0


def test_letters_are_no_frame() -> None:
    image = _page()
    ImageDraw.Draw(image).rectangle((500, 280, 560, 286), fill=0)  # the bar of a T
    assert without_frames(image, DPI).getpixel((530, 283)) == 0


def test_a_number_that_was_lost_is_found_on_the_second_look() -> None:
    words = [_word("SỞ VƯỜN CÂY", 60, 40), _word("QC. T7} IB", 60, 70), _word("Kính gửi", 60, 400)]
    second = [_word("—z-80-47/TB-SVC", 62, 71)]
    found = look_again(Picture(_page(), DPI), words, lambda _: second)
    assert [word.text for word in found] == ["SỞ VƯỜN CÂY", "Kính gửi", "Số: 47/TB-SVC"]


def test_a_number_that_was_read_is_not_looked_at_again() -> None:
    def never(_: Picture) -> list[Word]:
        raise AssertionError

    words = [_word("SỞ VƯỜN CÂY", 60, 40), _word("Số: 47/TB-SVC", 60, 70)]
    assert look_again(Picture(_page(), DPI), words, never) == words


def test_a_second_look_that_finds_no_number_changes_nothing() -> None:
    words = [_word("SỞ VƯỜN CÂY", 60, 40)]
    assert look_again(Picture(_page(), DPI), words, lambda _: [_word("ĐẾN", 60, 70)]) == words

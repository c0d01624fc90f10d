"""The fast engine: chosen by the environment, optional, its words in their places."""

from __future__ import annotations

import importlib.util
import io
import itertools
from pathlib import Path

import pytest
from bench.ocr import FONTS, count_errors, print_pages
from PIL import Image

from vanban.errors import UnreadableError
from vanban.ingest import Incoming
from vanban.ingest.ocr import ImageReader, Picture, chosen_engine
from vanban.ingest.ocr.trueocr import Trueocr


class Line:
    """What the package gives of a picture."""

    lines = ({"text": "Điều 1. Chợ phiên", "confidence": 0.5, "bbox": (100, 50, 270, 74)},)


class Model:
    """Models that read one line in every picture."""

    def predict(self, sheet: bytes) -> Line:
        """Return the line if *sheet* is a picture at all."""
        Image.open(io.BytesIO(sheet)).load()
        return Line()


def _picture() -> Picture:
    return Picture(Image.new("L", (600, 400), 255), 144)


def test_words_stand_in_the_box_of_their_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vanban.ingest.ocr.trueocr._model", Model)
    monkeypatch.setattr("vanban.ingest.ocr.trueocr.find_spec", lambda name: object())
    words = Trueocr().words(_picture())
    assert [word.text for word in words] == ["Điều", "1.", "Chợ", "phiên"]
    assert (words[0].box.left, words[-1].box.right) == (50, 135)  # points: half of 100 and 270
    assert all(a.box.right < b.box.left for a, b in itertools.pairwise(words))
    assert {word.confidence for word in words} == {0.5}


def test_without_the_package_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VANBAN_OCR", "trueocr")
    monkeypatch.setattr("vanban.ingest.ocr.trueocr.find_spec", lambda name: None)
    sheet = io.BytesIO()
    Image.new("L", (30, 40), 255).save(sheet, "PNG")
    with pytest.raises(UnreadableError, match=r"hãy pip install 'vanban\[fast-ocr\]'") as told:
        ImageReader().read(Incoming(sheet.getvalue(), "trang.png"))
    assert told.value.slug == "missing-program"


def test_an_engine_that_nobody_knows_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VANBAN_OCR", "doc-nhanh")
    with pytest.raises(UnreadableError, match="doc-nhanh: hãy đặt VANBAN_OCR là tesseract hoặc"):
        chosen_engine().check("png")


@pytest.mark.slow
@pytest.mark.skipif(
    importlib.util.find_spec("trueocr") is None, reason="gói trueocr chưa cài: bỏ qua"
)
def test_a_printed_page_comes_out(monkeypatch: pytest.MonkeyPatch) -> None:
    if not any(Path(font).exists() for font in FONTS):
        pytest.skip("thiếu phông chữ fonts-noto-core: bỏ qua")
    monkeypatch.setenv("VANBAN_OCR", "trueocr")
    text = (
        "Điều 1. Chợ phiên họp vào sáng thứ bảy hằng tuần tại sân đình.\n"
        "Điều 2. Người bán giữ sạch chỗ ngồi, che mưa nắng cho nhau và trả tiền chỗ trước khi về."
    )
    printed, page = next(print_pages(text, 300))
    sheet = io.BytesIO()
    page.save(sheet, "PNG", dpi=(300, 300))
    (source,) = ImageReader().read(Incoming(sheet.getvalue(), "trang.png"))
    assert count_errors(source.text, printed) < 0.1 * len(printed)  # it misreads tone marks

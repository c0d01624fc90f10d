"""Pictures become documents through an engine; one that is missing is named."""

from __future__ import annotations

import io
import shutil

import pytest
from PIL import Image

from tests.ingest.layout.print import set_words
from tests.ingest.pdf.print import SCAN, pdf_file
from vanban import ingest
from vanban.errors import MissingProgramError, UnreadableError
from vanban.ingest import Incoming
from vanban.ingest.layout import Word
from vanban.ingest.ocr import ImageReader, Picture, open_picture
from vanban.ingest.ocr.tesseract import Tesseract
from vanban.ingest.pdf import PdfReader

TEXT = "\n".join(f"Line {n} of a market rule that is long enough to be read" for n in range(5))


class Reads:
    """An engine that reads the same words in every picture."""

    name = "same"

    def check(self, ending: str) -> None:
        """Nothing is needed."""

    def words(self, picture: Picture) -> list[Word]:
        """Return one row."""
        return set_words("Điều 1. Chợ phiên", 85, 100)


class Fails(Reads):
    """An engine that gives up."""

    def words(self, picture: Picture) -> list[Word]:
        """Fail."""
        raise UnreadableError("ocr-timeout", "nhận dạng quá lâu")


class Absent(Reads):
    """An engine that is not installed."""

    def check(self, ending: str) -> None:
        """Say so."""
        raise MissingProgramError("tesseract", ending)


def _png(colour: str = "white") -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (300, 400), colour).save(stream, "PNG")
    return stream.getvalue()


def test_a_picture_is_read_whatever_its_name() -> None:
    incoming = Incoming(_png(), "trang.html")
    assert ImageReader().accepts(incoming)
    (source,) = ImageReader(Reads()).read(incoming)
    assert source.reader == "ocr"
    assert source.text == "Điều 1. Chợ phiên"


class ReadsUpright(Reads):
    """An engine that reads a page whose dark corner is on top at the left, else only noise."""

    def words(self, picture: Picture) -> list[Word]:
        """Return words that are syllables, or the same upside down."""
        upright = picture.image.getpixel((3, 3)) == 0
        text = "Chợ phiên được họp hằng ngày" if upright else "ẩuọH 2ệA 1ưọq dẹu¡ Áeu) qNđf"
        return [word for row in range(5) for word in set_words(text, 85, 100 + 20 * row)]


@pytest.mark.parametrize("quarters", range(4))
def test_a_page_on_its_side_or_its_head_is_turned(quarters: int) -> None:
    page = Image.new("L", (300, 400), "white")
    page.paste(0, (0, 0, 60, 60))
    stream = io.BytesIO()
    page.rotate(90 * quarters, expand=True).save(stream, "PNG")
    (source,) = ImageReader(ReadsUpright()).read(Incoming(stream.getvalue(), "quet.png"))
    assert source.text.startswith("Chợ phiên được họp hằng ngày")


def test_a_page_with_a_stamp_only_is_recognised() -> None:
    (source,) = PdfReader(Reads()).read(Incoming(pdf_file("Signed by nobody", behind=SCAN)))
    assert source.reader == "ocr"
    assert source.text == "Điều 1. Chợ phiên"


def test_one_scanned_page_among_pages_with_text_is_read_in_its_place() -> None:
    (source,) = PdfReader(Reads()).read(
        Incoming(pdf_file(TEXT + "\nEnd.", "stamp", TEXT, behind=SCAN))
    )
    assert source.reader == "pdf"
    assert [line.page for line in source.lines if line.text == "Điều 1. Chợ phiên"] == [2]


def test_without_the_program_the_packages_are_named() -> None:
    with pytest.raises(MissingProgramError, match="apt-get install"):
        PdfReader(Absent()).read(Incoming(pdf_file("stamp", behind=SCAN)))
    (source,) = PdfReader(Absent()).read(Incoming(pdf_file(TEXT, "stamp", behind=SCAN)))
    assert [finding.slug for finding in source.findings] == ["pages-without-text"]


class Counts(Reads):
    """An engine that counts its pages, and gives up on all when it is slow."""

    def __init__(self, *, slow: bool = False) -> None:
        self.pages, self.slow = 0, slow

    def words(self, picture: Picture) -> list[Word]:
        """Count."""
        self.pages += 1
        if self.slow:
            raise UnreadableError("ocr-timeout", "nhận dạng quá lâu")
        return super().words(picture)


def test_a_title_page_that_a_font_draws_is_not_recognised() -> None:
    engine = Counts()
    (source,) = PdfReader(engine).read(Incoming(pdf_file(TEXT, "PART TWO", TEXT)))
    assert engine.pages == 0
    assert "PART TWO" in source.text


def test_pages_beyond_the_most_recognised_are_left_with_a_finding(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("vanban.ingest.pdf.reader.MOST_RECOGNISED", 2)
    engine = Counts()
    pages = ["stamp", "stamp", "stamp", "stamp"]
    (source,) = PdfReader(engine).read(Incoming(pdf_file(*pages, behind=SCAN)))
    assert engine.pages <= 3  # the head of the first page is looked at twice
    (finding,) = (f for f in source.findings if f.slug == "pages-not-tried")
    assert "từ trang 3 đến trang 4" in finding.message


def test_after_three_pages_that_take_too_long_no_more_is_tried() -> None:
    engine = Counts(slow=True)
    pages = [TEXT, *("stamp" for _ in range(9))]
    (source,) = PdfReader(engine).read(Incoming(pdf_file(*pages, behind=SCAN)))
    assert engine.pages == 3
    assert "từ trang 5 trở đi" in source.findings[-1].message


def test_a_file_of_too_many_pictures_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vanban.ingest.ocr.picture.MOST_RECOGNISED", 0)
    with pytest.raises(UnreadableError, match="hãy chia nhỏ"):
        ImageReader(Reads()).read(Incoming(_png()))


def test_a_page_that_fails_is_a_finding_and_a_file_that_fails_an_error() -> None:
    (source,) = PdfReader(Fails()).read(Incoming(pdf_file(TEXT, "stamp", behind=SCAN)))
    assert [finding.slug for finding in source.findings] == ["page-not-recognised"]
    with pytest.raises(UnreadableError) as error:
        ImageReader(Fails()).read(Incoming(_png()))
    assert error.value.slug == "ocr-failed"


def test_the_red_of_seals_is_not_seen() -> None:
    (picture,) = open_picture(_png("red"))
    assert picture.image.getextrema() == (255, 255)


@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n broken", b"\xff\xd8\xff\xe0 broken"])
def test_a_broken_picture_says_so(content: bytes) -> None:
    with pytest.raises(UnreadableError) as error:
        ImageReader(Reads()).read(Incoming(content, "anh.html"))
    assert error.value.slug == "broken-image"


def test_a_pdf_with_a_script_is_read_with_a_finding() -> None:
    content = pdf_file(TEXT) + b"\n9 0 obj << /S /JavaScript /JS (app.alert) >> endobj\n"
    (source,) = ingest.read(Incoming(content))
    assert [finding.slug for finding in source.findings] == ["script-in-pdf"]


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("tesseract") is None, reason="cần tesseract-ocr tesseract-ocr-vie")
def test_tesseract_reads_a_printed_page() -> None:
    Tesseract().check("png")
    (source,) = PdfReader().read(Incoming(pdf_file("Market rule", behind="0 0 5 5 re f\n")))
    assert "Market" in source.text
    assert source.lines[0].confidence is not None

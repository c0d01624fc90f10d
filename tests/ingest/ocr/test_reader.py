"""Pictures become documents through an engine; one that is missing is named."""

from __future__ import annotations

import io
import shutil

import pytest
from PIL import Image

from tests.ingest.layout.print import set_words
from tests.ingest.pdf.print import pdf_file
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
    (source,) = PdfReader(Reads()).read(Incoming(pdf_file("Signed by nobody")))
    assert source.reader == "ocr"
    assert source.text == "Điều 1. Chợ phiên"


def test_one_scanned_page_among_pages_with_text_is_read_in_its_place() -> None:
    (source,) = PdfReader(Reads()).read(Incoming(pdf_file(TEXT + "\nEnd.", "stamp", TEXT)))
    assert source.reader == "pdf"
    assert [line.page for line in source.lines if line.text == "Điều 1. Chợ phiên"] == [2]


def test_without_the_program_the_packages_are_named() -> None:
    with pytest.raises(MissingProgramError, match="apt-get install"):
        PdfReader(Absent()).read(Incoming(pdf_file("stamp")))
    (source,) = PdfReader(Absent()).read(Incoming(pdf_file(TEXT, "stamp")))
    assert [finding.slug for finding in source.findings] == ["pages-without-text"]


def test_a_page_that_fails_is_a_finding_and_a_file_that_fails_an_error() -> None:
    (source,) = PdfReader(Fails()).read(Incoming(pdf_file(TEXT, "stamp")))
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
    (source,) = PdfReader().read(Incoming(pdf_file("Market rule")))
    assert "Market" in source.text
    assert source.lines[0].confidence is not None

"""What comes out of a PDF file, and what is said of one that gives nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ingest.pdf.print import pdf_file
from vanban import ingest
from vanban.errors import UnreadableError
from vanban.ingest import Incoming

TEXT = "\n".join(f"Line {n} of a market rule that is long enough to be read" for n in range(5))


def test_text_is_read_with_its_pages() -> None:
    (source,) = ingest.read(Incoming(pdf_file(TEXT + "\nEnd.", TEXT)))
    assert source.reader == "pdf"
    assert source.text.startswith("Line 0 of a market rule")
    assert {line.page for line in source.lines} == {1, 2}


@pytest.mark.parametrize("place", ["0 1 -1 0 {row} 85 Tm", "0 -1 1 0 {y} 760 Tm"])
def test_a_page_printed_lying_is_read(place: str) -> None:
    (source,) = ingest.read(Incoming(pdf_file(TEXT, place=place)))
    assert source.text.startswith("Line 0 of a market rule that is long enough to be read")


@pytest.mark.parametrize("content", [b"%PDF-1.7\n", b"%PDF-1.4 rest" + bytes(range(256)) * 20])
def test_a_broken_file_says_so(content: bytes) -> None:
    with pytest.raises(UnreadableError) as error:
        ingest.read(Incoming(content, "tep.pdf"))
    assert error.value.slug == "broken-pdf"


def test_an_encrypted_file_says_so() -> None:
    locked = pdf_file(TEXT).replace(
        b"trailer << ",
        b"trailer << /ID [<01> <01>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <"
        + b"41" * 32 + b"> /U <" + b"42" * 32 + b"> >> ",
    )  # fmt: skip
    with pytest.raises(UnreadableError) as error:
        ingest.read(Incoming(locked))
    assert error.value.slug == "encrypted"


@pytest.mark.corpus
@pytest.mark.slow
def test_no_running_head_is_left_in_a_gazette(shared: Path) -> None:
    for path in sorted((shared / "data" / "consolidation").glob("*/base.pdf")):
        (source,) = ingest.read(Incoming(path.read_bytes()))
        assert "BÁO/Số" not in source.text


@pytest.mark.parametrize(("limit", "value"), [("MOST_PAGES", 2), ("MOST_PRINTED", 9)])
def test_a_file_beyond_the_limits_is_refused(
    limit: str, value: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(f"vanban.ingest.pdf.reader.{limit}", value)
    with pytest.raises(UnreadableError, match="hãy chia nhỏ tệp"):
        ingest.read(Incoming(pdf_file("Market rule", "Market", "Rule")))

"""A stream that unpacks to far more than a page holds is refused before it is opened."""

from __future__ import annotations

import zlib

import pytest

from tests.ingest.pdf.print import pdf_file
from vanban import ingest
from vanban.errors import UnreadableError
from vanban.ingest import Incoming


def _with_stream(size: int, kind: bytes = b"") -> bytes:
    packed = zlib.compress(b" " * size, 9)
    head = b"\n9 0 obj << /Filter /FlateDecode %b /Length %d >>\nstream\n" % (kind, len(packed))
    return pdf_file("Market rule") + head + packed + b"\nendstream endobj\n"


def test_a_bomb_is_refused() -> None:
    with pytest.raises(UnreadableError, match="bung ra quá lớn"):
        ingest.read(Incoming(_with_stream(40_000_000)))


@pytest.mark.parametrize(("size", "kind"), [(40_000_000, b"/Subtype /Image"), (1_000_000, b"")])
def test_a_picture_or_a_page_is_no_bomb(size: int, kind: bytes) -> None:
    (source,) = ingest.read(Incoming(_with_stream(size, kind)))
    assert source.text == "Market rule"

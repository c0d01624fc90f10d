"""What the packed streams of a PDF file hold is looked through before it is drawn."""

from __future__ import annotations

import zlib

import pytest
from bench.shapes.pdf import pdf_of

from vanban import ingest
from vanban.errors import UnreadableError
from vanban.ingest import Incoming
from vanban.ingest.pdf import streams
from vanban.ingest.pdf.streams import carries_script


def _packed(content: bytes, sort: bytes = b"/Filter /FlateDecode") -> bytes:
    return b"9 0 obj\n<< %b >>\nstream\n%b\nendstream\nendobj\n" % (sort, content)


def _zeros(megabytes: int) -> bytes:
    packing = zlib.compressobj()
    pieces = (packing.compress(bytes(1 << 20)) for _ in range(megabytes))
    return b"".join(pieces) + packing.flush()


@pytest.mark.parametrize(
    "script",
    [
        b"<< /S /JavaScript /JS (app.alert(1)) >>",
        b"<< /S /J#61vaScript >>",
        _packed(zlib.compress(b"9 0 << /JS (a) >>"), b"/Type /ObjStm /Filter /FlateDecode"),
    ],
)
def test_a_script_is_told_also_where_it_is_escaped_or_packed(script: bytes) -> None:
    page = pdf_of("Bo Xay dung trinh Chinh phu de an ben do", lines=20)(1)
    (source,) = ingest.read(Incoming(page + script, "a.pdf"))
    assert "script-in-pdf" in [finding.slug for finding in source.findings]
    assert not carries_script(page + _packed(zlib.compress(b"/Type /Page")))


@pytest.mark.parametrize("times", [1, 2])
def test_a_stream_that_unpacks_without_end_is_refused(
    times: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(streams, "MOST_OF_A_STREAM", 1 << 20)
    packed, filters = _zeros(2), b"/FlateDecode " * times
    for _ in range(times - 1):
        packed = zlib.compress(packed)
    with pytest.raises(UnreadableError, match="quá lớn"):
        carries_script(b"%PDF-1.4\n" + _packed(packed, b"/Filter [" + filters + b"]"))


def test_streams_in_streams_are_looked_at_no_more_than_three_times() -> None:
    begins = b"1 0 obj\n<< /Filter /FlateDecode >>\nstream\n\x78\x01"
    size = len(begins)  # each is stored as it is and leads on to the next one's own stored letters
    stored = b"\0" + size.to_bytes(2, "little") + (0xFFFF - size).to_bytes(2, "little")
    with pytest.raises(UnreadableError, match="quá lớn"):
        carries_script((begins + stored) * 10_000)
    assert not carries_script((begins + stored) * 10)


def test_many_small_streams_are_looked_at_once() -> None:
    small = _packed(zlib.compress(b"BT ET"))
    assert not carries_script(small * 20_000)

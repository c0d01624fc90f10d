"""Whatever bytes come in, sources come out or one clear error."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.ingest.containers.test_containers import _mail, _zip_of
from tests.ingest.docx.test_numbering import LIST
from tests.ingest.docx.word import numbered, paragraph, word_file
from tests.ingest.pdf.print import pdf_file
from vanban import ingest
from vanban.errors import UnreadableError
from vanban.ingest import Incoming

STARTS = (
    b"", b"%PDF-1.7\n", b"PK\x03\x04", b"PK\x05\x06", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff",
    b"II*\0", b"From: a\nTo: b\nSubject: c\n", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
)  # fmt: skip
NAMES = ("", "a.docx", "a.pdf", "a.eml", "a.zip", "a.png")


def _whole() -> tuple[bytes, ...]:
    word = word_file(numbered("Kho", 1) + paragraph("Bến"), numbering=LIST)
    return word, pdf_file("Line of a market rule " * 4), _zip_of({"a.docx": word}), _mail(word)


WHOLE = _whole()


def _read(content: bytes, name: str) -> None:
    try:
        sources = ingest.read(Incoming(content, name))
    except UnreadableError:
        return
    for source in sources:
        assert source.text == "\n".join(line.text for line in source.lines)


@given(st.sampled_from(STARTS), st.binary(max_size=400), st.sampled_from(NAMES))
@settings(max_examples=150, deadline=None)
def test_noise(start: bytes, noise: bytes, name: str) -> None:
    _read(start + noise, name)


def _flip(content: bytes, chance: random.Random) -> bytes:
    mutable = bytearray(content)
    for _ in range(chance.randint(1, 12)):
        mutable[chance.randrange(len(mutable))] = chance.randrange(256)
    return bytes(mutable)


def _cut(content: bytes, chance: random.Random) -> bytes:
    return content[: chance.randrange(1, len(content))]


def _drop(content: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(content))
    return content[:at] + content[at + chance.randint(1, 60) :]


@pytest.mark.parametrize("change", [_flip, _cut, _drop])
@given(st.sampled_from(WHOLE), st.integers(0, 2**32))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_damaged_files(
    change: Callable[[bytes, random.Random], bytes], content: bytes, seed: int
) -> None:
    _read(change(content, random.Random(seed)), "")

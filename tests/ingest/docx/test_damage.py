"""A Word file whose text breaks off inside the container says so."""

from __future__ import annotations

import pytest

from tests.ingest.docx.word import paragraph, read_word, word_file
from vanban import ingest
from vanban.errors import UnreadableError
from vanban.ingest import Incoming

_OPEN = "<w:p><w:r><w:t>Điều 2. Người trồng cam"


def test_what_is_left_is_read_with_a_finding() -> None:
    source = read_word(paragraph("Điều 1. Vườn cam") + _OPEN)
    assert "Điều 1. Vườn cam" in source.text
    assert [f.slug for f in source.findings] == ["text-damaged"]
    assert "tải lại" in source.findings[0].message


def test_a_whole_file_has_no_such_finding() -> None:
    assert read_word(paragraph("Điều 1. Vườn cam")).findings == ()


def test_nothing_left_is_a_broken_file_and_not_a_picture() -> None:
    with pytest.raises(UnreadableError) as caught:
        ingest.read(Incoming(word_file("<w:p><w:r>"), "cam.docx"))
    assert caught.value.slug == "broken-docx"

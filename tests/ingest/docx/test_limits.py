"""No Word file costs more than some seconds: what unpacks too far is refused."""

from __future__ import annotations

import pytest

from tests.ingest.docx.word import paragraph, word_file
from vanban import ingest
from vanban.errors import UnreadableError
from vanban.ingest import Incoming


def test_a_file_that_unpacks_too_far_is_refused_plainly() -> None:
    large = word_file(paragraph("Kho " * 5_000_000))
    with pytest.raises(UnreadableError) as caught:
        ingest.read(Incoming(large, "kho.docx"))
    assert caught.value.slug == "too-large"

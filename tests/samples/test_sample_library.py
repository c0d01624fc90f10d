"""The sample library shows every feature: each document is read whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from vanban import pipeline
from vanban.ingest import Incoming

SAMPLES = sorted(
    path for path in (Path(__file__).parents[2] / "samples").iterdir() if path.name != "README.md"
)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_a_sample_says_who_issued_it_when_and_what_it_is(path: Path) -> None:
    (case,) = pipeline.read(Incoming(path.read_bytes(), path.name))
    header = case.parsed.header
    assert header.number is not None
    assert header.kind is not None
    assert header.issuers
    assert header.issued_on is not None
    assert header.signers
    assert case.parsed.identity is not None


def test_the_library_has_at_least_fourteen_documents() -> None:
    assert len(SAMPLES) >= 14

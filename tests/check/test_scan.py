"""A number that a scan leaves in doubt."""

from __future__ import annotations

import pytest

from vanban.check.scan import check_scanned_number
from vanban.model import Line, Source, Span, lay_out
from vanban.parse import parse


@pytest.mark.parametrize(("confidence", "doubtful"), [(0.85, True), (0.95, False), (None, False)])
def test_a_number_read_with_little_confidence_is_reported(
    confidence: float | None, doubtful: bool
) -> None:
    lines = [
        Line("CHÍNH PHỦ", Span(0, 0), confidence=0.97),
        Line("Số: 915 /NQ-CP", Span(0, 0), confidence=confidence),
        Line("NGHỊ QUYẾT", Span(0, 0), confidence=0.97),
        Line("Về vườn cây", Span(0, 0), confidence=0.97),
    ]
    text, placed = lay_out(lines)
    found = list(check_scanned_number(parse(Source("", "ocr", text, placed))))
    assert [f.slug for f in found] == (["number-doubtful"] if doubtful else [])

"""A number and a day that a scan leaves in doubt are shown and prove nothing."""

from __future__ import annotations

from datetime import date

import pytest

from vanban.model import Document, Line, Source, Span, lay_out
from vanban.parse import parse
from vanban.render.akn.address import address_of


def _scan(number: tuple[str, ...] = (), day: tuple[str, ...] = ()) -> Document:
    lines = [
        Line("CHÍNH PHỦ", Span(0, 0), confidence=0.97),
        Line("Số: 915 /NQ-CP", Span(0, 0), confidence=0.93, doubted=number),
        Line("Hà Nội, ngày 13 tháng 4 năm 2031", Span(0, 0), confidence=0.93, doubted=day),
        Line("NGHỊ QUYẾT", Span(0, 0), confidence=0.97),
        Line("Về vườn cây", Span(0, 0), confidence=0.97),
        Line("Điều 1. Trồng cây ngày 13 tháng 4 năm 2031.", Span(0, 0), confidence=0.97),
    ]
    text, placed = lay_out(lines)
    return parse(Source("", "ocr", text, placed))


@pytest.mark.parametrize("doubted", [("915",), ("Số: 915 /NQ-CP",)])
def test_a_number_read_with_little_confidence_is_shown_and_names_nothing(
    doubted: tuple[str, ...],
) -> None:
    document = _scan(number=doubted)
    assert [f.slug for f in document.findings] == ["number-doubtful"]
    assert "915" in document.findings[0].message
    assert str(document.header.number) == "915/NQ-CP"
    assert document.identity is not None
    assert document.identity.number is None
    assert "915" not in address_of(document).work


def test_a_day_read_with_little_confidence_is_no_part_of_the_identity() -> None:
    document = _scan(day=("13",))
    assert [f.slug for f in document.findings] == ["day-doubtful"]
    assert document.header.issued_on == date(2031, 4, 13)
    assert document.identity is not None
    assert document.identity.issued_on is None


@pytest.mark.parametrize("doubted", [(), ("/NQ-CP",), ("Số:",)])
def test_sure_digits_are_certain(doubted: tuple[str, ...]) -> None:
    document = _scan(number=doubted)
    assert document.findings == ()
    assert document.identity is not None
    assert str(document.identity.number) == "915/NQ-CP"

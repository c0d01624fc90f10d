"""Capital letters and Roman numbers: whichever opened first holds the other."""

from __future__ import annotations

from vanban import parse
from vanban.model import Line, Source, Span, lay_out


def _places(*lines: str) -> list[str]:
    text, placed = lay_out(Line(line, Span(0, 0)) for line in lines)
    document = parse.parse(Source("", "text", text, placed))
    return [str(node.locator) for top in document.body for node in (top, *top.children)]


def test_roman_sections_stand_under_the_letter_that_opened_before_them() -> None:
    lines = ("A. MỤC TIÊU", "I. CHUNG", "II. RIÊNG", "B. NHIỆM VỤ", "I. TRỒNG CÂY")
    assert _places(*lines) == ["a", "a.i", "a.ii", "b", "b.i"]


def test_letters_stand_under_the_roman_section_that_opened_before_them() -> None:
    lines = ("I. MỤC TIÊU", "A. CHUNG", "B. RIÊNG", "II. NHIỆM VỤ", "A. TRỒNG CÂY")
    assert _places(*lines) == ["i", "i.a", "i.b", "ii", "ii.a"]

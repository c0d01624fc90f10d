"""Parts with a day of their own, in invented clauses."""

from __future__ import annotations

from datetime import date

from vanban.effect import read_effects
from vanban.model import (
    SELF,
    Document,
    Header,
    Line,
    Locator,
    Reference,
    Regions,
    Source,
    Span,
    lay_out,
)


def test_a_part_named_at_the_head_of_a_sentence_has_its_own_day() -> None:
    text, lines = lay_out(
        Line(words, Span(0, 0))
        for words in (
            "1. Thông tư này có hiệu lực từ ngày 01 tháng 6 năm 2031.",
            "2. Khoản 2 Điều 9 Thông tư này có hiệu lực từ ngày 01 tháng 9 năm 2031.",
        )
    )
    start = text.index("Khoản 2")
    place = Locator.parse("dieu-9.khoan-2")
    mention = Reference(Span(start, start + 14), "Khoản 2 Điều 9", None, SELF, place)
    document = Document(Source("", "text", text, lines), Header(), Regions(), ())
    _, part = read_effects(document, (mention,))
    assert (part.locator, part.effective_from) == (place, date(2031, 9, 1))

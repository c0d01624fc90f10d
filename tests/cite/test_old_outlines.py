"""Places in texts whose sections bear Roman numerals, as circulars had before 2005."""

from __future__ import annotations

from vanban import cite
from vanban.model import Line, Source, Span, lay_out
from vanban.parse import parse


def test_a_section_is_named_by_the_label_that_the_text_prints() -> None:
    lines = (
        "BỘ MƯA", "Số: 12/2003/TT-BM", "Thủ đô, ngày 05 tháng 3 năm 2003", "THÔNG TƯ",
        "Hướng dẫn che mưa", "I. PHẠM VI", "1. Người đi bộ.", "2. Người đi xe.",
        "II. CÁCH CHE", "1. Người quy định tại điểm 2 mục I Thông tư này dùng áo.",
    )  # fmt: skip
    text, placed = lay_out(Line(line, Span(0, 0)) for line in lines)
    found = cite.find(parse(Source("", "text", text, placed)))
    assert [(r.target, str(r.locator)) for r in found] == [("self", "i.2")]

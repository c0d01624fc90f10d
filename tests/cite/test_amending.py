"""Places in amending acts belong to the act that they change: invented acts."""

from __future__ import annotations

from vanban import cite
from vanban.model import Line, Source, Span, lay_out
from vanban.parse import parse

_HEAD = (
    "BỘ MƯA",
    "Số: 12/2031/TT-BM",
    "Thủ đô, ngày 05 tháng 3 năm 2031",
    "THÔNG TƯ",
    "Sửa đổi, bổ sung một số điều của Thông tư số 07/2029/TT-BM quy định về ô che mưa",
    "Điều 1. Sửa đổi, bổ sung một số điều của Thông tư số 07/2029/TT-BM",
)


def _places(*provisions: str) -> list[str]:
    """Return target and place of each reference below Điều 1."""
    text, lines = lay_out(Line(line, Span(0, 0)) for line in (*_HEAD, *provisions))
    references = cite.find(parse(Source("", "text", text, lines)))
    return [
        f"{r.target} {r.locator or '-'}" for r in references if str(r.at).startswith("dieu-1.khoan")
    ]


def test_marks_around_orders_about_words_leave_their_places_to_the_amended_act() -> None:
    assert _places(
        "1. Thay thế một số cụm từ như sau:",
        "“a) Thay thế cụm từ “ô giấy” bằng cụm từ “ô vải” tại khoản 1 Điều 8;",
        "b) Bỏ cụm từ “đò ngang” tại các Điều 9, Điều 10.”",
    ) == [
        "07/2029/TT-BM dieu-8.khoan-1",
        "07/2029/TT-BM dieu-9",
        "07/2029/TT-BM dieu-10",
    ]


def test_a_heading_without_a_number_is_that_of_the_article_named_above() -> None:
    assert _places("1. Sửa đổi, bổ sung Điều 7 như sau:", "a) Sửa đổi tên Điều như sau:") == [
        "07/2029/TT-BM dieu-7",
        "07/2029/TT-BM dieu-7",
    ]


def test_headings_of_no_unit_in_particular_are_no_place() -> None:
    assert _places("1. Bãi bỏ một số tên mục và điều như sau:", "a) Bãi bỏ Điều 9.") == [
        "07/2029/TT-BM dieu-9"
    ]

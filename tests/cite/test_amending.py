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


def test_names_of_laws_in_straight_marks_are_words_that_give_way() -> None:
    assert _places(
        '1. Thay thế cụm từ "Luật Mưa" bằng cụm từ "Luật Mưa và nắng" tại khoản 2 Điều 7.',
    )[-1:] == ["07/2029/TT-BM dieu-7.khoan-2"]


def test_a_heading_without_a_number_is_that_of_the_article_named_above() -> None:
    assert _places("1. Sửa đổi, bổ sung Điều 7 như sau:", "a) Sửa đổi tên Điều như sau:") == [
        "07/2029/TT-BM dieu-7",
        "07/2029/TT-BM dieu-7",
    ]


def test_a_clause_without_an_article_lies_in_the_article_named_after_it() -> None:
    assert _places("1. Sửa đổi khoản 1; bổ sung khoản 28 vào sau khoản 27 Điều 3 như sau:") == [
        "07/2029/TT-BM dieu-3.khoan-1",
        "07/2029/TT-BM dieu-3.khoan-28",
        "07/2029/TT-BM dieu-3.khoan-27",
    ]


def test_headings_of_no_unit_in_particular_are_no_place() -> None:
    assert _places("1. Bãi bỏ một số tên mục và điều như sau:", "a) Bãi bỏ Điều 9.") == [
        "07/2029/TT-BM dieu-9"
    ]


def _in_first_article(*lines_: str) -> list[str]:
    """Return target and place of what Điều 1 of an invented circular names."""
    head = ("THÔNG TƯ", "Số: 12/2031/TT-BM", "Quy định chi tiết Luật Ô dù", "Điều 1. Phạm vi")
    words = (*head, *lines_, "Điều 2. Đối tượng", "Theo khoản 1 Điều 1 Thông tư này.")
    text, lines = lay_out(Line(line, Span(0, 0)) for line in words)
    references = cite.find(parse(Source("", "text", text, lines)))
    return [
        f"{r.target} {r.locator}" for r in references if str(r.at).startswith("dieu-1") if r.locator
    ]


def test_what_an_act_details_lies_in_the_law_named_behind_it() -> None:
    assert _in_first_article(
        "Thông tư này quy định chi tiết Điều 21 về cán ô, khoản 2 Điều 30 về vải của Luật Ô dù "
        "số 15/2030/QH16."
    ) == ["15/2030/QH16 dieu-21", "15/2030/QH16 dieu-30.khoan-2"]


def test_items_below_the_law_that_is_detailed_lie_in_it() -> None:
    assert _in_first_article(
        "Thông tư này quy định chi tiết một số điều của Luật Ô dù số 15/2030/QH16, gồm:",
        "1. Điều 72 về cán ô;",
        "2. Vải ô theo quy định tại khoản 5 Điều 73.",
    ) == ["15/2030/QH16 dieu-72", "15/2030/QH16 dieu-73.khoan-5"]


def test_a_chapter_that_is_meant_by_nay_is_the_one_around_the_words() -> None:
    text, lines = lay_out(
        Line(line, Span(0, 0))
        for line in (
            "Chương II", "Ô", "Điều 5. Ô", "Thực hiện theo Mục 2 Chương này.", "Điều 6. Ô", "Ô.",
        )
    )  # fmt: skip
    (reference,) = cite.find(parse(Source("", "text", text, lines)))
    assert str(reference.locator) == "chuong-2.muc-2"


def test_the_own_number_is_a_mention_in_running_text_and_none_in_a_head() -> None:
    head = ("BỘ MƯA", "Số: 12/2031/TT-BM", "THÔNG TƯ", "Quy định về ô", "Điều 1. Ô", "1. Ô.")
    tail = ("BỘ TRƯỞNG", "Trần Thị Ô", "Phụ lục", "(Ban hành kèm theo Thông tư số 12/2031/TT-BM)")
    words = (*head, *tail, "1. Kết quả theo Điều 1 Thông tư số 12/2031/TT-BM.")
    text, lines = lay_out(Line(line, Span(0, 0)) for line in words)
    references = cite.find(parse(Source("", "text", text, lines)))
    assert [(r.target, str(r.locator)) for r in references] == [("12/2031/TT-BM", "dieu-1")]

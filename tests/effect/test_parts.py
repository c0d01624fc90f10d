"""Parts with a day of their own, in invented clauses."""

from __future__ import annotations

from datetime import date

import pytest

from vanban import cite
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
from vanban.parse import parse


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


def _parts(*lines_: str) -> list[tuple[str, str, str]]:
    """Return place, day and last day of each part in an invented thông tư."""
    words = (
        "BỘ MƯA", "Số: 12/2031/TT-BM", "Thủ đô, ngày 05 tháng 3 năm 2031", "THÔNG TƯ",
        "Quy định về ô che mưa", "Điều 1. Phạm vi", "Thông tư này quy định về ô.",
        "Điều 2. Hiệu lực thi hành", *lines_,
    )  # fmt: skip
    text, lines = lay_out(Line(line, Span(0, 0)) for line in words)
    document = parse(Source("", "text", text, lines))
    effects = read_effects(document, cite.find(document))
    return [(str(e.locator), str(e.effective_from), str(e.expires)) for e in effects if e.locator]


_WHOLE = (
    "1. Thông tư này có hiệu lực thi hành từ ngày 01 tháng 6 năm 2031, "
    "trừ trường hợp quy định tại khoản 2 Điều này."
)


@pytest.mark.parametrize(
    ("clause", "parts"),
    [
        # an exception may name its places after the people it holds for
        (
            "2. Đối với bến đò, thời gian áp dụng quy định tại Điều 5, Điều 7 Thông tư này "
            "kể từ ngày 01 tháng 9 năm 2031.",
            [("dieu-5", "2031-09-01", "None"), ("dieu-7", "2031-09-01", "None")],
        ),
        (
            "2. Quy định về giá vé tại Điều 9 Thông tư này có hiệu lực thi hành từ ngày "
            "01 tháng 01 năm 2032.",
            [("dieu-9", "2032-01-01", "None")],
        ),
        (
            "2. Quy định tại Điều 8 Thông tư này có hiệu lực từ ngày 01/6/2031 đến hết ngày "
            "31/12/2033.",
            [("dieu-8", "2031-06-01", "2033-12-31")],
        ),
        (
            "2. Quy định tại Điều 8 Thông tư này hết hiệu lực thi hành kể từ ngày 01/01/2034.",
            [("dieu-8", "2031-06-01", "2033-12-31")],
        ),
        (
            "2. Điều 5 Thông tư này có hiệu lực từ ngày 01/7/2031; riêng khoản 3 Điều 7 có hiệu "
            "lực từ ngày 01/01/2032.",
            [("dieu-5", "2031-07-01", "None"), ("dieu-7.khoan-3", "2032-01-01", "None")],
        ),
        (
            "2. Điều 5 có hiệu lực từ ngày 01/7/2031 và khoản 2 Điều 7 có hiệu lực từ ngày "
            "01/9/2031.",
            [("dieu-5", "2031-07-01", "None"), ("dieu-7.khoan-2", "2031-09-01", "None")],
        ),
        (
            "2. Các chế độ quy định tại Điều 9 và Điều 10 của Thông tư này có hiệu lực thi hành "
            "từ ngày 01/01/2032.",
            [("dieu-9", "2032-01-01", "None"), ("dieu-10", "2032-01-01", "None")],
        ),
        ("3. Giấy phép theo Điều 9 Thông tư này có hiệu lực từ ngày 01/01/2032.", []),
        # the day of an application in the body of a sentence is no day of effect
        ("2. Hồ sơ nộp theo Điều 4 Thông tư này được thực hiện kể từ ngày nộp.", []),
    ],
)
def test_clauses_about_parts(clause: str, parts: list[tuple[str, str, str]]) -> None:
    assert _parts(_WHOLE, clause) == parts


def test_items_below_a_clause_name_the_parts() -> None:
    assert _parts(
        _WHOLE,
        "2. Các quy định sau đây có hiệu lực thi hành từ ngày 01 tháng 9 năm 2031:",
        "a) Khoản 2 Điều 5 Thông tư này;",
        "b) Điều 7 Thông tư này.",
    ) == [("dieu-5.khoan-2", "2031-09-01", "None"), ("dieu-7", "2031-09-01", "None")]


def test_a_part_of_which_some_words_are_meant_is_marked() -> None:
    text, lines = lay_out(
        Line(line, Span(0, 0))
        for line in (
            "Điều 1. Hiệu lực thi hành",
            "1. Nghị định này có hiệu lực từ ngày 01 tháng 6 năm 2031.",
            "2. Quy định về giá vé tại Điều 9 Nghị định này có hiệu lực từ ngày 01/9/2031.",
            "3. Quy định tại Điều 8 Nghị định này có hiệu lực từ ngày 01/9/2031.",
        )
    )
    document = parse(Source("", "text", text, lines))
    effects = read_effects(document, cite.find(document))
    assert [(str(e.locator), e.in_part) for e in effects[1:]] == [
        ("dieu-9", True),
        ("dieu-8", False),
    ]

"""When a document takes effect and ends, in invented clauses."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.effect import read_effects
from vanban.model import Document, Effect, Header, Line, Regions, Rule, Source, Span, lay_out


def _effect(*lines: str) -> tuple[Document, Effect]:
    text, placed = lay_out(Line(words, Span(0, 0)) for words in lines)
    header = Header(issued_on=date(2031, 5, 20))
    document = Document(Source("", "text", text, placed), header, Regions(), ())
    return document, read_effects(document, ())[0]


@pytest.mark.parametrize(
    ("clause", "rule", "day", "last"),
    [
        ("1. Thông tư này có hiệu lực từ ngày 05 tháng 7 năm 2031.", "stated", (2031, 7, 5), None),
        ("Quyết định này có hiệu lực kể từ ngày ký.", "signing", (2031, 5, 20), None),
        ("Nghị định này có hiệu lực sau 45 ngày kể từ ngày ký.", "relative", (2031, 7, 4), None),
        ("Luật này có hiệu lực sau 15 ngày kể từ ngày đăng Công báo.", "relative", None, None),
        ("Thông tư này có hiệu lực từ ngày tháng năm 2031.", "unknown", None, None),
        ("Nghị định này thi hành từ ngày 1-7-2031.", "stated", (2031, 7, 1), None),
        ("Quyết định này được thi hành kể từ ngày ban hành.", "signing", (2031, 5, 20), None),
        ("Nghị định này thi hành từ khi có đủ phao.", "unknown", None, None),
        (
            "Nghị quyết này có hiệu lực từ ngày ký đến trước ngày 01/3/2033.",
            "signing",
            (2031, 5, 20),
            (2033, 2, 28),
        ),
        (
            "Nghị quyết này có hiệu lực sau 10 ngày kể từ ngày được Hội đồng nhân dân tỉnh "
            "thông qua.",
            "relative",
            (2031, 5, 30),
            None,
        ),
        (
            "Quyết định này có hiệu lực sau mười lăm ngày, kể từ ngày ký.",
            "relative",
            (2031, 6, 4),
            None,
        ),
        (
            "Nghị định này có hiệu lực sau bốn mươi lăm (45) ngày kể từ ngày ký.",
            "relative",
            (2031, 7, 4),
            None,
        ),
        ("Hiệu lực của Luật này kể từ ngày 01/7/2031.", "stated", (2031, 7, 1), None),
        ("Luật này bắt đầu có hiệu lực từ ngày 01/7/2031.", "stated", (2031, 7, 1), None),
        (
            "Thông tư này có hiệu lực cùng thời điểm có hiệu lực của Luật Mưa.",
            "relative",
            None,
            None,
        ),
        ("Quyết định này có hiệu lực từ năm ngân sách 2032.", "relative", None, None),
        ("Quyết định này có hiệu lực từ học kỳ I năm học 2031 - 2032.", "relative", None, None),
        (
            "Điều 2. Các bến đò chịu trách nhiệm thi hành Quyết định này kể từ ngày ký./.",
            "signing",
            (2031, 5, 20),
            None,
        ),
        (
            "Quyết định này có hiệu lực từ ngày ký và áp dụng đến hết năm 2035.",
            "signing",
            (2031, 5, 20),
            (2035, 12, 31),
        ),
        (
            "Nghị quyết này có hiệu lực từ ngày 01/8/2031 và được thực hiện trong 05 năm.",
            "stated",
            (2031, 8, 1),
            (2036, 7, 31),
        ),
    ],
)
def test_a_clause_gives_rule_and_days(
    clause: str, rule: str, day: tuple[int, int, int] | None, last: tuple[int, int, int] | None
) -> None:
    _, effect = _effect(clause)
    assert effect.rule == rule
    assert effect.effective_from == (date(*day) if day else None)
    assert effect.expires == (date(*last) if last else None)


def test_the_day_another_rule_starts_from_is_no_clause() -> None:
    _, effect = _effect("Hồ sơ nộp trước ngày Thông tư này có hiệu lực từ 2030 được giữ.")
    assert effect.rule is Rule.UNKNOWN


@given(st.text())
def test_reading_never_raises_and_the_quote_stands_at_its_span(text: str) -> None:
    document, effect = _effect(*text.splitlines())
    assert effect.span is None or effect.span.of(document.text) == effect.quote

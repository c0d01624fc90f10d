"""A value that is written and read again is the same value (law 3)."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from vanban.errors import BadLocatorError, BadNumberError
from vanban.model import DocNumber, Interval, Locator

_WORDS = st.sampled_from(["phan", "chuong", "muc", "dieu", "khoan", "diem", "phu-luc", "mau"])
_LABELS = st.from_regex(r"[0-9]{1,3}[a-z]?|dd|[a-z]|[ivx]{1,4}", fullmatch=True)
_STEPS = st.builds(lambda word, label: f"{word}-{label}", _WORDS, _LABELS) | _LABELS
_NUMBERS = st.builds(
    lambda ordinal, year, symbol: f"{ordinal}{year}/{symbol}",
    st.integers(1, 99_999),
    st.just("") | st.integers(1900, 2099).map(lambda year: f"/{year}"),
    st.sampled_from(["NĐ-CP", "QĐ-UBND", "QH15", "TTLT-BTP-BCA", "TTg-CN", "VBHN-VPQH"]),
)


@given(st.lists(_STEPS, min_size=1, max_size=4).map(".".join))
def test_a_place_is_read_as_it_is_written(text: str) -> None:
    place = Locator.parse(text)
    assert str(place) == text
    assert Locator.parse(str(place)) == place


@given(_NUMBERS)
def test_a_number_is_read_as_it_is_written(text: str) -> None:
    assert str(DocNumber.parse(text)) == text


@given(st.dates(), st.none() | st.dates())
def test_an_interval_is_read_as_it_is_written(start: date, end: date | None) -> None:
    interval = Interval(start, end)
    assert Interval.parse(str(interval)) == interval
    assert start in interval or (end is not None and end <= start)


@given(st.text(max_size=30))
def test_any_text_is_a_value_or_an_error_that_says_what_was_expected(text: str) -> None:
    for parse, error in ((DocNumber.parse, BadNumberError), (Locator.parse, BadLocatorError)):
        try:
            value = parse(text)
        except error as refused:
            message = str(refused)
        else:
            message = f"for example {value}"
        assert "for example" in message

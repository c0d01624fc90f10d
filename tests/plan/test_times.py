"""Times in every spelling, on invented clauses."""

from __future__ import annotations

from datetime import date

import pytest

from vanban.model import DueKind
from vanban.plan.times import Calendar, read_due

CALENDAR = Calendar(date(2031, 3, 4), date(2031, 3, 4))


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("nâng cấp phần mềm, chậm nhất cuối quý III/2032", date(2032, 9, 30)),
        ("hoàn thành trong quí II", date(2031, 6, 30)),
        ("tổ chức diễn đàn vào tuần 3 tháng 11", date(2031, 11, 21)),
        ("nộp báo cáo trước ngày mồng 5 tháng 4", date(2031, 4, 4)),
        ("hoàn thành đến hết 2033", date(2033, 12, 31)),
        ("hạn chót 30/6", date(2031, 6, 30)),
        ("từ nay đến cuối năm", date(2031, 12, 31)),
    ],
)
def test_a_last_day_is_read_in_any_spelling(words: str, day: date) -> None:
    assert read_due(words, CALENDAR).day == day


@pytest.mark.parametrize(
    ("words", "every"),
    [
        ("khảo sát tối thiểu 200 phiếu/quý", "P3M"),
        ("gửi trước ngày 15 của tháng đầu quý", "P3M"),
        ("báo cáo hàng quí", "P3M"),
        ("báo cáo định kỳ (tháng, quý, năm)", "P1M"),
    ],
)
def test_what_recurs_is_read_in_any_spelling(words: str, every: str) -> None:
    assert read_due(words, CALENDAR).every == every


@pytest.mark.parametrize(
    "words", ["chi trả 500.000 đồng/người/tháng", "theo Kế hoạch năm 2031", "bố trí vốn năm 2032"]
)
def test_an_amount_and_a_title_are_no_time(words: str) -> None:
    assert read_due(words, CALENDAR).kind is DueKind.NONE


def test_what_waits_for_an_event_has_no_day() -> None:
    assert read_due("bảo quản tài sản đến khi bàn giao", CALENDAR).kind is DueKind.PERIOD


@pytest.mark.parametrize(
    "words",
    [
        "từ 12 giờ ngày 21/11/2031",
        "bắt đầu từ 7h30 sáng ngày 22/11",
        "Từ 18 giờ 00 phút ngày 20 tháng 4, nghiêm cấm tàu thuyền ra khơi",
    ],
)
def test_an_hour_from_which_something_holds_is_no_deadline(words: str) -> None:
    due = read_due(words, CALENDAR)
    assert (due.kind, due.day) == (DueKind.PERIOD, None)


def test_an_hour_to_which_something_holds_is_its_last_day() -> None:
    assert read_due("cấm từ 12 giờ ngày 21/11 đến 18 giờ ngày 23/11", CALENDAR).day == date(
        2031, 11, 23
    )


def test_round_the_clock_never_ends_unless_a_day_or_a_season_ends_it() -> None:
    assert read_due("tổ chức trực ban 24/24", CALENDAR).kind is DueKind.CONTINUOUS
    assert read_due("trực 24/24 giờ đến hết ngày 30/9", CALENDAR).day == date(2031, 9, 30)
    assert read_due("trực 24/7 suốt mùa mưa", CALENDAR).kind is DueKind.PERIOD


def test_a_condition_is_no_time_but_its_words_are_kept() -> None:
    due = read_due("điều động lực lượng khi có tình huống xảy ra", CALENDAR)
    assert (due.kind, due.text) == (DueKind.NONE, "khi có tình huống xảy ra")

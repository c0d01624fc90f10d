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

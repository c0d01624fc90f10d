"""The day of a period on which a recurring duty is due, as offices write it."""

from __future__ import annotations

from datetime import date

import pytest

from vanban.model import DueKind
from vanban.plan.progress import due_in, periods
from vanban.plan.times import Calendar, read_due

_DAY = date(2026, 11, 25)  # a Wednesday


@pytest.mark.parametrize(
    ("every", "words", "due"),
    [
        ("P1W", "tổng hợp tình hình vào thứ Sáu", date(2026, 11, 27)),
        ("P1W", "hằng tuần", date(2026, 11, 29)),
        ("P1M", "trước ngày 20 hằng tháng", date(2026, 11, 19)),
        ("P1M", "định kỳ ngày 25 hằng tháng gửi kết quả", date(2026, 11, 25)),
        ("P1M", "trước ngày 05 tháng sau", date(2026, 12, 4)),
        ("P1M", "trong 05 ngày làm việc hằng tháng", date(2026, 11, 30)),
        ("P3M", "trước ngày 15 của tháng cuối quý", date(2026, 12, 14)),
        ("P3M", "trước ngày 05 của tháng đầu quý sau", date(2027, 1, 4)),
        ("P6M", "trước ngày 15/6 và 15/12 hằng năm", date(2026, 12, 14)),
        ("P1Y", "xây dựng dự toán gửi Sở Tài chính trước ngày 31 tháng 7", date(2026, 7, 30)),
        ("P1Y", "trước ngày 15/01 năm sau", date(2027, 1, 14)),
        ("P1Y", "trước ngày 30/10/2026 và hằng năm", date(2026, 10, 29)),
        ("P1Y", "trước ngày 30/10/2025 và hằng năm", date(2026, 12, 31)),
        ("P1M", "rà soát theo Nghị định số 15/2026/NĐ-CP ngày 05/11/2026", date(2026, 11, 30)),
    ],
)
def test_the_day_of_a_period_is_the_one_that_the_words_name(
    every: str, words: str, due: date
) -> None:
    *_, period = periods(every, _DAY, _DAY)
    assert due_in(period, words) == due


@pytest.mark.parametrize(
    ("clause", "dues"),
    [
        ("định kỳ hàng tháng, trước ngày 20, báo cáo kết quả", ["19/11", "19/12"]),
        ("trước ngày 20, tổng hợp tình hình hằng tháng", ["19/11", "19/12"]),
        ("hằng tháng (chậm nhất ngày 25) báo cáo", ["25/11", "25/12"]),
        ("hằng tháng (mùng 5 tháng sau) gửi số liệu", ["05/12", "05/01"]),
        ("hằng tháng gửi số liệu từ ngày 01 đến ngày 15 trước ngày 18", ["17/11", "17/12"]),
        ("hằng quý (trước ngày 15 của tháng cuối quý)", ["14/12"]),
        ("báo cáo định kỳ 6 tháng (trước 15/6), năm (trước 15/12)", ["14/12"]),
        ("báo cáo 6 tháng, năm", ["31/12"]),
        ("sáu tháng một lần, trước ngày 15 tháng 6 và 15 tháng 12, báo cáo", ["14/12"]),
        ("hằng năm gửi kết quả trước 20/3, 20/6, 20/9, 20/12", ["19/12"]),
        ("hằng năm, trước ngày 05/6 và ngày 05/12, gửi kết quả", ["04/12"]),
    ],
)
def test_a_day_beside_a_cycle_on_either_side_is_its_day(clause: str, dues: list[str]) -> None:
    """Such a duty without its day is due at the end of its period: late reads as in time."""
    due = read_due(clause, Calendar(_DAY, _DAY))
    assert due.kind is DueKind.RECURRING
    days = [
        due_in(one, due.text) for one in periods(due.every, date(2026, 11, 1), date(2026, 12, 31))
    ]
    assert [f"{day:%d/%m}" for day in days if day >= date(2026, 11, 1)][-len(dues) :] == dues


def test_words_of_the_term_come_before_those_of_the_deed() -> None:
    *_, period = periods("P1M", _DAY, _DAY)
    assert due_in(period, "vào ngày 10", "gửi trước ngày 20") == date(2026, 11, 10)
    assert due_in(period, "hằng tháng", "gửi trước ngày 20") == date(2026, 11, 19)
    assert due_in(period, None, None) == period.last


def test_a_duty_of_every_day_has_a_period_a_day_and_one_of_hours_none() -> None:
    days = [
        (one.name, due_in(one, "hằng ngày")) for one in periods("P1D", _DAY, date(2026, 11, 26))
    ]
    assert days == [("ngày 25/11/2026", _DAY), ("ngày 26/11/2026", date(2026, 11, 26))]
    assert list(periods("PT6H", _DAY, _DAY)) == []

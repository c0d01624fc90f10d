"""Where deeds begin and end, on invented sentences."""

from __future__ import annotations

import pytest

from tests.plan.given import read


@pytest.mark.parametrize(
    ("sentence", "tasks"),
    [
        ("Rà soát, sửa đổi nội quy chợ.", ["Rà soát, sửa đổi nội quy chợ"]),
        ("Đắp bờ kênh, trồng tre chắn sóng.", ["Đắp bờ kênh", "trồng tre chắn sóng"]),
        ("Vét kênh; báo cáo kết quả cho Sở Y tế.", ["Vét kênh; báo cáo kết quả cho Sở Y tế"]),
        ("Kiểm tra các chợ, kịp thời xử lý cháy.", ["Kiểm tra các chợ", "kịp thời xử lý cháy"]),
        (
            "Xử lý hành vi khai thác, vận chuyển cát.",
            ["Xử lý hành vi khai thác, vận chuyển cát"],
        ),
        ("Dọn chợ, sau đó quét vôi tường.", ["Dọn chợ", "quét vôi tường"]),
        ("Dọn chợ; khi có cháy thì báo động toàn phường.", ["Dọn chợ", "báo động toàn phường"]),
        ("Lập quỹ phòng, chống lụt.", ["Lập quỹ phòng, chống lụt"]),
        ("Chịu trách nhiệm trước Chủ tịch xã nếu để chợ cháy, mất nước.", []),
    ],
)
def test_a_comma_divides_deeds_only_where_a_verb_has_its_own_object(
    sentence: str, tasks: list[str]
) -> None:
    found = read("KẾ HOẠCH", "Giữ chợ", "I. VIỆC LÀM", "1. Sở Y tế", f"- {sentence}")
    assert [a.task for a in found] == tasks


def test_a_time_said_apart_dates_the_deeds_before_it() -> None:
    first, second = read(
        "KẾ HOẠCH", "Giữ chợ", "I. VIỆC LÀM",
        "1. Sở Y tế quét vôi tường, trồng hoa; việc này phải xong trong quý I/2031.",
    )  # fmt: skip
    assert str(first.due.day) == str(second.due.day) == "2031-03-31"


def test_a_day_at_the_end_of_a_series_dates_all_of_it() -> None:
    first, second = read(
        "KẾ HOẠCH", "Giữ chợ", "I. VIỆC LÀM",
        "1. Sở Y tế quét vôi tường, trồng hoa trước ngày 05/5/2031.",
    )  # fmt: skip
    assert str(first.due.day) == str(second.due.day) == "2031-05-04"

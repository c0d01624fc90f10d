"""Habits of drafting that a clerk meets in one plan after another, on invented sentences."""

from __future__ import annotations

import pytest

from tests.plan.given import read
from vanban.model import Form


def _read(*lines: str) -> list[tuple[str, str]]:
    found = read("KẾ HOẠCH", "Giữ chợ", "II. TỔ CHỨC THỰC HIỆN", *lines)
    return [("; ".join(one.lead), one.task) for one in found]


@pytest.mark.parametrize(
    ("line", "rows"),
    [
        (  # who answers for something is still the subject of what follows ";"
            "1. UBND các xã chịu trách nhiệm trước Chủ tịch UBND tỉnh nếu chợ cháy; thường xuyên "
            "kiểm tra các cổng chợ. Nghiêm cấm việc đốt rác trong chợ.",
            [
                ("UBND các xã", "thường xuyên kiểm tra các cổng chợ"),
                ("UBND các xã", "Nghiêm cấm việc đốt rác trong chợ"),
            ],
        ),
        (  # a class that says whom it means
            "1. Các cơ quan: Hội Nông dân tỉnh, Liên minh Hợp tác xã tỉnh theo chức năng hướng dẫn "
            "tiểu thương lập tổ tự quản.",
            [
                (
                    "Hội Nông dân tỉnh; Liên minh Hợp tác xã tỉnh",
                    "hướng dẫn tiểu thương lập tổ tự quản",
                )
            ],
        ),
        (  # a condition with its own order
            "1. Sở Y tế vận hành cống theo lịch, khi nước vượt báo động 2 phải đóng cống ngay.",
            [("Sở Y tế", "vận hành cống theo lịch"), ("Sở Y tế", "đóng cống ngay")],
        ),
        (  # what befalls whoever fails is nobody's work
            "1. Sở Y tế lập sổ chợ, gửi Sở Nội vụ; nếu không hoàn thành sẽ bị xem xét trách nhiệm.",
            [("Sở Y tế", "lập sổ chợ, gửi Sở Nội vụ")],
        ),
        (  # the result handed in by a sentence of its own
            "1. Sở Y tế kiểm tra các quầy thịt. Kết quả kiểm tra gửi về Sở Nội vụ trước 30/8/2031.",
            [
                (
                    "Sở Y tế",
                    "kiểm tra các quầy thịt. Kết quả kiểm tra gửi về Sở Nội vụ trước 30/8/2031",
                )
            ],
        ),
    ],
)
def test_a_habit_gives_its_rows(line: str, rows: list[tuple[str, str]]) -> None:
    assert _read(line) == rows


def test_a_bare_name_under_the_head_of_an_agency_is_that_agency() -> None:
    rows = _read(
        "1. Giám đốc Sở Y tế có trách nhiệm:",
        "a) Quét vôi tường chợ. Sở cũng chịu trách nhiệm biên soạn nội quy chợ.",
    )
    assert rows[1] == ("Sở Y tế", "biên soạn nội quy chợ")


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("cứ 6 giờ báo cáo một lần về Sở Nội vụ", "PT6H"),
        ("trồng hoa; định kỳ 6 tháng, hằng năm báo cáo Sở Nội vụ", "P6M"),
        ("mở lớp dạy bơi trong dịp hè", "period"),
        ("ký cam kết ngay từ đầu năm học", "period"),
        ("báo cáo Sở Nội vụ tại phiên họp tháng 11", "period"),
        ("theo dõi người tiêm tại chỗ ít nhất 30 phút", "none"),
    ],
)
def test_words_of_time_are_read(words: str, due: str) -> None:
    last = read("KẾ HOẠCH", "Giữ chợ", "II. TỔ CHỨC THỰC HIỆN", f"1. Sở Y tế {words}.")[-1]
    assert (last.due.every or last.due.kind.value) == due


def test_an_order_holds_for_all_that_its_sentence_names() -> None:
    found = read(
        "CÔNG VĂN",
        "Sở Y tế đề nghị các đơn vị thực hiện một số nội dung sau:",
        "1. Giao phòng Nghiệp vụ Y theo dõi các chợ; phòng Tổ chức lập sổ chợ.",
        "2. Bệnh viện đa khoa tỉnh chuẩn bị giường bệnh.",
    )
    assert [one.form for one in found] == [Form.ORDER, Form.ORDER, Form.REQUEST]


def test_an_abbreviation_alone_ends_where_the_verb_begins() -> None:
    assert _read("1. BCĐ họp hằng quý; BQL dự án Sông Mơ lập hồ sơ.") == [
        ("BCĐ", "họp hằng quý"),
        ("BQL dự án Sông Mơ", "lập hồ sơ"),
    ]

"""Whose deeds follow a title without a colon, a lead-in that directs, a comma that hands on."""

from __future__ import annotations

import pytest

from tests.plan.given import read
from vanban.plan.owners import heading_owner


def _under(*lines: str) -> list[tuple[str, ...]]:
    found = read("KẾ HOẠCH", "Giữ chợ", "II. TỔ CHỨC THỰC HIỆN", *lines)
    return [(*one.lead, one.task) for one in found]


def test_a_comma_before_another_agency_and_its_verb_hands_on() -> None:
    assert _under("1. Sở Xây dựng hoàn thiện hồ sơ chợ, Sở Tài chính thẩm định dự toán.") == [
        ("Sở Xây dựng", "hoàn thiện hồ sơ chợ"),
        ("Sở Tài chính", "thẩm định dự toán"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "chỉ đạo Phòng Kỹ thuật lập sổ, Phòng Kinh tế dọn chợ",
        "gửi báo cáo cho Sở Y tế, Sở Tài chính tổng hợp",
        "kiểm kê các chợ do Sở Y tế quản lý, Sở Tài chính theo dõi",
    ],
)
def test_a_list_or_work_of_others_is_not_handed_on(words: str) -> None:
    assert _under(f"1. Sở Xây dựng {words}.") == [("Sở Xây dựng", words)]


def test_points_below_a_title_without_a_colon_belong_to_whom_it_names() -> None:
    assert _under(
        "1. Sở Y tế có trách nhiệm tham mưu cấp có thẩm quyền",
        "a) Kiện toàn đội trực chợ;",
        "2. Đơn vị quản lý, khai thác chợ",
        "a) Quét chợ;",
        "3. Sở Xây dựng chỉ đạo Ban Quản lý chợ tỉnh:",
        "a) Sửa mái chợ;",
    ) == [
        ("Sở Y tế", "Kiện toàn đội trực chợ"),
        ("Đơn vị quản lý, khai thác chợ", "Quét chợ"),
        ("Ban Quản lý chợ tỉnh", "Sửa mái chợ"),
    ]


def test_a_report_on_all_work_is_a_deed_of_its_own() -> None:
    assert _under(
        "1. Sở Y tế lập dự toán; báo cáo kết quả thực hiện công tác giữ chợ trước ngày 10/11/2024."
    ) == [
        ("Sở Y tế", "lập dự toán"),
        ("Sở Y tế", "báo cáo kết quả thực hiện công tác giữ chợ trước ngày 10/11/2024"),
    ]


def test_a_class_of_things_is_no_agency() -> None:
    assert _under("1. Các trường hợp không được lập sổ chợ.") == []


@pytest.mark.parametrize(
    ("heading", "lead"),
    [
        ("Trách nhiệm của cơ quan sử dụng công chức", ("cơ quan sử dụng công chức",)),
        ("Trách nhiệm của bộ, Ủy ban nhân dân cấp tỉnh", ("bộ", "Ủy ban nhân dân cấp tỉnh")),
        ("Trách nhiệm của Cục Công nghệ thông tin", ("Cục Công nghệ thông tin",)),
    ],
)
def test_headings_of_duties_name_plain_bodies(heading: str, lead: tuple[str, ...]) -> None:
    owner = heading_owner(heading)
    assert owner is not None
    assert owner.lead == lead

"""Deeds of a plan that a decision issues, and of offices that texts of other branches name."""

from __future__ import annotations

import pytest

from tests.plan.given import read

DECISION = (
    "ỦY BAN NHÂN DÂN TỈNH AN HẢI",
    "Số: 12/QĐ-UBND",
    "An Hải, ngày 10 tháng 3 năm 2024",
    "QUYẾT ĐỊNH",
    "Ban hành Kế hoạch giữ chợ",
    "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch giữ chợ.",
    "Điều 2. Giao Sở Công Thương in biển chợ.",
    "TM. ỦY BAN NHÂN DÂN",
    "CHỦ TỊCH",
    "Lê Văn Mẫu",
)


def test_a_plan_issued_with_a_decision_keeps_its_own_labels() -> None:
    found = read(
        *DECISION,
        "KẾ HOẠCH",
        "Giữ chợ năm 2024",
        "(Kèm theo Quyết định số 12/QĐ-UBND ngày 10 tháng 3 năm 2024 của UBND tỉnh)",
        "I. MỤC ĐÍCH",
        "Giữ chợ sạch.",
        "II. TỔ CHỨC THỰC HIỆN",
        "1. Sở Y tế kiểm tra các quán ăn.",
    )
    assert [str(one.at) for one in found] == ["dieu-2", "ii.1"]


def test_an_annex_and_a_regulation_keep_the_step_of_the_attached_text() -> None:
    annex = read(
        *DECISION,
        "PHỤ LỤC",
        "NHIỆM VỤ GIAO CÁC SỞ",
        "(Kèm theo Quyết định số 12/QĐ-UBND ngày 10 tháng 3 năm 2024 của UBND tỉnh)",
        "1. Sở Y tế:",
        "a) Kiểm tra các quán ăn.",
    )
    rules = read(
        *DECISION,
        "QUY CHẾ",
        "Giữ chợ",
        "(Kèm theo Quyết định số 12/QĐ-UBND ngày 10 tháng 3 năm 2024 của UBND tỉnh)",
        "Điều 1. Phạm vi",
        "Quy chế này quy định việc giữ chợ.",
        "Điều 2. Thẩm quyền, trách nhiệm của Sở Y tế",
        "1. Kiểm tra các quán ăn.",
    )
    assert str(annex[-1].at) == "phu-luc.1.a"
    assert (str(rules[-1].at), rules[-1].lead) == ("phu-luc.dieu-2.khoan-1", ("Sở Y tế",))


@pytest.mark.parametrize(
    ("words", "lead", "tasks"),
    [
        ("Sư đoàn 33X duy trì chế độ trực.", "Sư đoàn 33X", ["duy trì chế độ trực"]),
        ("Cục Hậu cần bảo đảm vật chất.", "Cục Hậu cần", ["bảo đảm vật chất"]),
        ("Chi bộ tổ chức học tập, quán triệt Chỉ thị.", "Chi bộ",
         ["tổ chức học tập, quán triệt Chỉ thị"]),
        ("Sở Y tế kiểm tra khu vui chơi, giải trí dưới nước.", "Sở Y tế",
         ["kiểm tra khu vui chơi, giải trí dưới nước"]),
        ("Công an tỉnh lập sổ; có hướng dẫn cụ thể các xã.", "Công an tỉnh",
         ["lập sổ", "có hướng dẫn cụ thể các xã"]),
    ],
)  # fmt: skip
def test_offices_and_pairs_of_all_branches_are_whole(
    words: str, lead: str, tasks: list[str]
) -> None:
    found = read("KẾ HOẠCH", "Giữ chợ", "II. TỔ CHỨC THỰC HIỆN", f"1. {words}")
    assert [(one.lead, one.task) for one in found] == [((lead,), task) for task in tasks]


@pytest.mark.parametrize(
    ("words", "tasks"),
    [
        ("Sở Y tế đăng tải danh mục trên trang của Sở, niêm yết công khai tại trụ sở.",
         ["đăng tải danh mục trên trang của Sở, niêm yết công khai tại trụ sở"]),
        ("Sở Y tế chú trọng các hoạt động tư vấn, hướng nghiệp, giới thiệu việc làm.",
         ["chú trọng các hoạt động tư vấn, hướng nghiệp, giới thiệu việc làm"]),
        ("Sở Y tế ban hành văn bản quy định chi tiết, hướng dẫn thi hành Luật Chợ.",
         ["ban hành văn bản quy định chi tiết, hướng dẫn thi hành Luật Chợ"]),
        ("Sở Y tế định kỳ hằng năm hoặc theo yêu cầu đột xuất, kiểm tra các chợ.",
         ["kiểm tra các chợ"]),
        ("Sở Y tế theo dõi giá thuốc; báo cáo, đề xuất Thủ tướng giải pháp bình ổn.",
         ["theo dõi giá thuốc", "báo cáo, đề xuất Thủ tướng giải pháp bình ổn"]),
        ("Sở Y tế chủ trì, phối hợp với các Sở: Xây dựng, Công Thương theo chức năng, "
         "nhiệm vụ chỉ đạo các xã dọn chợ.", ["chỉ đạo các xã dọn chợ"]),
        ("Lưu ý: Sở Y tế phải trình hồ sơ trong tháng 3 năm 2024.",
         ["trình hồ sơ trong tháng 3 năm 2024"]),
        ("Giao ông Giám đốc Sở Y tế lập sổ chợ.", ["lập sổ chợ"]),
    ],
)  # fmt: skip
def test_what_belongs_to_one_deed_stays_in_it(words: str, tasks: list[str]) -> None:
    found = read("KẾ HOẠCH", "Giữ chợ", "II. TỔ CHỨC THỰC HIỆN", f"1. {words}")
    assert [one.task for one in found] == tasks


def test_whom_an_owner_assigns_in_its_own_list_is_no_other_owner() -> None:
    found = read(
        "KẾ HOẠCH",
        "Giữ chợ",
        "II. TỔ CHỨC THỰC HIỆN",
        "1. Sở Y tế có trách nhiệm:",
        "a) Phân công bệnh viện tỉnh trực chợ.",
        "Trong đó giao Giám đốc Sở Y tế chỉ đạo thực hiện:",
        "- Kiểm tra quán ăn.",
    )
    assert [one.lead for one in found] == [("Sở Y tế",), ("Giám đốc Sở Y tế",)]

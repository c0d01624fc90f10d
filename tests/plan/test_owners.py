"""Whose a deed is, on invented sentences."""

from __future__ import annotations

import pytest

from tests.plan.given import read
from vanban.model import Form

HEAD = ("KẾ HOẠCH", "Giữ chợ", "I. VIỆC LÀM")


@pytest.mark.parametrize(
    ("sentence", "lead"),
    [
        ("Trong 05 ngày kể từ khi lũ rút, Sở Y tế phun thuốc.", ("Sở Y tế",)),
        ("Hằng năm, Sở Y tế lập danh mục thuốc.", ("Sở Y tế",)),
        (
            "Giám đốc các Sở: Y tế, Nội vụ rà soát hồ sơ.",
            ("Giám đốc Sở Y tế", "Giám đốc Sở Nội vụ"),
        ),
        ("Sở Y tế và Công an tỉnh cùng kiểm tra chợ.", ("Sở Y tế", "Công an tỉnh")),
        ("Văn phòng HĐND và UBND xã lập lịch trực.", ("Văn phòng HĐND và UBND xã",)),
        ("Các xã có rừng có trách nhiệm trồng dặm.", ("Các xã có rừng",)),
        ("Quét vôi tường chợ (Sở Y tế thực hiện).", ("Sở Y tế",)),
        ("Công chức Địa chính xã cắm mốc.", ("Công chức Địa chính xã",)),
        (
            "Đồng chí Trần Văn Lam, Phó Chủ tịch xã kiểm tra chợ.",
            ("Trần Văn Lam, Phó Chủ tịch xã",),
        ),
        ("Tổng vệ sinh chợ: các tổ dân phố thực hiện.", ("các tổ dân phố",)),
        ("Việc tập huấn tiểu thương do Sở Y tế đảm nhiệm.", ("Sở Y tế",)),
    ],
)
def test_the_owner_is_found_wherever_the_sentence_puts_it(
    sentence: str, lead: tuple[str, ...]
) -> None:
    (given,) = read(*HEAD, f"1. {sentence}")
    assert given.lead == lead


def test_who_only_helps_is_a_partner() -> None:
    (given,) = read(*HEAD, "1. Sở Y tế chủ trì, Công an tỉnh phối hợp bố trí trạm cứu thương.")
    assert (given.lead, given.partners) == (("Sở Y tế",), ("Công an tỉnh",))


def test_partners_of_a_lead_in_hold_for_all_points_below_it() -> None:
    first, second = read(
        *HEAD, "1. Sở Y tế:", "a) Phối hợp với Công an tỉnh chỉ đạo các việc:",
        "- Dọn kho thuốc.", "- Sửa mái chợ.",
    )  # fmt: skip
    assert first.partners == second.partners == ("Công an tỉnh",)


def test_to_co_operate_without_a_leader_keeps_its_doubt() -> None:
    (given,) = read(*HEAD, "1. Sở Y tế phối hợp với Công an tỉnh kiểm tra chợ.")
    assert given.notes


def test_so_nay_is_the_last_named() -> None:
    _, given = read(*HEAD, "1. Sở Y tế mở lớp học nghề; Sở này lập danh sách học viên.")
    assert given.lead == ("Sở Y tế",)


def test_the_issuer_hands_on_what_it_demands() -> None:
    found = read(
        *HEAD, "1. Sở Y tế", "- Dọn kho thuốc.",
        "Ủy ban nhân dân tỉnh yêu cầu các xã dọn kênh.",
    )  # fmt: skip
    assert found[-1].lead == ("các xã",)
    assert str(found[-1].at) == "closing"


def test_a_request_is_one_for_all_deeds_of_its_sentence() -> None:
    found = read(*HEAD, "1. Đề nghị Hội Nông dân tỉnh vận động hội viên; giám sát chợ.")
    assert [a.form for a in found] == [Form.REQUEST, Form.REQUEST]


def test_a_wrapped_line_goes_on_with_its_paragraph() -> None:
    (given,) = read(*HEAD, "1. Sở Y tế rà soát, đôn", "đốc các chợ dọn rác.")
    assert given.task == "rà soát, đôn đốc các chợ dọn rác"


def test_a_role_in_brackets_or_behind_the_name_leaves_name_and_deeds() -> None:
    found = read(
        "KẾ HOẠCH",
        "I. MỤC ĐÍCH",
        "- Vườn xanh.",
        "II. TRÁCH NHIỆM",
        "1. Sở Y tế (cơ quan thường trực)",
        "- Duy trì tổng đài.",
        "2. Sở Nội vụ là cơ quan đầu mối, có nhiệm vụ: (i) theo dõi; (ii) giao ban hằng quý.",
        "3. Sở Xây dựng là cơ quan thường trực; chuẩn bị nội dung họp.",
        "4. Giám đốc Ban Quản lý dự án số 2 kiểm điểm trách nhiệm.",
    )
    assert [(a.lead, a.task) for a in found] == [
        (("Sở Y tế",), "Duy trì tổng đài"),
        (("Sở Nội vụ",), "theo dõi"),
        (("Sở Nội vụ",), "giao ban hằng quý"),
        (("Sở Xây dựng",), "chuẩn bị nội dung họp"),
        (("Giám đốc Ban Quản lý dự án số 2",), "kiểm điểm trách nhiệm"),
    ]


def test_owners_stand_behind_a_dash_and_in_brackets_with_their_own_parts() -> None:
    first, second = read(
        "KẾ HOẠCH",
        "II. NỘI DUNG",
        "1. Thi kể chuyện - Sở Nội vụ chủ trì, Tỉnh đoàn phối hợp.",
        "2. Lễ khai mạc (Sở Y tế chủ trì; Công an tỉnh bảo đảm an ninh).",
    )
    assert (first.task, first.lead, first.partners) == (
        "Thi kể chuyện",
        ("Sở Nội vụ",),
        ("Tỉnh đoàn",),
    )
    assert (second.lead, second.partners) == (("Sở Y tế",), ("Công an tỉnh",))


def test_lines_below_a_work_say_its_product_and_its_money() -> None:
    (found,) = read(
        "CHƯƠNG TRÌNH",
        "II. NHIỆM VỤ",
        "1. Soạn nội quy chợ.",
        "- Cơ quan chủ trì: Sở Y tế",
        "- Thời gian hoàn thành: Quý IV/2032",
        "- Sản phẩm: Nội quy chợ",
        "- Kinh phí: 20 triệu đồng",
    )
    assert (found.task, found.lead, found.product) == (
        "Soạn nội quy chợ",
        ("Sở Y tế",),
        "Nội quy chợ",
    )
    assert str(found.due.day) == "2032-12-31"

"""Whom a text speaks to before its first item, and how names and fronts are read; invented."""

from __future__ import annotations

import pytest

from tests.plan.given import read
from vanban.model import Form
from vanban.plan.agencies import read_names
from vanban.plan.language import Words


def test_an_item_without_a_name_is_theirs_whom_the_directive_speaks_to() -> None:
    found = read(
        "CHỈ THỊ",
        "Về an toàn đò ngang",
        "Để giữ an toàn, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu Chủ tịch UBND các xã ven sông:",
        "1. Đình chỉ các bến không phép.",
        "2. Giao Sở Xây dựng kiểm tra các bến.",
    )
    assert [given.lead for given in found] == [
        ("Chủ tịch UBND các xã ven sông",),
        ("Sở Xây dựng",),
    ]


def test_a_letter_that_asks_makes_requests_of_its_items() -> None:
    found = read(
        "Số: 5/SYT-NV",
        "V/v khám mắt",
        "Kính gửi: Ủy ban nhân dân các xã.",
        "Sở Y tế đề nghị:",
        "1. Ủy ban nhân dân các xã lập danh sách người cao tuổi.",
        "2. Bố trí phòng khám.",
    )
    assert [given.form for given in found] == [Form.REQUEST, Form.REQUEST]
    assert found[1].lead == ("Ủy ban nhân dân các xã",)


def test_a_plan_speaks_to_nobody_before_its_sections() -> None:
    assert not read(
        "KẾ HOẠCH",
        "Ủy ban nhân dân tỉnh yêu cầu các sở thực hiện Kế hoạch như sau:",
        "I. NHIỆM VỤ",
        "1. Phát triển nghề đan nón.",
    )


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Chủ tịch UBND huyện, thành phố lập sổ", ("Chủ tịch UBND huyện, thành phố",)),
        ("Sở Tư pháp các tỉnh, thành phố rà soát", ("Sở Tư pháp các tỉnh, thành phố",)),
        ("Ban Chỉ huy Bộ Xây dựng kiểm tra", ("Ban Chỉ huy Bộ Xây dựng",)),
        ("Trung tâm Giáo dục thường xuyên tỉnh mở lớp", ("Trung tâm Giáo dục thường xuyên tỉnh",)),
    ],
)
def test_a_name_keeps_places_and_branches_inside_it(text: str, names: tuple[str, ...]) -> None:
    assert read_names(Words.of(text), 0).names == names


@pytest.mark.parametrize(
    ("item", "tasks"),
    [
        ("Sở Y tế theo chức năng, nhiệm vụ theo dõi, đôn đốc.", ["theo dõi, đôn đốc"]),
        ("Về thuốc: Sở Y tế mua đủ thuốc.", ["mua đủ thuốc"]),
        ("Sở Y tế: a) Lập sổ; b) Mở lớp.", ["Lập sổ", "Mở lớp"]),
        ("Sở Y tế tập trung, khẩn trương lập sổ.", ["tập trung, khẩn trương lập sổ"]),
        ("Trường hợp có dịch thì Sở Y tế cách ly.", ["cách ly"]),
        (
            "Sở Y tế sơ kết Nghị định quy định chi tiết, hướng dẫn thi hành Luật Chợ.",
            ["sơ kết Nghị định quy định chi tiết, hướng dẫn thi hành Luật Chợ"],
        ),
    ],
)
def test_what_stands_before_a_deed_is_no_part_of_it(item: str, tasks: list[str]) -> None:
    found = read("KẾ HOẠCH", "Giữ chợ", "I. TỔ CHỨC THỰC HIỆN", f"1. {item}")
    assert [given.task for given in found] == tasks


def test_partners_divided_by_a_semicolon_wait_for_the_deed() -> None:
    (given,) = read(
        "KẾ HOẠCH",
        "Giữ chợ",
        "I. TỔ CHỨC THỰC HIỆN",
        "1. Sở Y tế chủ trì, phối hợp với Công an tỉnh; các trường kiểm tra bếp ăn.",
    )
    assert given.partners == ("Công an tỉnh", "các trường")
    assert given.task == "kiểm tra bếp ăn"


def test_the_council_hands_work_on_and_what_is_handed_in_for_itself_is_a_deed() -> None:
    found = read(
        "NGHỊ QUYẾT",
        "Điều 1. Thông qua đề án.",
        "Điều 2. Hội đồng nhân dân tỉnh giao Ủy ban nhân dân tỉnh trồng cây bần; "
        "trình Hội đồng nhân dân tỉnh đề án nuôi cá.",
    )
    assert [given.lead for given in found] == [("Ủy ban nhân dân tỉnh",)] * 2


def test_places_of_two_kinds_share_one_head() -> None:
    names = read_names(Words.of("UBND các xã Nam, Bắc và thị trấn Cồn Cát lập sổ"), 0).names
    assert names == ("UBND xã Nam", "UBND xã Bắc", "UBND thị trấn Cồn Cát")

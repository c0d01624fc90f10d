"""Who oversees a deed, and owners said behind a work or named among others, on invented texts."""

from __future__ import annotations

import pytest

from tests.plan.given import read
from vanban.plan.deeds import overseers

HEAD = ("KẾ HOẠCH", "I. MỤC ĐÍCH", "- Vườn xanh hơn.", "II. TỔ CHỨC THỰC HIỆN")


def test_whoever_is_told_to_follow_the_plan_oversees_the_deeds_of_the_others() -> None:
    first, second = read(
        *HEAD,
        "1. Sở Xây dựng sơn lại cầu.",
        "2. Sở Nội vụ theo dõi, đôn đốc việc thực hiện Kế hoạch này.",
    )
    assert first.overseers == ("Sở Nội vụ",)
    assert second.overseers == ()


def test_whoever_is_only_asked_to_watch_is_set_over_nobody() -> None:
    first, _ = read(
        *HEAD,
        "1. Sở Xây dựng sơn lại cầu.",
        "2. Đề nghị Ủy ban MTTQ tỉnh giám sát việc thực hiện Kế hoạch này.",
    )
    assert first.overseers == ()


@pytest.mark.parametrize(
    ("deed", "names"),
    [
        (
            "diễn tập dưới sự chỉ đạo trực tiếp của Ban Chỉ huy Quân sự xã",
            ("Ban Chỉ huy Quân sự xã",),
        ),
        ("thi công, chịu sự giám sát của Sở Xây dựng", ("Sở Xây dựng",)),
        ("giám sát việc trồng cây", ()),
    ],
)
def test_a_deed_says_under_whom_it_is_done(deed: str, names: tuple[str, ...]) -> None:
    assert overseers(deed) == names


def test_a_sentence_behind_a_work_says_whose_it_is_and_when() -> None:
    (found,) = read(
        "KẾ HOẠCH",
        "II. NỘI DUNG",
        "1. Mở 02 lớp tập huấn. Đơn vị thực hiện: Phòng Kinh tế. Thời gian: trước 30/6/2031.",
    )
    assert (found.task, found.lead) == ("Mở 02 lớp tập huấn", ("Phòng Kinh tế",))
    assert str(found.due.day) == "2031-06-29"


def test_a_name_nobody_knows_is_an_owner_among_items_of_owners() -> None:
    found = read(
        "KẾ HOẠCH",
        "II. PHÂN CÔNG NHIỆM VỤ",
        "1. Ban Giám hiệu: ban hành nội quy.",
        "2. Tổ chuyên môn: soạn đề thi.",
        "3. Bảo vệ: kiểm soát cổng trường.",
        "4. Kinh phí: lấy từ quỹ trường.",
    )
    assert [(a.lead, a.task) for a in found] == [
        (("Ban Giám hiệu",), "ban hành nội quy"),
        (("Tổ chuyên môn",), "soạn đề thi"),
        (("Bảo vệ",), "kiểm soát cổng trường"),
    ]


def test_a_class_told_by_its_place_is_named_without_it() -> None:
    (found,) = read(
        "QUYẾT ĐỊNH",
        "Điều 1. Ban hành Đề án.",
        "Điều 2. Ủy quyền cho Chủ tịch UBND các xã nơi có trụ sở ký hợp đồng cho thuê.",
    )
    assert (found.lead, found.task) == (("Chủ tịch UBND các xã",), "ký hợp đồng cho thuê")


def test_a_verb_that_nobody_listed_begins_a_deed_behind_a_semicolon() -> None:
    found = read(*HEAD, "1. Sở Xây dựng sơn lại cầu; vạch tuyến xe buýt; tiêu chí chọn nhà thầu.")
    assert [a.task for a in found] == ["sơn lại cầu", "vạch tuyến xe buýt; tiêu chí chọn nhà thầu"]

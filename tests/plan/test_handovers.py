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


@pytest.mark.parametrize(
    ("words", "lead"),
    [
        ("Ban Chỉ huy Phòng chống thiên tai và Tìm kiếm cứu nạn xã lập sổ.",
         "Ban Chỉ huy Phòng chống thiên tai và Tìm kiếm cứu nạn xã"),
        ("Ban Chỉ đạo xây dựng nông thôn mới xã lập sổ.", "Ban Chỉ đạo xây dựng nông thôn mới xã"),
        ("Hội đồng phối hợp phổ biến, giáo dục pháp luật tỉnh lập sổ.",
         "Hội đồng phối hợp phổ biến, giáo dục pháp luật tỉnh"),
        ("Tổng Liên đoàn Lao động Việt Nam lập sổ.", "Tổng Liên đoàn Lao động Việt Nam"),
        ("Các cụm thi đua lập sổ.", "Các cụm thi đua"),
    ],
)  # fmt: skip
def test_names_with_acts_inside_are_whole(words: str, lead: str) -> None:
    assert _under(f"1. {words}") == [(lead, "lập sổ")]


def test_who_is_ordered_in_brackets_leads_the_work_before_them() -> None:
    found = read(
        "KẾ HOẠCH",
        "Giữ chợ",
        "II. TỔ CHỨC THỰC HIỆN",
        "1. Xây dựng quy chế chợ (Giao Sở Y tế chủ trì, phối hợp với Sở Tư pháp tham mưu).",
    )
    assert [(one.lead, one.partners, one.task) for one in found] == [
        (("Sở Y tế",), ("Sở Tư pháp",), "Xây dựng quy chế chợ")
    ]


def test_done_by_at_the_end_of_a_sentence_holds_for_all_its_deeds() -> None:
    found = read(
        "KẾ HOẠCH",
        "Giữ chợ",
        "II. TỔ CHỨC THỰC HIỆN",
        "1. Sở Y tế in sổ chợ; rà soát nội quy chợ; hoàn thành trong tháng 5 năm 2026.",
    )
    assert [str(one.due.day) for one in found] == ["2026-05-31", "2026-05-31"]


def test_pairs_in_a_condition_do_not_end_it() -> None:
    found = read(
        "CÔNG VĂN",
        "Kính gửi: Sở Y tế.",
        "1. Sở Y tế giữ chợ.",
        "2. Nếu có vướng mắc cần bổ sung, sửa đổi đề nghị các xã phản ánh về Sở Y tế.",
    )
    assert [(one.lead, str(one.form)) for one in found][-1] == (("các xã",), "request")


def test_regular_reports_and_sessions_are_no_times() -> None:
    found = read(
        "KẾ HOẠCH",
        "Giữ chợ",
        "II. TỔ CHỨC THỰC HIỆN",
        "1. Sở Y tế rà soát các chế độ báo cáo định kỳ; thực hiện nghị quyết phiên họp thường kỳ.",
        "2. Sở Y tế đưa việc giữ chợ vào kế hoạch 5 năm và hàng năm về chợ.",
    )
    assert {str(one.due.kind) for one in found} == {"none"}


def test_points_of_works_that_a_directs_b_to_do_are_of_b() -> None:
    assert _under(
        "1. Ủy ban nhân dân tỉnh chỉ đạo Sở Y tế phối hợp với Sở Xây dựng thực hiện nội dung sau:",
        "a) Xem lại từng chợ, trong khi xem cần lưu ý:",
    ) == [("Sở Y tế", "Xem lại từng chợ, trong khi xem cần lưu ý")]


def test_duties_in_a_chapter_on_duties_count_wherever_it_stands() -> None:
    articles = [f"Điều {n}. Nội dung {n}" for n in range(4, 15)]
    found = read(
        "THÔNG TƯ",
        "Quy định về chợ",
        "Chương I",
        "QUY ĐỊNH CHUNG",
        "Điều 1. Phạm vi",
        "Chương II",
        "TRÁCH NHIỆM CỦA CÁC CƠ QUAN",
        "Điều 2. Trách nhiệm của Sở Y tế",
        "1. Kiểm tra quán ăn.",
        "2. Cấp, gia hạn giấy phép cho quán ăn.",
        "Điều 3. Hồ sơ của Sở Y tế",
        "Chương III",
        "QUẢN LÝ CHỢ",
        *articles,
        "Điều 15. Trách nhiệm thi hành",
        "1. Sở Công Thương hướng dẫn thực hiện Thông tư này.",
        "Trong quá trình thực hiện, nếu có vướng mắc, các xã kịp thời báo cáo về Sở Y tế.",
    )
    assert [(str(one.at), one.lead) for one in found] == [
        ("dieu-2.khoan-1", ("Sở Y tế",)),
        ("dieu-2.khoan-2", ("Sở Y tế",)),
        ("dieu-15.khoan-1", ("Sở Công Thương",)),
        ("closing", ("các xã",)),
    ]


def test_to_see_to_the_text_itself_in_its_last_article_is_a_formula() -> None:
    assert _under("1. Giám đốc Cảnh sát cơ động lập sổ.") == [
        ("Giám đốc Cảnh sát cơ động", "lập sổ")
    ]
    found = read(
        "THÔNG TƯ", "Quy định về chợ", "Điều 1. Phạm vi", "Thông tư này quy định về chợ.",
        "Điều 2. Trách nhiệm thi hành",
        "Thủ trưởng các đơn vị thuộc Bộ chịu trách nhiệm tổ chức thực hiện Thông tư này./.",
    )  # fmt: skip
    assert found == ()


def test_the_last_articles_are_those_of_the_body_and_any_duty_in_them_counts() -> None:
    articles = [f"Điều {n}. Nội dung {n}" for n in range(1, 12)]
    forms = [line for n in range(1, 9) for line in (f"Điều {n}. Mẫu {n}", "Bên A giao chợ.")]
    found = read(
        "THÔNG TƯ", "Quy định về chợ", *articles,
        "Điều 12. Trách nhiệm quản lý, sử dụng chợ",
        "1. Cục Quản lý thi hành án dân sự thực hiện mua sắm cho chợ.",
        "Điều 13. Trách nhiệm thực hiện",
        "1. Ủy ban nhân dân cấp tỉnh giao Sở Nội vụ chịu trách nhiệm:",
        "a) Lập sổ chợ.",
        "2. Ủy ban nhân dân cấp xã chịu trách nhiệm.",
        "a) Quét chợ.",
        "3. Khi đi chợ, đội chợ được quyền yêu cầu các hộ cung cấp hồ sơ.",
        "Nơi nhận:", "- Lưu: VT.", "BỘ TRƯỞNG", "Lê Văn Mẫu",
        "PHỤ LỤC", "HỢP ĐỒNG GIỮ CHỢ", "(Kèm theo Thông tư số 1/2024/TT-BCT)", *forms,
    )  # fmt: skip
    assert [(str(one.at), *one.lead) for one in found if "phu" not in str(one.at)] == [
        ("dieu-12.khoan-1", "Cục Quản lý thi hành án dân sự"),
        ("dieu-13.khoan-1.diem-a", "Sở Nội vụ"),
        ("dieu-13.khoan-2.diem-a", "Ủy ban nhân dân cấp xã"),
    ]


def test_who_is_told_to_direct_the_works_below_owns_them() -> None:
    found = read(
        "CÔNG VĂN",
        "Kính gửi: Tòa án nhân dân các tỉnh.",
        "Tòa án nhân dân tối cao yêu cầu Chánh án các Tòa án chỉ đạo thực hiện các việc sau:",
        "1. Rà soát các vụ án.",
    )
    assert [one.lead for one in found] == [("Chánh án các Tòa án",)]


def test_a_report_that_recurs_and_one_that_does_not_are_two() -> None:
    words = "1. Sở Y tế báo cáo nhanh hằng ngày, báo cáo tổng hợp trước ngày 25/02/2026."
    assert [task for _, task in _under(words)] == [
        "báo cáo nhanh hằng ngày",
        "báo cáo tổng hợp trước ngày 25/02/2026",
    ]


def test_a_unit_that_tells_the_situation_may_turn_to_orders() -> None:
    found = read(
        "NGHỊ QUYẾT",
        "Phiên họp tháng 4",
        "1. Về tình hình chợ tháng 4",
        "Chợ ổn định. Sở Y tế đã kiểm tra.",
        "Ủy ban nhân dân yêu cầu các sở, ngành tập trung thực hiện các nhiệm vụ sau:",
        "- Sở Y tế kiểm tra quán ăn.",
        "2. Về chợ mới",
        "Giao Giám đốc Sở Xây dựng thừa ủy quyền Chủ tịch, thay mặt Ủy ban ký Tờ trình.",
    )
    assert [(one.lead, one.task) for one in found] == [
        (("Sở Y tế",), "kiểm tra quán ăn"),
        (("Giám đốc Sở Xây dựng",), "thừa ủy quyền Chủ tịch, thay mặt Ủy ban ký Tờ trình"),
    ]


def test_the_number_of_a_round_is_no_day() -> None:
    found = read(
        "KẾ HOẠCH", "Giữ chợ", "Chợ Mơ, ngày 05 tháng 3 năm 2022", "II. NỘI DUNG",
        "1. Dọn chợ", "- Nội dung: quét chợ.", "- Đơn vị thực hiện: Sở Y tế.",
        "- Thời gian: Đợt 1 tháng 4, đợt 2 tháng 7/2022.",
    )  # fmt: skip
    assert [str(one.due.day) for one in found] == ["2022-07-31"]


def test_the_front_of_a_city_is_one_body() -> None:
    words = "1. Ủy ban Mặt trận Tổ quốc Việt Nam thành phố vận động Nhân dân."
    assert _under(words) == [("Ủy ban Mặt trận Tổ quốc Việt Nam thành phố", "vận động Nhân dân")]


def test_a_standing_office_is_whole_and_at_once_is_still_a_formula() -> None:
    found = read(
        "CÔNG ĐIỆN", "Ứng phó bão", "Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:",
        "1. Văn phòng thường trực Ban Chỉ huy lập sổ trực.",
        "Yêu cầu các cơ quan, đơn vị triển khai thực hiện ngay Công điện này./.",
    )  # fmt: skip
    assert [(one.lead, one.task) for one in found] == [
        (("Văn phòng thường trực Ban Chỉ huy",), "lập sổ trực")
    ]

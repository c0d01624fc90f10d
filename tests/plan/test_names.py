"""Names end where deeds begin, whatever the name and the verb: crossed, on invented sentences."""

from __future__ import annotations

import pytest

from vanban.plan.agencies import read_names
from vanban.plan.deeds import read_opening
from vanban.plan.language import Words, deed_start

NAMES = (
    "Ban An toàn giao thông tỉnh", "Phòng Kế hoạch tổng hợp", "Phòng Quản lý đào tạo",
    "Chi cục Quản lý chất lượng nông lâm sản và thủy sản", "Trung tâm Điều hành sản xuất",
    "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông tỉnh", "Tổ Công nghệ thông tin",
    "Phòng Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ", "Thi hành án dân sự tỉnh",
    "Trung tâm Giám sát, điều hành đô thị thông minh", "Khoa Kiểm soát nhiễm khuẩn",
    "Văn phòng Điều phối nông thôn mới", "Kho bạc Nhà nước khu vực X", "Đảng ủy Công an tỉnh",
    "Công ty Điện lực Lam Sơn", "UBND các xã, phường, đặc khu", "Giáo viên chủ nhiệm",
    "Đơn vị quản lý đường bộ", "Doanh nghiệp cung cấp dịch vụ viễn thông", "Thống kê tỉnh",
    "Sở Văn hóa, Thể thao và Du lịch", "Các khoa lâm sàng", "Trưởng phòng Kinh tế",
    "Cục Quản lý Dược", "Ủy ban Kiểm tra Thành ủy", "Ban Tuyên giáo và Dân vận Tỉnh ủy",
)  # fmt: skip
DEEDS = (
    "rà soát quy hoạch đất lúa", "ban hành kế hoạch trực", "cử cán bộ tham gia Tổ giúp việc",
    "siết chặt kỷ luật lao động", "không để xảy ra cháy", "thay mới biển báo hỏng",
    "xây dựng quy trình xử lý hồ sơ", "gửi số liệu về Sở Tài chính", "nâng cấp phần mềm",
    "đôn đốc tiến độ giải ngân", "tự đánh giá mức độ hoàn thành", "kịp thời phát hiện sai phạm",
)  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_a_name_ends_where_any_deed_begins(name: str) -> None:
    for deed in DEEDS:
        words = Words.of(f"{name} {deed}")
        opening = read_opening(words, None)
        assert opening.owner is not None, deed
        assert opening.owner.lead == (name,), deed
        assert opening.predicate is not None, deed
        assert words.text[words.start(opening.predicate.verb) :] == deed


def test_a_role_and_a_competence_stand_between_name_and_deed() -> None:
    words = Words.of(
        "Thủ trưởng các đơn vị trong phạm vi nhiệm vụ, quyền hạn được giao có trách nhiệm "
        "bảo quản hồ sơ"
    )
    opening = read_opening(words, None)
    assert opening.owner is not None
    assert opening.predicate is not None
    assert opening.owner.lead == ("Thủ trưởng các đơn vị",)
    assert words.text[words.start(opening.predicate.verb) :] == "bảo quản hồ sơ"


def test_a_field_of_work_alone_is_still_a_deed() -> None:
    words = Words.of("Phòng Kế hoạch tổng hợp kết quả quý I")
    opening = read_opening(words, None)
    assert opening.owner is not None
    assert opening.owner.lead == ("Phòng Kế hoạch",)


def test_what_tells_one_of_a_class_apart_is_part_of_the_name() -> None:
    for name, deed in (
        ("cơ quan đề xuất", "có trách nhiệm hoàn thiện hồ sơ"),
        ("doanh nghiệp quản lý tài sản đường sắt", "trong việc chống sạt lở"),
    ):
        words = Words.of(f"{name} {deed}")
        assert read_names(words, 0).names == (name,)


def test_a_sort_of_body_is_no_deed() -> None:
    assert deed_start(Words.of("tổ chức hành chính khác thuộc tỉnh"), 0) is None
    assert deed_start(Words.of("07 ngày làm việc đầu tiên"), 2) is None

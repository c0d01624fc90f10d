"""Heads of documents of the Party, the army, schools, courts, firms; all are invented."""

from __future__ import annotations

import pytest

from vanban.model import Document, Line, Source, Span, lay_out
from vanban.parse import parse


def _read(head: str, number: str, *body: str) -> Document:
    lines = (
        *head.split(" | "), number, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc", "Quảng Ngãi, ngày 05 tháng 9 năm 2023", *body,
    )  # fmt: skip
    text, placed = lay_out(Line(line, Span(0, 0)) for line in lines)
    return parse(Source("", "text", text, placed))


_PLAN = ("KẾ HOẠCH", "Giữ chợ", "I. NỘI DUNG", "1. Các tổ giữ chợ.")


@pytest.mark.parametrize(
    ("head", "issuer"),
    [
        ("BỘ CÔNG AN | CÔNG AN TỈNH QUẢNG NGÃI", "Công an tỉnh Quảng Ngãi"),
        ("TỔNG CỤC THUẾ | CỤC THUẾ TỈNH QUẢNG NGÃI", "Cục Thuế tỉnh Quảng Ngãi"),
        ("TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM | LIÊN ĐOÀN LAO ĐỘNG TỈNH QUẢNG NGÃI",
         "Liên đoàn Lao động tỉnh Quảng Ngãi"),
        ("BỘ QUỐC PHÒNG | BỘ TƯ LỆNH QUÂN KHU", "Bộ Tư lệnh quân khu"),
        ("UBND HUYỆN BÌNH SƠN | PHÒNG NỘI VỤ", "Phòng Nội vụ"),
        ("SỞ GIÁO DỤC VÀ ĐÀO TẠO | TRƯỜNG THPT NGUYỄN VĂN MẪU", "Trường THPT Nguyễn Văn Mẫu"),
        ("BỘ Y TẾ | BỆNH VIỆN ĐA KHOA TRUNG ƯƠNG", "Bệnh viện Đa khoa Trung ương"),
        ("TỈNH ỦY QUẢNG NGÃI | BAN TUYÊN GIÁO TỈNH ỦY", "Ban Tuyên giáo Tỉnh ủy"),
    ],
)  # fmt: skip
def test_the_body_that_issues_stands_below_its_superior(head: str, issuer: str) -> None:
    found = _read(head, "Số: 15/KH-GC", *_PLAN).header
    assert [one.name for one in found.issuers] == [issuer]


def test_a_committee_named_for_a_disease_with_a_number_issues() -> None:
    head = "BAN CHỈ ĐẠO PHÒNG, CHỐNG DỊCH COVID-19 | TỈNH QUẢNG NGÃI"
    (issuer,) = _read(head, "Số: 15/KH-BCĐ", *_PLAN).header.issuers
    assert issuer.slug == "ban-chi-dao-phong-chong-dich-covid-19-tinh-quang-ngai"


def test_a_letter_of_a_tax_department_is_no_directive() -> None:
    found = _read(
        "TỔNG CỤC THUẾ | CỤC THUẾ TỈNH QUẢNG NGÃI", "Số: 4567/CT-TTHT", "V/v chính sách thuế",
        "Kính gửi: Công ty TNHH Ví Dụ", "Cục Thuế trả lời như sau:",
    )  # fmt: skip
    assert str(found.header.kind) == "cong-van"


@pytest.mark.parametrize(
    ("office", "position"),
    [("TRƯỞNG PHÒNG", "Trưởng phòng"), ("CHỈ HUY TRƯỞNG", "Chỉ huy trưởng")],
)
def test_heads_of_offices_and_commands_sign(office: str, position: str) -> None:
    found = _read("PHÒNG NỘI VỤ", "Số: 15/KH-GC", *_PLAN, office, "Đại tá Lê Văn Mẫu").header
    assert [(one.name, one.position) for one in found.signers] == [("Lê Văn Mẫu", position)]


def test_a_title_may_open_as_a_basis_does() -> None:
    found = _read(
        "SỞ Y TẾ", "Số: 15/KH-SYT", "KẾ HOẠCH", "Thực hiện Nghị quyết số 10-NQ/TU về chợ",
        "Thực hiện Nghị quyết số 10-NQ/TU ngày 01/8/2023, Sở Y tế ban hành Kế hoạch như sau:",
        "I. NỘI DUNG", "1. Các tổ giữ chợ.",
    )  # fmt: skip
    assert found.header.trich_yeu == "Thực hiện Nghị quyết số 10-NQ/TU về chợ"

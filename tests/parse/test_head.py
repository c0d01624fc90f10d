"""The head and the closing: number, kind, issuer, day, signers."""

from __future__ import annotations

import pytest

from vanban.model import (
    Cell,
    DocKind,
    Document,
    Header,
    Line,
    SigningCapacity,
    Source,
    Span,
    lay_out,
)
from vanban.parse import parse

_STATE = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")


def _read(*texts: str) -> Document:
    text, lines = lay_out(Line(t, Span(0, 0)) for t in texts)
    return parse(Source("", "text", text, lines))


def _header(*texts: str) -> Header:
    return _read(*texts).header


def test_a_consolidated_text_bears_the_number_of_its_certification() -> None:
    document = _read(
        *_STATE, "THÔNG TƯ", "Quy định về sổ mây", "Điều 1. Phạm vi", "Thông tư này quy định.",
        "BỘ XÂY DỰNG", "Số: 17/VBHN-BXD", "XÁC THỰC VĂN BẢN HỢP NHẤT",
        "Hà Nội, ngày 04 tháng 5 năm 2021", "KT. BỘ TRƯỞNG", "THỨ TRƯỞNG", "Trần Văn Mây",
    )  # fmt: skip
    header = document.header
    assert (str(header.number), header.kind) == ("17/VBHN-BXD", DocKind.VAN_BAN_HOP_NHAT)
    assert header.issuers[0].slug == "bo-xay-dung"
    assert str(header.issued_on) == "2021-05-04"
    assert document.body[-1].span.of(document.text).endswith("quy định.")


def test_the_days_and_the_acts_that_a_consolidated_text_tells_are_not_its_own() -> None:
    header = _header(
        "BỘ XÂY DỰNG", *_STATE, "THÔNG TƯ", "Quy định về đò",
        "Thông tư số 12/2031/TT-BXD ngày 05 tháng 3 năm 2031 của Bộ trưởng Bộ Xây dựng, "
        "có hiệu lực kể từ ngày 20 tháng 4 năm 2031, được sửa đổi, bổ sung bởi:",
        "Thông tư số 5/2032/TT-BXD ngày 01 tháng 2 năm 2032, có hiệu lực từ ngày ký.",
        "Điều 1. Hiệu lực", "Thông tư này có hiệu lực từ ngày 20 tháng 4 năm 2031./.",
        "BỘ XÂY DỰNG", "Số: 17/VBHN-BXD", "XÁC THỰC VĂN BẢN HỢP NHẤT",
        "Hà Nội, ngày 04 tháng 5 năm 2032", "BỘ TRƯỞNG", "Trần Văn Mây",
    )  # fmt: skip
    assert (header.trich_yeu, header.place) == ("Quy định về đò", "Hà Nội")
    assert str(header.issued_on) == "2032-05-04"


def test_a_letter_whose_subject_stands_before_the_state_keeps_its_number() -> None:
    header = _header(
        "UBND TỈNH SÔNG MÂY", "SỞ Y TẾ", "-----", "Số: 99/SYT-NVD", "V/v tập huấn thống kê",
        *_STATE, "Sông Mây, ngày 06 tháng 3 năm 2022", "Kính gửi: Các bệnh viện.",
    )  # fmt: skip
    assert (str(header.number), header.kind) == ("99/SYT-NVD", DocKind.CONG_VAN)
    assert header.trich_yeu == "tập huấn thống kê"
    assert (header.issuers[0].slug, header.issuers[0].name) == ("so-y-te-tinh-song-may", "Sở Y tế")


def test_a_stamp_between_number_and_day_is_no_part_of_the_issuer() -> None:
    header = _header(
        "VĂN PHÒNG CHÍNH PHỦ", "Số: 12/TB-VPCP", *_STATE, "CỔNG TIN MÂY", "ĐẾN ¬",
        "Hà Nội, ngày 10 tháng 4 năm 2020", "THÔNG BẢO", "Kết luận phiên họp",
    )  # fmt: skip
    assert [i.name for i in header.issuers] == ["Văn phòng Chính phủ"]
    assert header.kind is DocKind.THONG_BAO


def test_a_law_of_the_fifties_is_a_law_whose_title_tells_number_and_day() -> None:
    header = _header(
        "SẮC LỆNH", "LUẬT SỐ 87-SL/L-012 NGÀY 3-5-1958 QUY ĐỊNH QUYỀN LẬP QUỸ",
        "CHỦ TỊCH NƯỚC VIỆT NAM DÂN CHỦ CỘNG HOÀ", "RA SẮC LỆNH :",
        "Nay ban bố luật quy định quyền lập quỹ như sau:", "Điều 1.", "Quyền lập quỹ.",
        "Trần Thị Mưa", "(Đã ký)",
    )  # fmt: skip
    assert (str(header.number), header.kind) == ("87-SL/L-012", DocKind.LUAT)
    assert [i.slug for i in header.issuers] == ["quoc-hoi"]
    assert str(header.issued_on) == "1958-05-03"
    assert [s.name for s in header.signers] == ["Trần Thị Mưa"]


def test_an_office_in_small_letters_is_no_name() -> None:
    header = _header(
        "Điều 1. Hiệu lực", "Thông tư này có hiệu lực.", "Nơi nhận:", "- Như Điều 1;",
        "THỐNG ĐỐC", "Phó Thống đốc", "(đã ký)", "Lê Văn Gió",
    )  # fmt: skip
    assert [s.name for s in header.signers] == ["Lê Văn Gió"]


def test_two_columns_run_together_are_recipients_and_signature() -> None:
    header = _header(
        "Điều 1. Hiệu lực", "Có hiệu lực.", "Nơi nhận: KT. CHỦ TỊCH", "- Như trên;",
        "- Chủ tịch UBND tỉnh; PHÓ CHỦ TỊCH", "- Lưu: VT, TH.", "Trần Văn Mây",
    )  # fmt: skip
    (signer,) = header.signers
    assert (signer.name, signer.capacity, signer.position) == (
        "Trần Văn Mây", SigningCapacity.KT, "Phó Chủ tịch",
    )  # fmt: skip
    assert header.recipients == ("Như trên", "Chủ tịch UBND tỉnh", "Lưu: VT, TH")


def test_a_name_that_a_page_break_parts_from_its_office_is_the_signers() -> None:
    cells = [
        ("Nơi nhận:", 0), ("- Như Điều 1;", 0), ("- Lưu: VT.", 0), ("KT. CHỦ TỊCH", 1),
        ("PHÓ CHỦ TỊCH", 1),
    ]  # fmt: skip
    lines = [
        *(Line(t, Span(0, 0)) for t in (*_STATE, "QUYẾT ĐỊNH", "Điều 1. Lập bến đò.")),
        *(Line(t, Span(0, 0), cell=Cell(0, 0, column)) for t, column in cells),
        Line("Trần Văn Mây", Span(0, 0)),
    ]
    text, placed = lay_out(lines)
    (signer,) = parse(Source("", "text", text, placed)).header.signers
    assert (signer.name, signer.position) == ("Trần Văn Mây", "Phó Chủ tịch")
    assert signer.capacity is SigningCapacity.KT


def test_a_signature_run_into_recipients_without_stops_is_read_beside_them() -> None:
    header = _header(
        *_STATE, "QUYẾT ĐỊNH", "Điều 1. Lập bến đò.", "Nơi nhận: KT/ BỘ TRƯỞNG BỘ TÀI CHÍNH",
        "- Văn phòng Quốc hội THỨ TRƯỞNG", "- Các Bộ, cơ quan ngang Bộ (ĐÃ KÝ)",
        "thuộc Chính phủ Trần Văn Mây", "- Lưu: VP.",
    )  # fmt: skip
    (signer,) = header.signers
    assert (signer.name, signer.position) == ("Trần Văn Mây", "Thứ trưởng")
    assert signer.capacity is SigningCapacity.KT
    assert header.recipients[0] == "Văn phòng Quốc hội"


def test_signs_around_a_signature_are_no_office() -> None:
    header = _header(
        *_STATE, "QUYẾT ĐỊNH", "Điều 1. Lập bến đò.", "THỦ TƯỚNG", "[", "[ (Đã ký)", "Trần Văn Mây"
    )
    assert [(s.name, s.position) for s in header.signers] == [("Trần Văn Mây", "Thủ tướng")]


def test_a_name_behind_the_last_recipient_is_the_signers() -> None:
    header = _header(
        "Điều 1. Hiệu lực", "Có hiệu lực.", "Nơi nhận: TM. ỦY BAN NHÂN DÂN",
        "- Như Điều 3; CHỦ TỊCH", "- Lưu: VT, TH. Trần Văn Mây",
    )  # fmt: skip
    assert [s.name for s in header.signers] == ["Trần Văn Mây"]


@pytest.mark.parametrize(
    ("block", "position"),
    [
        ("TM. ỦY BAN NHÂN DÂN TỈNH CHỦ TỊCH Trần Văn Mây", "Chủ tịch"),
        ("TL. BỘ TRƯỞNG CỤC TRƯỞNG CỤC ĐÒ NGANG Trần Văn Mây", "Cục trưởng Cục Đò ngang"),
        ("KT. TỔNG CỤC TRƯỞNG PHÓ TỔNG CỤC TRƯỞNG Trần Văn Mây", "Phó Tổng Cục trưởng"),
    ],
)
def test_an_office_behind_the_body_in_one_line_is_the_signers(block: str, position: str) -> None:
    (signer,) = _header("Điều 1. Hiệu lực", "Có hiệu lực.", block).signers
    assert (signer.name, signer.position.lower()) == ("Trần Văn Mây", position.lower())


def test_a_kind_with_whose_it_is_is_a_title() -> None:
    header = _header(
        "CHÍNH PHỦ", "Số: 38-CP", *_STATE, "Hà Nội, ngày 4 tháng 5 năm 1994",
        "NGHỊ QUYẾT CỦA CHÍNH PHỦ", "Về cải cách một bước thủ tục", "1. Rà soát.",
    )  # fmt: skip
    assert (header.kind, header.trich_yeu) == (
        DocKind.NGHI_QUYET, "Về cải cách một bước thủ tục",
    )  # fmt: skip


def test_a_subject_below_the_kind_may_begin_with_its_mark() -> None:
    header = _header(
        "ỦY BAN NHÂN DÂN TỈNH SÔNG MÂY", "Số: 5/2004/QĐ-UB", *_STATE,
        "QUYẾT ĐỊNH CỦA ỦY BAN NHÂN DÂN TỈNH SÔNG MÂY", "V/v ban hành Chương trình",
        "ỦY BAN NHÂN DÂN TỈNH SÔNG MÂY", "Căn cứ Luật Mưa;", "Điều 1. Ban hành.",
    )  # fmt: skip
    assert (header.kind, header.trich_yeu) == (DocKind.QUYET_DINH, "ban hành Chương trình")


def test_a_council_of_a_court_bears_the_name_of_the_court() -> None:
    header = _header(
        "TÒA ÁN NHÂN DÂN TỐI CAO", "HỘI ĐỒNG THẨM PHÁN", *_STATE, "Số: 02/2031/NQ-HĐTP",
        "NGHỊ QUYẾT", "Hướng dẫn áp dụng Điều 5",
    )  # fmt: skip
    assert [i.slug for i in header.issuers] == ["hoi-dong-tham-phan-toa-an-nhan-dan-toi-cao"]


def test_what_an_organ_did_before_is_no_enacting_line() -> None:
    header = _header(
        "BỘ Y TẾ", "Số: 99/BYT-NVD", "V/v tập huấn", *_STATE, "Hà Nội, ngày 06 tháng 3 năm 2022",
        "Kính gửi: Các bệnh viện.",
        "Sau khi Bộ Y tế ban hành Thông tư số 5/2031/TT-BYT, các nơi đã tập huấn.",
    )  # fmt: skip
    assert header.decided_by is None


def test_syllables_that_a_conversion_cut_are_whole_in_the_name() -> None:
    header = _header("Điều 1. Hiệu lực", "Có hiệu lực.", "Nơi nhận: - Như Điều 1.",
                     "CHỦ TỊCH Đặ ng Văn Mi nh")  # fmt: skip
    assert [s.name for s in header.signers] == ["Đặng Văn Minh"]


def test_a_day_behind_the_number_in_one_line_is_the_day_of_the_text() -> None:
    header = _header(
        "ỦY BAN NHÂN DÂN", "TỈNH SÔNG MÂY", *_STATE,
        "Số: 12/KH-UBND Sông Mây, ngày 06 tháng 3 năm 2022", "KẾ HOẠCH", "Trồng mây", "I. VIỆC",
    )  # fmt: skip
    assert (str(header.number), str(header.issued_on)) == ("12/KH-UBND", "2022-03-06")
    assert header.place == "Sông Mây"


def test_the_head_of_a_body_named_beside_it_is_no_second_issuer() -> None:
    header = _header(
        "BỘ TÀI CHÍNH", *_STATE, "Số: 9/2002/QĐ-BTC", "Hà Nội, ngày 04 tháng 5 năm 2002",
        "QUYẾT ĐỊNH CỦA BỘ TRƯỞNG BỘ TÀI CHÍNH", "Về sổ kho", "BỘ TRƯỞNG BỘ TÀI CHÍNH",
        "Căn cứ nhu cầu;", "QUYẾT ĐỊNH:", "Điều 1. Lập sổ kho.",
    )  # fmt: skip
    assert [issuer.slug for issuer in header.issuers] == ["bo-tai-chinh"]


def test_the_subject_ends_where_a_text_of_sentences_begins() -> None:
    header = _header(
        "ỦY BAN NHÂN DÂN TỈNH TRE", *_STATE, "Số: 5/CT-UBND", "Tre, ngày 02 tháng 3 năm 2031",
        "CHỈ THỊ", "Về việc giữ đê ở TP. Tre", "Mùa mưa năm nay đến sớm. Chủ tịch tỉnh yêu cầu:",
        "1. Các xã kiểm tra đê.",
    )  # fmt: skip
    assert header.trich_yeu == "Về việc giữ đê ở TP. Tre"

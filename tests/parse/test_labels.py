"""Labels: inserted, old, with notes; outlines; texts behind the signature."""

from __future__ import annotations

import pytest

from vanban.model import Document, Level, Line, Source, Span, lay_out
from vanban.parse import find_label, parse


def _read(*texts: str) -> Document:
    text, lines = lay_out(Line(t, Span(0, 0)) for t in texts)
    return parse(Source("", "text", text, lines))


def _places(document: Document) -> list[str]:
    return [str(node.locator) for node in document.walk() if node.level is not Level.QUOTE]


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Điều 1.- Tên gọi", "1"),
        ("Điều 4 mới.- Tên gọi", "4"),
        ("Điều thứ nhất. Tên gọi", "1"),
        ("Điều thứ 3: Tên gọi", "3"),
        ("Điều 5đ. Tên gọi", "5dd"),
        ("Điều 5[12]. Tên gọi", "5"),
        ("2[3]. Nội dung", "2"),
        ("b[4]) Nội dung", "b"),
        ("Chương II[5]", "2"),
        ("Chương IIIa", "3a"),
        ("CHƯƠNG IIIA", "3a"),
        ("Mục 1a. Tên", "1a"),
        ("đ1) Nội dung", "dd1"),
        ("a- Nội dung,", "a"),
        ("1.1- Nội dung", "1.1"),
        ("A.1.2 Lấy mẫu", "a.1.2"),
    ],
)
def test_a_label_is_read_whatever_its_style(line: str, number: str) -> None:
    label = find_label(line)
    assert label is not None
    assert label.number == number


def test_a_technical_regulation_numbers_its_annexes_by_their_letter() -> None:
    document = _read(
        "Điều 1. Ban hành kèm theo Thông tư này QCVN 12:2031/BXD.", "BỘ TRƯỞNG", "Trần Văn Mây",
        "PHỤ LỤC A", "(quy định)", "PHƯƠNG PHÁP THỬ", "A.1. Lấy mẫu", "A.1.1. Chọn ba đò.",
        "B.2 không phải mục ở đây.", "A.2 Thử nổi",
    )  # fmt: skip
    assert _places(document)[1:] == ["phu-luc-a", "phu-luc-a.1", "phu-luc-a.1.1", "phu-luc-a.2"]
    assert document.body[1].heading == "PHƯƠNG PHÁP THỬ"


def test_a_file_with_an_annex_alone_is_the_tree_of_the_annex() -> None:
    document = _read(
        "Phụ lục V", "LẬP SỔ BẾN", "(Kèm theo Nghị định số 15/2031/NĐ-CP)", "I. SỔ BẾN",
        "1. Sổ ghi đò.", "II. MẪU SỔ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "1. Tên bến.",
    )  # fmt: skip
    assert _places(document) == [
        "phu-luc-v", "phu-luc-v.i", "phu-luc-v.i.1", "phu-luc-v.ii", "phu-luc-v.ii.1",
    ]  # fmt: skip
    assert document.header.number is None


def test_inserted_units_stand_in_their_place() -> None:
    document = _read(
        "Chương III", "CÂY", "Điều 5. Một", "1. A:", "a) B;", "a1) C;", "b) D.", "1a. E.", "2. G.",
        "Điều 5a. Hai", "Chương IIIa", "HOA", "Điều 6. Ba",
    )  # fmt: skip
    document = _read("Điều 1. X", "Điều 2. X", "Điều 3. X", "Điều 4. X", *document.text.split("\n"))
    assert _places(document)[4:] == [
        "chuong-3", "dieu-5", "dieu-5.khoan-1", "dieu-5.khoan-1.diem-a", "dieu-5.khoan-1.diem-a1",
        "dieu-5.khoan-1.diem-b", "dieu-5.khoan-1a", "dieu-5.khoan-2", "dieu-5a", "chuong-3a",
        "dieu-6",
    ]  # fmt: skip


def test_a_consolidated_text_keeps_repealed_units_in_their_places() -> None:
    document = _read(
        "Điều 1[2]. Phạm vi", "1. Một.", "2.[3] (được bãi bỏ)", "3[4]. Ba.",
        "Điều 2.[5] (được bãi bỏ)", "Điều 3. Ba",
    )  # fmt: skip
    assert _places(document) == [
        "dieu-1", "dieu-1.khoan-1", "dieu-1.khoan-2", "dieu-1.khoan-3", "dieu-2", "dieu-3",
    ]  # fmt: skip


def test_letters_over_romans_over_numbers() -> None:
    document = _read(
        "KẾ HOẠCH", "Trồng cây", "A. MỤC TIÊU", "I. Chung", "1. Cây", "2. Hoa", "II. Riêng",
        "1. Quả", "B. NHIỆM VỤ", "I. Việc",
    )  # fmt: skip
    assert _places(document) == [
        "a", "a.i", "a.i.1", "a.i.2", "a.ii", "a.ii.1", "b", "b.i",
    ]  # fmt: skip


_DECISION = (
    "QUYẾT ĐỊNH", "Ban hành Quy chế trồng cây", "Điều 1. Ban hành Quy chế.", "Điều 2. Hiệu lực.",
    "CHỦ TỊCH", "Trần Văn Mây",
)  # fmt: skip


def test_a_form_in_an_annex_is_a_tree_of_its_own() -> None:
    document = _read(
        *_DECISION, "PHỤ LỤC II", "CÁC MẪU ĐƠN", "Mẫu số 01", "I. Người đề nghị", "1. Họ tên",
        "2. Nơi ở", "II. Nội dung", "1. Cây",
    )  # fmt: skip
    assert _places(document)[2:] == [
        "phu-luc-ii", "phu-luc-ii.mau-01", "phu-luc-ii.mau-01.i", "phu-luc-ii.mau-01.i.1",
        "phu-luc-ii.mau-01.i.2", "phu-luc-ii.mau-01.ii", "phu-luc-ii.mau-01.ii.1",
    ]  # fmt: skip


def test_a_plan_behind_the_signature_is_attached_though_announced_inside_its_title() -> None:
    document = _read(
        *_DECISION, "KẾ HOẠCH",
        "TRỒNG CÂY NĂM 2031 (Kèm theo Quyết định số 9/QĐ-UBND ngày 01/02/2031)",
        "I. MỤC ĐÍCH", "1. Xanh.", "II. VIỆC", "1. Trồng.",
    )  # fmt: skip
    assert _places(document)[2:] == [
        "phu-luc", "phu-luc.i", "phu-luc.i.1", "phu-luc.ii", "phu-luc.ii.1",
    ]  # fmt: skip
    assert [s.name for s in document.header.signers] == ["Trần Văn Mây"]


def test_a_titled_text_behind_the_signature_is_attached_though_not_announced() -> None:
    document = _read(
        *_DECISION, "QUY CHUẨN KỸ THUẬT QUỐC GIA", "VỀ CÂY", "National Technical Regulation",
        "Lời nói đầu", "Điều 1. Phạm vi", "Điều 2. Đối tượng", "Điều 3. Cây",
    )  # fmt: skip
    assert _places(document)[2:] == [
        "phu-luc", "phu-luc.dieu-1", "phu-luc.dieu-2", "phu-luc.dieu-3",
    ]  # fmt: skip
    assert [s.name for s in document.header.signers] == ["Trần Văn Mây"]


def test_a_list_of_forms_is_no_form_and_a_form_may_be_titled_in_its_line() -> None:
    document = _read(
        *_DECISION, "PHỤ LỤC I", "CÁC MẪU ĐƠN", "Mẫu số 01. Đơn trồng cây",
        "Mẫu số 02. Đơn tưới hoa", "Mẫu số 01. Đơn trồng cây", "Kính gửi: Ủy ban", "1. Họ tên",
        "Mẫu số 02. Đơn tưới hoa", "Kính gửi: Ủy ban", "1. Họ tên",
    )  # fmt: skip
    assert _places(document)[2:] == [
        "phu-luc-i", "phu-luc-i.mau-01", "phu-luc-i.mau-01.1", "phu-luc-i.mau-02",
        "phu-luc-i.mau-02.1",
    ]  # fmt: skip

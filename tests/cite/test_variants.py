"""Ways of writing one and the same citation, on invented sentences: target and place of each."""

from __future__ import annotations

import pytest

from vanban import cite

_ACT = "Nghị định số 15/2031/NĐ-CP"
# words before the act = places, "-" for the whole act
_PLACES = """
Điểm b Khoản 1 Điều 9 = dieu-9.khoan-1.diem-b
khoản 9 điều 9 = dieu-9.khoan-9
Khoản 2, Điều 5, = dieu-5.khoan-2
điểm a, khoản 1, Điều 5, Chương II, = dieu-5.khoan-1.diem-a
Điều 5, Mục 2 Chương II = dieu-5; chuong-2.muc-2
Điều 5 khoản 2 điểm a = dieu-5.khoan-2.diem-a
điểm a khoản 2 Điều 103 Mục 5 Chương XII Phần I của = dieu-103.khoan-2.diem-a
khoản 1a Điều 5a, khoản 3b Điều 6đ = dieu-5a.khoan-1a; dieu-6dd.khoan-3b
điểm a1 khoản 1 Điều 2 và điểm đ1 khoản 3 Điều 4 = dieu-2.khoan-1.diem-a1; dieu-4.khoan-3.diem-dd1
điểm a khoản 1; khoản 2; điểm b khoản 3 Điều 5 = dieu-5.khoan-1.diem-a; dieu-5.khoan-2; dieu-5.khoan-3.diem-b
khoản 2 Điều 4; điểm a, điểm b khoản 1 Điều 5; các khoản 6 và 7 Điều 6 = dieu-4.khoan-2; dieu-5.khoan-1.diem-a; dieu-5.khoan-1.diem-b; dieu-6.khoan-6; dieu-6.khoan-7
các điều 14, 15, khoản 2 điều 16 = dieu-14; dieu-15; dieu-16.khoan-2
từ khoản 1 đến khoản 3 và khoản 5 Điều 5 = dieu-5.khoan-1; dieu-5.khoan-2; dieu-5.khoan-3; dieu-5.khoan-5
từ điểm c đến điểm đ khoản 1 và khoản 3 Điều 5 = dieu-5.khoan-1.diem-c; dieu-5.khoan-1.diem-d; dieu-5.khoan-1.diem-dd; dieu-5.khoan-3
Điều 5, từ Điều 10 đến Điều 12 = dieu-5; dieu-10; dieu-11; dieu-12
điểm a), điểm b) khoản 1 Điều 2 = dieu-2.khoan-1.diem-a; dieu-2.khoan-1.diem-b
điểm b.1.2 khoản 3.1 Mục II Phụ lục II = phu-luc-ii.muc-2.khoan-3.1.diem-b.1.2
tiểu mục 9, mục II, Phần A thuộc Phụ lục số 01 = phu-luc-01.phan-a.muc-2.tieu-muc-9
tiết 2.1 điểm 2 Mục I = muc-1.diem-2.tiet-2.1
đoạn mở đầu khoản 2 Điều 5 = dieu-5.khoan-2
đoạn 2 khoản 1 Điều 4 = dieu-4.khoan-1
tên Chương II = chuong-2
số thứ tự 05 tại Phụ lục I = phu-luc-i.stt-05
dòng 3 cột 4 Phụ lục II = phu-luc-ii
Chương II và Chương IIIa = chuong-2; chuong-3a
Mẫu số 01a ban hành kèm theo = -
các Phụ lục I, II ban hành kèm theo = phu-luc-i; phu-luc-ii
"""  # noqa: E501
_DOCUMENTS = """
các Thông tư của Bộ Mưa: số 05/2031/TT-BM ngày 01/02/2031; số 03/2032/TT-BM = 05/2031/TT-BM; 03/2032/TT-BM
các Luật số 09/2031/QH16, số 10/2031/QH16 và số 11/2031/QH16 = 09/2031/QH16; 10/2031/QH16; 11/2031/QH16
các Nghị định số 5/2031/NĐ-CP, 6/2031/NĐ-CP = 5/2031/NĐ-CP; 6/2031/NĐ-CP
theo Công văn 295/BTC-KBNN = 295/BTC-KBNN
tại công văn 12/BM-VP = 12/BM-VP
theo Nghị định 118-CP ngày 7/7/1992 = 118-CP
Quyết định 90-TTg = 90-TTg
Thông tư số 11 TT/BM ngày 2-3-1985 = 11/TT/BM
Nghị định số 15/2031/NĐ-CP (hợp nhất tại Văn bản hợp nhất số 01/VBHN-BM) = 15/2031/NĐ-CP; 01/VBHN-BM
Nghị định số 15/2031/NĐ-CP đã được sửa đổi theo Nghị định số 16/2032/NĐ-CP và Nghị định số 17/2033/NĐ-CP = 15/2031/NĐ-CP; 16/2032/NĐ-CP; 17/2033/NĐ-CP
Luật Phổ biến, giáo dục pháp luật năm 2012 = Luật Phổ biến, giáo dục pháp luật năm 2012
Luật Tổ chức HĐND và UBND ngày 26/11/2003 = Luật Tổ chức HĐND và UBND
Xét đề nghị tại Tờ trình số 12/TTr-SM = 12/TTr-SM
Biểu mẫu 03/BC-BM, năm học 2031/2032, tỷ lệ 15/2031 =
"""  # noqa: E501


def _table(rows: str) -> list[tuple[str, list[str]]]:
    split = (row.rpartition("=") for row in rows.strip().splitlines())
    return [(words.strip(), told.strip().split("; ")) for words, _, told in split]


@pytest.mark.parametrize(("words", "places"), _table(_PLACES))
def test_a_place_is_read_however_it_is_written(words: str, places: list[str]) -> None:
    found = cite.find_in_text(f"quy định tại {words} {_ACT} thì")
    assert [str(r.locator or "-") for r in found] == places
    assert {r.target for r in found} == {"15/2031/NĐ-CP"}


@pytest.mark.parametrize(("words", "targets"), _table(_DOCUMENTS))
def test_a_document_is_read_however_it_is_written(words: str, targets: list[str]) -> None:
    assert [r.target for r in cite.find_in_text(words)] == [t for t in targets if t]


def test_the_day_behind_an_amending_law_is_not_that_of_the_law_in_its_name() -> None:
    words = "Luật sửa đổi, bổ sung một số điều của Luật Bến đò ngày 22/11/2033;"
    outer, inner = cite.find_in_text(words)
    assert (str(outer.issued_on), inner.target, inner.issued_on) == (
        "2033-11-22", "Luật Bến đò", None,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("words", "target"),
    [
        ("Nghị định số 15/2031/NĐ-CP (sau đây viết tắt là NĐ 15); Điều 3 NĐ 15", "15/2031/NĐ-CP"),
        ("Bộ luật Đi rừng số 12/2031/QH16 (BLĐR); theo Điều 3 BLĐR thì", "12/2031/QH16"),
        ("Bộ luật Đi rừng (viết tắt là BLĐR); theo Điều 3 BLĐR thì", "Bộ luật Đi rừng"),
    ],
)
def test_letters_that_a_text_coins_stand_for_their_document(words: str, target: str) -> None:
    last = cite.find_in_text(words)[-1]
    assert (last.target, str(last.locator)) == (target, "dieu-3")


def test_letters_that_abbreviate_something_else_stand_for_no_document() -> None:
    words = "Luật Bến đò của ngành giao thông vận tải (GTVT); cán bộ GTVT"
    assert [r.target for r in cite.find_in_text(words)] == ["Luật Bến đò"]


@pytest.mark.parametrize(
    ("words", "places"),
    [
        (
            "khoản 3 Điều 5, các điều từ Điều 7 đến Điều 9a",
            "dieu-5.khoan-3 dieu-7 dieu-8 dieu-9 dieu-9a",
        ),
        ("các điều 5, từ 9 đến 11 và 15", "dieu-5 dieu-9 dieu-10 dieu-11 dieu-15"),
        ("từ Điều 9 đến Điều 9c", "dieu-9 dieu-9a dieu-9b dieu-9c"),
        (
            "từ điểm a1 đến điểm c khoản 3 Điều 5",
            "dieu-5.khoan-3.diem-a1 dieu-5.khoan-3.diem-b dieu-5.khoan-3.diem-c",
        ),
        ("các khoản từ 1 đến 3 Điều 6", "dieu-6.khoan-1 dieu-6.khoan-2 dieu-6.khoan-3"),
        ("khoản 3 Mẫu số 02", "mau-02.khoan-3"),
        ("điểm a khoản 3 Mẫu số 02 Phụ lục I kèm theo", "phu-luc-i.mau-02.khoan-3.diem-a"),
        ("khoản 1 Điều 4 và Mẫu số 02", "dieu-4.khoan-1"),
    ],
)
def test_ranges_and_forms_name_each_place(words: str, places: str) -> None:
    found = cite.find_in_text(f"Theo {words} Nghị định số 15/2031/NĐ-CP thì dừng.")
    assert [(r.target, str(r.locator)) for r in found] == [
        ("15/2031/NĐ-CP", place) for place in places.split()
    ]


@pytest.mark.parametrize("words", ["chi các khoản từ 5 đến 10 triệu đồng", "các điểm từ 5 đến 7"])
def test_sums_and_marks_are_no_places(words: str) -> None:
    assert cite.find_in_text(words) == ()


def test_the_year_behind_an_amending_law_is_its_own() -> None:
    law, inner = (
        r.target
        for r in cite.find_in_text("Luật sửa đổi, bổ sung một số điều của Luật Mưa năm 2031")
    )
    assert (law, inner) == ("Luật sửa đổi, bổ sung một số điều của Luật Mưa năm 2031", "Luật Mưa")


def test_the_year_is_the_inner_laws_where_the_text_says_so() -> None:
    told = "Luật Mưa năm 2031; Luật sửa đổi, bổ sung một số điều của Luật Mưa năm 2031"
    assert [r.target for r in cite.find_in_text(told)] == [
        "Luật Mưa năm 2031",
        "Luật sửa đổi, bổ sung một số điều của Luật Mưa",
        "Luật Mưa năm 2031",
    ]


def test_a_kind_in_short_is_the_head_of_its_number() -> None:
    found = cite.find_in_text("Theo QĐ 23/QĐ-TTg và NĐ số 5/2031/NĐ-CP; dự án BT 12/2031/NĐ-CP")
    assert [r.quote for r in found] == ["QĐ 23/QĐ-TTg", "NĐ số 5/2031/NĐ-CP", "12/2031/NĐ-CP"]

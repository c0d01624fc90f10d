"""Every form of citing, on invented sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban import cite


def _targets(text: str) -> list[tuple[str, str]]:
    return [(r.target, str(r.locator) if r.locator else "-") for r in cite.find_in_text(text)]


def _points(labels: str) -> list[str]:
    return [f"dieu-2.khoan-1.diem-{label}" for label in labels.split()]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("theo Nghị định số 15/2031/NĐ-CP ngày 5 tháng 2 năm 2031", "15/2031/NĐ-CP"),
        ("theo Nghị định 15/2031/NĐ-CP.", "15/2031/NĐ-CP"),
        ("Kế hoạch số 88-KH/TU của Tỉnh ủy", "88-KH/TU"),
        ("Quyết định số 2007/QĐ-TTg", "2007/QĐ-TTg"),
        ("Nghị quyết số 66.18/2031/NQ-CP", "66.18/2031/NQ-CP"),
        ("Thông tư liên tịch số 15a/2012/TTLT-BTP-BCA", "15a/2012/TTLT-BTP-BCA"),
        ("Thông tư số 105 /2031/TT-BQP", "105/2031/TT-BQP"),
        ("Luật số 72/20 31/QH15", "72/2031/QH15"),
        ("Luật số 127/2031QH15", "127/2031/QH15"),
        ("Nghị định số 7/2031/ND-CP", "7/2031/NĐ-CP"),
        ("Thông tư số 152/2031/TT-BTС", "152/2031/TT-BTC"),  # the last letter is Cyrillic
        ("Nghị định số 15/2031/NĐ‑CP", "15/2031/NĐ-CP"),
        ("Nghị định số 15/2031/NĐ-CPngày 5/2/2031", "15/2031/NĐ-CP"),
        ("Luật số 118/2031/QH15như sau", "118/2031/QH15"),
        ("Luật số 93/2031 QH15", "93/2031/QH15"),
        ("Tờ trình 4017/TTr-BM", "4017/TTr-BM"),
        ("Thông tư số 94/95/TT-BTC", "94/95/TT-BTC"),
        ("Thông tư số 90TC/TCT", "90/TC/TCT"),
        ("Thông tư số 04 TC/TCT", "04/TC/TCT"),
        ("Công văn số 295/BTC-KBNN", "295/BTC-KBNN"),
        ("Văn bản hợp nhất số 05VBHN-VPQH", "05/VBHN-VPQH"),
        ("Nghị định số 74/CP", "74/CP"),
        ("Nghị định số 6-HĐBT ngày 11-1-1986", "6-HĐBT"),
        ("Báo cáo thẩm tra số 12/BC-HĐND", "12/BC-HĐND"),
    ],
)
def test_a_numbered_document_is_found_in_its_normal_form(text: str, number: str) -> None:
    assert _targets(text) == [(number, "-")]


@pytest.mark.parametrize(
    "text",
    [
        "theo Mẫu số 01/CK-NSNN và Mẫu số 05A-MSNS-BTC",
        "giai đoạn 2021-2025",
        "QCVN 01-183:2016/BNNPTNT và TCVN 7957:2008",
        "Quyết định số …/QĐ-UBND ngày … tháng …",
        "phòng ở 12 học viên/phòng, 3,5 m2/học viên",
        "khoản 5 triệu đồng, điểm ảnh và mục tiêu chung",
        "theo quy định của pháp luật; Luật sư và nghị quyết của hội nghị",
    ],
)
def test_what_only_looks_like_a_citation_is_none(text: str) -> None:
    assert _targets(text) == []


def test_a_law_takes_the_number_that_the_text_gives_it_elsewhere() -> None:
    text = "Căn cứ Luật Đất đai số 31/2024/QH15; theo Luật Đất đai, Luật Nhà ở năm 2023."
    assert _targets(text) == [
        ("31/2024/QH15", "-"),
        ("31/2024/QH15", "-"),
        ("Luật Nhà ở năm 2023", "-"),
    ]


def test_an_amending_law_and_the_law_in_its_name_are_two() -> None:
    text = "Căn cứ Luật Giá số 16/2023/QH15 và Luật sửa đổi Luật Giá số 76/2031/QH16;"
    assert [t for t, _ in _targets(text)] == ["16/2023/QH15", "76/2031/QH16", "16/2023/QH15"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("điểm a khoản 2 Điều 5", ["dieu-5.khoan-2.diem-a"]),
        ("điểm a, khoản 9, Điều 9", ["dieu-9.khoan-9.diem-a"]),
        ("điểm a khoản 1, khoản 2 Điều 5", ["dieu-5.khoan-1.diem-a", "dieu-5.khoan-2"]),
        ("các khoản 1, 2 và 3 Điều 5a", ["dieu-5a.khoan-1", "dieu-5a.khoan-2", "dieu-5a.khoan-3"]),
        ("Điều 12, Điều 15", ["dieu-12", "dieu-15"]),
        ("các điểm c, d và đ khoản 1 Điều 2", _points("c d dd")),
        ("từ điểm c đến điểm e khoản 1 Điều 2", _points("c d dd e")),
        ("khoản 2 Điều 7 và khoản 3", ["dieu-7.khoan-2", "dieu-7.khoan-3"]),
        ("điểm c(iv) khoản 2 Điều 9", ["dieu-9.khoan-2.diem-c"]),
        ("Mục 1, Mục 2 trong Chương III", ["chuong-3.muc-1", "chuong-3.muc-2"]),
        ("tên Điều và khoản 7 Điều 39", ["dieu-39", "dieu-39.khoan-7"]),
        ("các mục số 4, 5 của Phụ lục số 02", ["phu-luc-02.muc-4", "phu-luc-02.muc-5"]),
        ("phần II Phụ lục ban hành kèm theo", ["phu-luc.phan-2"]),
        ("Phần thứ hai", ["phan-2"]),
    ],
)  # fmt: skip
def test_places_attach_to_the_container_on_their_right(text: str, places: list[str]) -> None:
    found = _targets(f"quy định tại {text} Nghị định số 15/2031/NĐ-CP")
    assert found == [("15/2031/NĐ-CP", place) for place in places]


@given(
    st.text(alphabet=st.sampled_from("Điều khoảnLuậtsố điểmNĐ-CP/0123 aà,;()“”\nvà"), max_size=200)
)
def test_any_text_is_read_and_every_quote_stands_at_its_span(text: str) -> None:
    for reference in cite.find_in_text(text):
        assert " ".join(reference.span.of(text).split()) == reference.quote


@pytest.mark.parametrize(
    ("text", "target", "place"),
    [
        (
            "tại điểm e khoản 2 Điều 14 Luật sửa đổi một số điều của 15 Luật về ô",
            "Luật sửa đổi một số điều của 15 Luật về ô",
            "dieu-14.khoan-2.diem-e",
        ),
        ("theo Nghị định của Chính phủ quy định chi tiết Luật Bến đò.", "Luật Bến đò", "-"),
        ("tại Mục C Phụ lục I Nghị định số 15/2031/NĐ-CP", "15/2031/NĐ-CP", "phu-luc-i.muc-c"),
        (
            "tại khoản 1 Điều 4 và Mẫu số 02 Nghị định số 15/2031/NĐ-CP",
            "15/2031/NĐ-CP",
            "dieu-4.khoan-1",
        ),
        ("mục số 5 quy định tại Phụ lục I của Nghị định này", "self", "phu-luc-i.muc-5"),
        ("số thứ tự 5 Phụ lục I Nghị định số 15/2031/NĐ-CP", "15/2031/NĐ-CP", "phu-luc-i.stt-5"),
    ],
)
def test_less_common_forms(text: str, target: str, place: str) -> None:
    assert _targets(text) == [(target, place)]


@pytest.mark.parametrize(
    "text",
    [
        "theo thang điểm 100, các tài khoản chi tiết 111, 112",
        "sản phẩm thuộc mục C.26 của bảng phân ngành",
        "Số thứ tự\n1\n2",
        "theo khoản 4 Điều 3 Quy chế làm việc của Bộ Mưa",
        "Mục 6.3.7 TCVN 13766:2023 - Phần 6: Đo chiều dài",
    ],
)
def test_more_that_only_looks_like_a_place(text: str) -> None:
    assert _targets(text) == []


def test_a_name_without_number_may_be_that_of_an_amending_law() -> None:
    assert _targets("khoản 6 Điều 1 Luật sửa đổi, bổ sung một số điều của Luật Bến đò thì") == [
        ("Luật sửa đổi, bổ sung một số điều của Luật Bến đò", "dieu-1.khoan-6"),
        ("Luật Bến đò", "-"),
    ]


def test_a_law_without_a_number_ends_before_the_next_document() -> None:
    assert _targets("thực hiện Luật Bến đò và Công điện số 31/CĐ-TTg") == [
        ("Luật Bến đò", "-"),
        ("31/CĐ-TTg", "-"),
    ]


def test_an_amending_ordinance_has_the_number_behind_the_one_that_it_amends() -> None:
    words = "b) Pháp lệnh sửa đổi, bổ sung Điều 6 Pháp lệnh ô dù số 07/2028/PL-UBTVQH16;"
    assert _targets(words)[0] == ("07/2028/PL-UBTVQH16", "-")


def test_numbers_joined_to_a_letter_are_letters() -> None:
    assert [t for t, _ in _targets("văn bản số 15/BMƯA-TT và 17/BMƯA-KH")] == [
        "15/BMƯA-TT",
        "17/BMƯA-KH",
    ]


def test_what_ends_on_the_day_this_one_starts_is_another() -> None:
    text = "Quyết định số 71/2031/QĐ-UBND hết hiệu lực kể từ ngày Quyết định này có hiệu lực."
    assert [r.target for r in cite.find_in_text(text)] == ["71/2031/QĐ-UBND", "self"]
    told = "Quyết định số 71/2031/QĐ-UBND quy định về phao. Quyết định này có hiệu lực từ hôm nay."
    assert [r.target for r in cite.find_in_text(told)] == ["71/2031/QĐ-UBND"] * 2

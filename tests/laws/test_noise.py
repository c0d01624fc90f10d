"""The promises on noise: made of the words that documents are made of, in any order."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.laws.promises import keep_the_road, sources_of
from vanban import pipeline

_PIECES = st.sampled_from(
    [
        "Điều 1.", "Điều 5a", "khoản 2", "điểm đ", "1.", "a)", "đ)", "II.", "1.1.", "-", "+", "“",
        "”.", "”;", "Chương II", "Mục 1.", "PHỤ LỤC I", "Mẫu số 01", "QUY CHẾ", "KẾ HOẠCH",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 12/2031/TT-BM", "ngày 05 tháng 3 năm 2031",
        "Nghị định số 15/2031/NĐ-CP", "Luật Đất đai", "(sau đây gọi tắt là Luật Đ)", "Thông tư này",
        "Sửa đổi, bổ sung", "như sau:", "bãi bỏ", "thay thế cụm từ “a” bằng cụm từ “b”",
        "có hiệu lực thi hành từ ngày 01 tháng 7 năm 2031", "đến hết ngày 31/12/2032", "trừ",
        "Sở Y tế", "chủ trì, phối hợp với", "Công an tỉnh", "trước ngày 15/5", "hằng quý",
        "Đề nghị", "Nơi nhận:", "TM. CHÍNH PHỦ", "KT. BỘ TRƯỞNG", "Trần Văn Mây", "các", "và", ",",
        ";", "từ", "đến", "|", "(Ban hành kèm theo Quyết định số 12/QĐ-UBND)", "QUỐC HỘI", "x",
    ]
)  # fmt: skip
_LINES = st.lists(
    st.lists(_PIECES | st.text(max_size=6), min_size=1, max_size=6).map(" ".join), max_size=30
)


@given(_LINES)
@settings(max_examples=150, deadline=None)
def test_any_lines_travel_the_whole_road(lines: list[str]) -> None:
    for source in sources_of("\n".join(lines).encode("utf-8", "replace"), "tep.txt"):
        keep_the_road(pipeline.follow(source))


@given(_LINES, st.sampled_from(["<p>", "<div><td>", "<table><tr><td>", "<ol><li>", "<b>", "<br>"]))
@settings(max_examples=80, deadline=None)
def test_any_page_travels_the_whole_road(lines: list[str], tag: str) -> None:
    page = "<html><body>" + tag.join(["", *lines])
    for source in sources_of(page.encode("utf-8", "replace"), "tep.html"):
        keep_the_road(pipeline.follow(source))

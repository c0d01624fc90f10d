"""Plain text and Markdown: paragraphs, tables, and pages of portals saved as text."""

from __future__ import annotations

import pytest

from vanban import ingest
from vanban.errors import UnreadableError
from vanban.ingest import Incoming
from vanban.model import Absent, Source

SAVED = """Từ khoá: Số Hiệu, Tiêu đề
Đăng nhập
Kế hoạch 9/KH-UBND về kho bãi
Số hiệu: 9/KH-UBND Loại văn bản: Kế hoạch
Ngày hiệu lực: Đã biết Số công báo: Đang cập nhật

ỦY BAN NHÂN DÂN
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 9/KH-UBND
KẾ HOẠCH
1. Kiểm kê kho.
Nơi nhận:
- Lưu: VT.

Bạn Chưa Đăng Nhập Thành Viên!
Nếu chưa là Thành Viên, mời Bạn Đăng ký
1.234
"""


def _read(text: str, name: str = "a.txt") -> Source:
    (source,) = ingest.read(Incoming(text.encode(), name))
    return source


def test_a_page_saved_as_text_gives_up_its_frame_and_claims() -> None:
    source = _read(SAVED)
    assert source.text.startswith("ỦY BAN NHÂN DÂN\n-------")
    assert source.text.endswith("- Lưu: VT.")
    assert source.claims["number"].shown == "9/KH-UBND"
    assert source.claims["effective_from"].absent is Absent.MASKED
    assert source.claims["gazette_number"].absent is Absent.MISSING
    assert "1.234" in source.chrome


def test_a_frame_without_text_is_no_document() -> None:
    frame = SAVED[: SAVED.index("ỦY BAN")] + SAVED[SAVED.index("Bạn Chưa") :]
    with pytest.raises(UnreadableError) as caught:
        _read(frame)
    assert caught.value.slug == "no-document"


def test_lines_broken_at_a_width_are_joined_and_others_are_not() -> None:
    words = "kho bãi phải được kiểm kê hằng năm và ghi vào sổ riêng của từng đơn vị quản lý "
    wrapped = []
    for i in range(6):
        line = f"{i + 1}. {words * 3}".split()
        at = ""
        for word in line:
            if len(at) + len(word) > 70:
                wrapped.append(at)
                at = ""
            at = f"{at} {word}".strip()
        wrapped.append(at)
    assert len(_read("\n".join(wrapped)).lines) == 6
    paragraphs = [f"{i}. Kho số {i}" + " x" * (i * 9 % 40) for i in range(1, 20)]
    assert len(_read("\n".join(paragraphs)).lines) == 19


def test_markdown_loses_its_signs_and_keeps_its_tables() -> None:
    table = "| Kho | Bến<br>Chợ |\n|---|---|\n| a\\|b |  |\n"
    text = f"## **KẾ HOẠCH**\n\n1\\. Kho *mẫu*\n\n{table}```\nx\n```"
    source = _read(text, "a.md")
    assert source.text.splitlines() == ["KẾ HOẠCH", "1. Kho mẫu", "Kho", "Bến", "Chợ", "a|b", "x"]
    assert source.lines[0].style.heading == 2
    cells = [line.cell for line in source.lines if line.cell]
    assert [(cell.row, cell.column) for cell in cells] == [(0, 0), (0, 1), (0, 1), (1, 0)]


def test_addresses_and_signs_of_markdown_are_no_words_of_the_text() -> None:
    text = (
        "# KẾ HOẠCH\n\nCăn cứ [Luật Chợ](https://a.vn/luat-cho)[^1], `số` <b>12</b>.\n"
        "> ![Quốc huy](huy.png) Ghi chú [2] (theo Luật)\n"
    )
    assert _read(text, "a.md").text.splitlines() == [
        "KẾ HOẠCH", "Căn cứ Luật Chợ[1], số 12.", "Ghi chú [2] (theo Luật)"
    ]  # fmt: skip


def test_a_binary_file_is_no_text() -> None:
    with pytest.raises(UnreadableError) as caught:
        ingest.read(Incoming(bytes(range(32)) * 20, "a.txt"))
    assert caught.value.slug == "unknown-format"


@pytest.mark.parametrize("text", ["1" * 5_000_000, "С" * 500_000, "|" * 500_000, "<" * 500_000])
def test_noise_is_read_in_no_time(text: str) -> None:
    assert len(_read(text).text) >= 1


def test_a_number_broken_off_its_sentence_and_a_page_break_are_joined() -> None:
    full = "Các kho bãi phải được kiểm kê hằng năm và ghi vào sổ riêng của từng đơn vị theo số"
    lines = [full, "12/QĐ-UBND của tỉnh.", full, "", "trong sổ của kho.", *[full, "hết."] * 5]
    shown = _read("\n".join(lines)).text.split("\n")
    assert shown[0] == f"{full} 12/QĐ-UBND của tỉnh."
    assert shown[1] == f"{full} trong sổ của kho."

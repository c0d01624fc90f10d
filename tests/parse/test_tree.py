"""The tree: labels, sequences, quoted new text, attached texts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from vanban import render
from vanban.model import Document, Level, Line, Node, Source, Span, lay_out
from vanban.parse import parse


def _read(*texts: str) -> Document:
    text, lines = lay_out(Line(t, Span(0, 0)) for t in texts)
    return parse(Source("", "text", text, lines))


def _places(document: Document) -> list[str]:
    return [str(node.locator) for node in document.walk() if node.level is not Level.QUOTE]


def test_point_d_and_point_dd_are_two_points() -> None:
    document = _read(
        "Điều 1. Hồ sơ", "1. Hồ sơ gồm:", "a) Đơn;", "b) Bản sao;", "c) Ảnh;", "d) Phiếu;",
        "đ) Biên lai.",
    )  # fmt: skip
    assert _places(document)[-2:] == ["dieu-1.khoan-1.diem-d", "dieu-1.khoan-1.diem-dd"]


def test_a_list_that_a_program_numbered_has_no_dd_and_is_one_list() -> None:
    words = [f"{letter}. Hạng {letter};" for letter in "abcdefg"]
    document = _read("Điều 1. Hạng", "1. Bến gồm:", *words, "2. Hạng khác.")
    points = [f"dieu-1.khoan-1.diem-{letter}" for letter in "abcdefg"]
    assert _places(document) == ["dieu-1", "dieu-1.khoan-1", *points, "dieu-1.khoan-2"]


def test_marks_around_orders_about_words_open_no_new_text() -> None:
    document = _read(
        "Điều 1. Sửa đổi, bổ sung một số điều",
        "1. Thay thế một số cụm từ như sau:",
        "“a) Thay thế cụm từ “ô giấy” bằng cụm từ “ô vải” tại khoản 1 Điều 8;",
        "b) Bỏ cụm từ “đò ngang” tại Điều 9.”",
        "2. Bãi bỏ Điều 6.",
    )
    assert _places(document) == [
        "dieu-1", "dieu-1.khoan-1", "dieu-1.khoan-1.diem-a", "dieu-1.khoan-1.diem-b",
        "dieu-1.khoan-2",
    ]  # fmt: skip


def test_new_text_may_hold_orders_if_its_labels_were_announced() -> None:
    document = _read(
        "Điều 1. Sửa đổi, bổ sung một số điều của Thông tư sửa đổi",
        "1. Sửa đổi, bổ sung khoản 10 Điều 18 như sau:",
        "a) Sửa đổi, bổ sung điểm a và điểm b khoản 10 Điều 18 như sau:",
        "“a) Sửa đổi, bổ sung khoản 1 Điều 7 như sau:",
        "“1. Ô vải.”;",
        "b) Sửa đổi, bổ sung khoản 4 Điều 8 như sau:",
        "“4. Ô tre.”",
        "b) Bãi bỏ điểm c khoản 10 Điều 18.",
        "2. Bãi bỏ Điều 6.",
    )
    assert _places(document) == [
        "dieu-1", "dieu-1.khoan-1", "dieu-1.khoan-1.diem-a", "dieu-1.khoan-1.diem-b",
        "dieu-1.khoan-2",
    ]  # fmt: skip


def test_quoted_new_text_is_no_structure_of_the_act() -> None:
    document = _read(
        "Điều 1. Sửa đổi, bổ sung một số điều",
        "1. Sửa đổi, bổ sung Điều 5 như sau:",
        "“Điều 5. Tên mới",
        "1. Khoản mới thứ nhất.",
        "2. Khoản mới thứ hai.”.",
        "2. Bãi bỏ Điều 6.",
        "Điều 2. Hiệu lực",
    )
    assert _places(document) == ["dieu-1", "dieu-1.khoan-1", "dieu-1.khoan-2", "dieu-2"]
    place = document.place_at(document.text.index("Khoản mới thứ hai"))
    assert place.quoted
    assert str(place.locator) == "dieu-1.khoan-1"
    assert str(place.inner) == "dieu-5.khoan-2"


def test_a_quotation_without_closing_mark_ends_at_the_next_order() -> None:
    document = _read(
        "Điều 1. Sửa đổi, bổ sung một số điều",
        "1. Sửa đổi, bổ sung khoản 2 Điều 5 như sau:",
        "“2. Nội dung mới.",
        "2. Sửa đổi, bổ sung khoản 4 Điều 7 như sau:",
        "“4. Nội dung khác.”.",
    )
    assert _places(document) == ["dieu-1", "dieu-1.khoan-1", "dieu-1.khoan-2"]


def test_new_text_goes_on_behind_a_mark_that_closed_it_too_early() -> None:
    document = _read(
        "Điều 1. Sửa đổi, bổ sung Điều 7 như sau:",
        "“Điều 7. Thẩm quyền của trạm",
        "1. Trạm trưởng có quyền:",
        "a) Nhắc nhở.”.",
        "2. Trưởng bến có quyền:",
        "a) Nhắc nhở;",
        "b) Đình bến.”.",
        "Điều 2. Bãi bỏ Điều 9.",
    )
    assert _places(document) == ["dieu-1", "dieu-2"]
    (quote,) = document.body[0].children
    assert document.words(quote).endswith("b) Đình bến.”.")


def test_the_act_itself_goes_on_behind_a_closing_mark() -> None:
    document = _read(
        "Điều 1. Sửa đổi, bổ sung một số điều",
        "1. Sửa đổi, bổ sung khoản 1 Điều 7 như sau:",
        "“1. Ô vải.”.",
        "2. Bãi bỏ khoản 2 Điều 8.",
        "3. Sửa đổi tên Điều 9 như sau: “Ô tre”.",
    )
    assert _places(document) == [
        "dieu-1", "dieu-1.khoan-1", "dieu-1.khoan-2", "dieu-1.khoan-3",
    ]  # fmt: skip


def test_a_citation_at_the_start_of_a_line_is_no_article() -> None:
    document = _read("Điều 1. Phạm vi", "Điều 5 của Luật này không áp dụng.", "Điều 2. Đối tượng")
    assert _places(document) == ["dieu-1", "dieu-2"]


def test_a_dotted_label_takes_the_place_of_the_number_it_repeats() -> None:
    document = _read(
        "I. MỤC ĐÍCH", "1. Mục đích", "II. NHIỆM VỤ", "1. Chung", "2. Riêng", "2.1. Một việc"
    )
    assert _places(document)[-1] == "ii.2.1"


def test_an_attached_regulation_is_a_tree_below_phu_luc() -> None:
    document = _read(
        "Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc.",
        "Điều 2. Quyết định này có hiệu lực từ ngày ký.",
        "CHỦ TỊCH",
        "Trần Văn Mây",
        "QUY CHẾ LÀM VIỆC",
        "(Ban hành kèm theo Quyết định số 12/QĐ-UBND)",
        "Điều 1. Phạm vi",
        "1. Quy chế này quy định việc họp.",
    )
    assert _places(document)[2:] == ["phu-luc", "phu-luc.dieu-1", "phu-luc.dieu-1.khoan-1"]
    assert [signer.name for signer in document.header.signers] == ["Trần Văn Mây"]


_WORDS = st.sampled_from(
    ["Điều 1.", "Điều 2", "1.", "a)", "“", "”.", "I.", "-", "PHỤ LỤC I", "Nơi nhận:", "như sau:",
     "Sửa đổi", "Chương II", "1.1.", "QUYẾT ĐỊNH", "KT. BỘ TRƯỞNG", "Mẫu số 01", "x", "Số: 1/QĐ-A"]
)  # fmt: skip
_LINES = st.lists(st.lists(_WORDS | st.text(max_size=8), max_size=4).map(" ".join), max_size=40)


def _inside(nodes: tuple[Node, ...], outer: Span) -> bool:
    at = outer.start
    for node in nodes:
        if (
            node.span.start < at
            or node.span.end > outer.end
            or not _inside(node.children, node.span)
        ):
            return False
        at = node.span.end
    return True


@given(_LINES)
def test_any_lines_give_their_text_back_and_a_tree_in_order(texts: list[str]) -> None:
    document = _read(*(" ".join(t.split()) for t in texts))
    assert render.text(document) == document.text
    assert _inside(document.body, Span(0, len(document.text)))


def test_clauses_may_run_on_through_articles() -> None:
    document = _read(
        "Điều 1. Bãi bỏ",
        "1. Một.",
        "2. Hai.",
        "3. Ba.",
        "Điều 2. Bãi bỏ tiếp",
        "4. Bốn.",
        "5. Năm.",
    )
    assert _places(document)[-2:] == ["dieu-2.khoan-4", "dieu-2.khoan-5"]


def test_an_article_printed_a_few_places_too_late_is_one() -> None:
    document = _read("Điều 1. A", "Điều 2. B", "Điều 4. D", "Điều 3. C", "Điều 5. E")
    assert _places(document) == ["dieu-1", "dieu-2", "dieu-4", "dieu-3", "dieu-5"]


def test_a_misprinted_article_is_one() -> None:
    assert _places(_read("Điều 1. A", "Điêu 2. B")) == ["dieu-1", "dieu-2"]

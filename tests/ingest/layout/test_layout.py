"""Rows of print become paragraphs, columns, tables and notes."""

from __future__ import annotations

from dataclasses import replace

from tests.ingest.layout.print import LEFT, RIGHT, centred, flow, full, read, set_pages, set_words
from vanban.ingest.layout.rules import Rule
from vanban.ingest.layout.words import Word
from vanban.model import Cell

A = "Ủy ban nhân dân xã có trách nhiệm tổ chức việc quản lý chợ"
B = "và bến bãi trên địa bàn theo quy định này; bảo đảm an toàn"
INDENT = LEFT + 28


def test_full_rows_join_and_a_short_row_ends_the_paragraph() -> None:
    pages = set_pages(
        [
            full(A, 100, INDENT),
            full(B, 120),
            set_words("và vệ sinh chung.", LEFT, 140),
            full(A, 160, INDENT),
            set_words("trong năm.", LEFT, 180),
        ]
    )
    assert [line.text for line in flow(pages)] == [
        f"{A} {B} và vệ sinh chung.",
        f"{A} trong năm.",
    ]


def test_an_indented_row_begins_a_paragraph_though_the_row_above_is_full() -> None:
    pages = set_pages([full(A, 100, INDENT), full(B, 120), full(A, 140, INDENT), full(B, 160)])
    assert [line.text for line in flow(pages)] == [f"{A} {B}", f"{A} {B}"]


def test_a_paragraph_goes_on_across_pages_with_other_margins() -> None:
    first = set_pages([full(A, 100, INDENT), full(B, 120)])
    second = set_pages(
        [], [set_words(A, 60, 100, width=425), set_words("hết.", 60, 120), full(A, 140, 88)]
    )
    lines = flow([first[0], second[1]])
    assert lines[0].text == f"{A} {B} {A} hết."
    assert [line.page for line in lines] == [1, 2]


def test_a_form_on_top_of_a_page_goes_on_nothing() -> None:
    pages = set_pages([full(A, 100)], [set_words("Mẫu số 04. Đơn xin mở bến", LEFT, 100)])
    assert [line.text for line in flow(pages)] == [A, "Mẫu số 04. Đơn xin mở bến"]


def test_a_symbol_broken_at_its_hyphen_joins_without_a_space() -> None:
    rows = [
        full("Sở Công Thương xã Mây căn cứ các quy định của Thông tư số 07/2031/TT-", 100),
        set_words("BCT.", LEFT, 120),
    ]
    assert flow(set_pages(rows))[0].text.endswith("07/2031/TT-BCT.")


def test_the_two_columns_of_a_head_are_read_one_after_the_other() -> None:
    pages = set_pages(
        [
            centred("ỦY BAN NHÂN DÂN", 100, 160, bold=True)
            + centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 100, 390, bold=True),
            centred("XÃ MÂY", 118, 160, bold=True)
            + centred("Độc lập - Tự do - Hạnh phúc", 118, 390),
            centred("Số: 05/QĐ-UBND", 150, 160)
            + centred("Mây, ngày 04 tháng 5 năm 2031", 150, 390),
            centred("QUYẾT ĐỊNH", 180, bold=True),
            centred("Về việc mở chợ", 198, bold=True),
            full(A, 230, INDENT),
        ]
    )
    lines = flow(pages)
    assert [line.text for line in lines] == [
        "ỦY BAN NHÂN DÂN",
        "XÃ MÂY",
        "Số: 05/QĐ-UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Mây, ngày 04 tháng 5 năm 2031",
        "QUYẾT ĐỊNH",
        "Về việc mở chợ",
        A,
    ]
    assert lines[0].cell == Cell(0, 0, 0)
    assert lines[3].cell == Cell(0, 0, 1)
    assert lines[6].cell is None
    assert lines[6].style.centred


def test_the_recipients_stand_before_the_signature() -> None:
    pages = set_pages(
        [
            full(A, 80, INDENT),
            set_words("này./.", LEFT, 100),
            set_words("Nơi nhận:", LEFT, 130) + centred("TM. ỦY BAN NHÂN DÂN", 130, 400),
            set_words("- Như Điều 3;", LEFT, 146) + centred("CHỦ TỊCH", 148, 400),
            set_words("- Các thôn, bản và tổ", LEFT, 162),
            set_words("dân phố;", LEFT, 178),
            set_words("- Lưu: VT.", LEFT, 194) + centred("Lò Thị Sương", 200, 400),
        ]
    )
    assert [line.text for line in flow(pages)] == [
        f"{A} này./.",
        "Nơi nhận:",
        "- Như Điều 3;",
        "- Các thôn, bản và tổ dân phố;",
        "- Lưu: VT.",
        "TM. ỦY BAN NHÂN DÂN",
        "CHỦ TỊCH",
        "Lò Thị Sương",
    ]


def test_a_title_over_two_rows_is_one_line_but_a_chapter_keeps_its_label() -> None:
    pages = set_pages(
        [
            full(A, 80),
            centred("Chương II", 110, bold=True),
            centred("TRÁCH NHIỆM CỦA CÁC THÔN,", 128, bold=True),
            centred("BẢN TRONG QUẢN LÝ CHỢ", 146, bold=True),
            full(A, 180),
        ]
    )
    assert [line.text for line in flow(pages)][1:3] == [
        "Chương II",
        "TRÁCH NHIỆM CỦA CÁC THÔN, BẢN TRONG QUẢN LÝ CHỢ",
    ]


def _ruled(*tops: float) -> list[Rule]:
    columns = (LEFT, 200.0, RIGHT)
    levels = [Rule(True, top, LEFT, RIGHT) for top in tops]
    return levels + [Rule(False, x, tops[0], tops[-1]) for x in columns]


def test_a_ruled_table_becomes_cells_and_goes_on_over_the_page() -> None:
    rows = [
        set_words("TT", 100, 118) + set_words("Tên chợ", 210, 118),
        set_words("1", 100, 148) + set_words("Chợ Mây", 210, 148),
    ]
    more = [
        set_words("TT", 100, 118) + set_words("Tên chợ", 210, 118),
        set_words("2", 100, 148) + set_words("Chợ Gió", 210, 148),
    ]
    lines = flow(set_pages(rows, more, rules=_ruled(100, 130, 160)))
    assert [(line.text, line.cell) for line in lines] == [
        ("TT", Cell(0, 0, 0)),
        ("Tên chợ", Cell(0, 0, 1)),
        ("1", Cell(0, 1, 0)),
        ("Chợ Mây", Cell(0, 1, 1)),
        ("2", Cell(0, 2, 0)),
        ("Chợ Gió", Cell(0, 2, 1)),
    ]


def test_a_head_of_two_rows_printed_again_on_the_next_page_is_furniture() -> None:
    def table(number: int) -> list[list[Word]]:
        cells = [("TT", "Chợ"), ("(1)", "(2)"), (str(number), f"Chợ số {number}")]
        tops = (118, 148, 178)
        return [
            set_words(one, 100, top) + set_words(other, 210, top)
            for (one, other), top in zip(cells, tops, strict=True)
        ]

    lines = flow(set_pages(table(1), table(2), rules=_ruled(100, 130, 160, 190)))
    assert [line.text for line in lines] == [
        "TT", "Chợ", "(1)", "(2)", "1", "Chợ số 1", "2", "Chợ số 2",
    ]  # fmt: skip
    assert lines[-1].cell == Cell(0, 3, 1)


def test_footnotes_stand_apart_and_their_marks_are_bracketed() -> None:
    mark = set_words("1", RIGHT - 5, 114, size=9)
    text = set_words(
        "theo quy định về việc bảo đảm vệ sinh chung của chợ phiên năm 2031",
        LEFT,
        120,
        width=RIGHT - 6 - LEFT,
    )
    note = set_words("1", LEFT, 696, size=8) + set_words(
        "Được sửa đổi năm 2032.", LEFT + 8, 700, size=11
    )
    pages = set_pages([full(A, 100), text + mark, set_words("được giữ.", LEFT, 140), note])
    lines, _, notes = read(pages)
    assert lines == [
        f"{A} theo quy định về việc bảo đảm vệ sinh chung của chợ phiên năm 2031[1] được giữ."
    ]
    assert notes == [("1", "Được sửa đổi năm 2032.")]


def test_notes_below_a_line_may_have_their_marks_in_brackets() -> None:
    notes = [
        set_words("(1) Sửa năm 2032.", LEFT, 700, size=11),
        set_words("[2] Bỏ năm 2033.", LEFT, 714, size=11),
    ]
    text = [full(A, 100), set_words("chợ (1) và bến [2].", LEFT, 120)]
    lines, _, found = read(set_pages([*text, *notes], rules=[Rule(True, 690, LEFT, LEFT + 100)]))
    assert lines == [f"{A} chợ (1) và bến [2]."]
    assert found == [("1", "Sửa năm 2032."), ("2", "Bỏ năm 2033.")]


def test_running_heads_and_page_numbers_are_furniture() -> None:
    pages = set_pages(
        [set_words("CÔNG BÁO/Số 7 + 8/Ngày 04-5-2031 3", 200, 50), full(A, 100), full(B, 120)],
        [set_words("4 CÔNG BÁO/Số 7 + 8/Ngày 04-5-2031", 200, 50), full(A, 100), centred("4", 800)],
    )
    lines, furniture, _ = read(pages)
    assert lines == [f"{A} {B} {A}"]
    assert furniture == [
        "CÔNG BÁO/Số 7 + 8/Ngày 04-5-2031 3",
        "4 CÔNG BÁO/Số 7 + 8/Ngày 04-5-2031",
        "4",
    ]


def test_two_pages_share_a_running_head_and_titles_of_forms_are_none() -> None:
    def page(head: str) -> list[list[Word]]:
        return [centred(head, 40), full(A, 100), full(B, 120), full(A, 140)]

    _, furniture, _ = read(set_pages(page("Dự thảo 2"), page("Dự thảo 2")))
    assert furniture == ["Dự thảo 2", "Dự thảo 2"]
    _, furniture, _ = read(set_pages(*(page(f"Mẫu số {number}") for number in range(1, 5))))
    assert furniture == []


def test_a_wide_gap_behind_a_label_parts_no_columns() -> None:
    rows = [
        set_words(f"1.{n}.", 110, 100 + 20 * n) + set_words("Bến đò.", 200, 100 + 20 * n)
        for n in (1, 2)
    ]
    assert [line.text for line in flow(set_pages(rows))] == ["1.1. Bến đò.", "1.2. Bến đò."]


def test_a_signature_stamp_over_the_text_is_taken_out() -> None:
    stamp = [
        set_words("Ký bởi: Sở Công Thương", 380, 116, size=9),
        set_words("Thời gian ký: 04.05.2031 09:15:00 +07:00", 380, 127, size=9),
    ]
    pages = set_pages([full(A, 100), *stamp, full(B, 132), full(A, 152)])
    lines, furniture, _ = read(pages)
    assert lines == [f"{A} {B} {A}"]
    assert furniture == ["Ký bởi: Sở Công Thương", "Thời gian ký: 04.05.2031 09:15:00 +07:00"]


def test_a_stamp_on_a_scan_is_taken_out_though_its_letters_measure_differently() -> None:
    sizes = (("Người ký: Sở Công Thương", 9.0), ("Email: so@example.vn", 7.6), ("Cơ quan: Sở", 7.1))
    stamp = [
        [replace(w, confidence=0.9) for w in set_words(text, 380, 700 + 20 * row, size=size)]
        for row, (text, size) in enumerate(sizes)
    ]
    body = [full(text, 100 + 20 * row) for row, text in enumerate((A, B, A, B))]
    lines, furniture, _ = read(set_pages([*body, *stamp]))
    assert lines == [f"{A} {B} {A} {B}"]
    assert furniture == [text for text, _ in sizes]

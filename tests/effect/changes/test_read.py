"""What invented acts do to invented acts."""

from __future__ import annotations

from datetime import date

import pytest

from vanban import cite
from vanban.effect import read_changes, read_effects
from vanban.model import Change, Line, Source, Span, lay_out
from vanban.parse import parse

_HEAD = (
    "BỘ MƯA",
    "Số: 12/2031/TT-BM",
    "Thủ đô, ngày 05 tháng 3 năm 2031",
    "THÔNG TƯ",
    "Sửa đổi, bổ sung một số điều của Thông tư số 07/2029/TT-BM quy định về ô che mưa",
)
_LEAD = "Điều 1. Sửa đổi, bổ sung một số điều của Thông tư số 07/2029/TT-BM"
_END = (
    "Điều 2. Hiệu lực thi hành",
    "1. Thông tư này có hiệu lực thi hành từ ngày 01 tháng 6 năm 2031.",
)


def changes_of(*provisions: str) -> list[Change]:
    words = (*_HEAD, *provisions, *_END)
    text, lines = lay_out(Line(line, Span(0, 0)) for line in words)
    document = parse(Source("", "text", text, lines))
    references = cite.find(document)
    return list(read_changes(document, references, read_effects(document, references)))


def told(*provisions: str) -> list[str]:
    """Return the changes in the words of the gold: at, verb, target, place."""
    return [
        f"{c.at} {c.verb} {c.target} {c.target_locator or '-'}" for c in changes_of(*provisions)
    ]


def test_a_provision_inherits_the_document_of_the_article_above() -> None:
    assert told(
        _LEAD, "1. Sửa đổi, bổ sung khoản 2 Điều 4 như sau:", "“2. Ô che mưa phải có cán.”."
    ) == ["dieu-1.khoan-1 amend 07/2029/TT-BM dieu-4.khoan-2"]


def test_the_new_text_is_read_from_the_quotation() -> None:
    (change,) = changes_of(
        _LEAD, "1. Sửa đổi khoản 2 Điều 4 như sau:", "“2. Ô che mưa phải có cán.”."
    )
    assert change.new == "2. Ô che mưa phải có cán."
    assert change.starts == date(2031, 6, 1)


def test_a_new_unit_is_inserted_and_the_unit_before_it_untouched() -> None:
    assert told(
        _LEAD, "1. Bổ sung khoản 3 vào sau khoản 2 Điều 4 như sau:", "“3. Ô màu đen.”."
    ) == ["dieu-1.khoan-1 insert 07/2029/TT-BM dieu-4.khoan-3"]


def test_a_phrase_changes_in_every_place_named() -> None:
    changes = changes_of(
        _LEAD, "1. Thay thế cụm từ “ô vải” bằng cụm từ “ô ni lông” tại Điều 5 và khoản 1 Điều 6."
    )
    assert [(c.verb, str(c.target_locator), c.old, c.new) for c in changes] == [
        ("phrase", "dieu-5", "ô vải", "ô ni lông"),
        ("phrase", "dieu-6.khoan-1", "ô vải", "ô ni lông"),
    ]


def test_a_phrase_left_out_has_no_new_words() -> None:
    (change,) = changes_of(_LEAD, "1. Bỏ cụm từ “và áo mưa” tại khoản 2 Điều 7.")
    assert (change.verb, change.old, change.new) == ("phrase", "và áo mưa", None)


def test_items_of_a_list_inherit_the_repeal() -> None:
    assert told(
        "Điều 1. Bãi bỏ toàn bộ các văn bản sau đây",
        "1. Thông tư số 03/2018/TT-BM ngày 04 tháng 5 năm 2018 của Bộ trưởng Bộ Mưa về mũ.",
        "2. Thông tư số 09/2019/TT-BM ngày 06 tháng 7 năm 2019 của Bộ trưởng Bộ Mưa về ủng.",
    ) == [
        "dieu-1.khoan-1 repeal 03/2018/TT-BM -",
        "dieu-1.khoan-2 repeal 09/2019/TT-BM -",
    ]


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("Thông tư này thay thế Thông tư số 03/2018/TT-BM.", "replace"),
        ("Thông tư số 03/2018/TT-BM hết hiệu lực kể từ ngày 01 tháng 6 năm 2031.", "repeal"),
    ],
)
def test_the_end_of_a_whole_document(sentence: str, verb: str) -> None:
    assert told("Điều 1. Điều khoản chuyển tiếp", f"1. {sentence}") == [
        f"dieu-1.khoan-1 {verb} 03/2018/TT-BM -"
    ]


def test_the_history_of_the_target_is_no_change() -> None:
    assert told(
        "Điều 1. Sửa đổi Thông tư số 07/2029/TT-BM",
        "1. Bãi bỏ khoản 3 Điều 9 Thông tư số 07/2029/TT-BM đã được sửa đổi, bổ sung bởi "
        "Thông tư số 08/2030/TT-BM.",
    ) == ["dieu-1.khoan-1 repeal 07/2029/TT-BM dieu-9.khoan-3"]


def test_forms_lie_in_the_annex_that_the_lead_names() -> None:
    assert told(
        _LEAD,
        "1. Bãi bỏ, thay thế một số mẫu tại Phụ lục II như sau:",
        "a) Bãi bỏ Mẫu số 07, Mẫu số 08;",
        "b) Thay thế Mẫu số 01 bằng Mẫu số 02 ban hành kèm theo Thông tư này.",
    ) == [
        "dieu-1.khoan-1.diem-a repeal 07/2029/TT-BM phu-luc-ii.mau-07",
        "dieu-1.khoan-1.diem-a repeal 07/2029/TT-BM phu-luc-ii.mau-08",
        "dieu-1.khoan-1.diem-b amend 07/2029/TT-BM phu-luc-ii.mau-01",
    ]


def test_a_heading_is_renamed() -> None:
    assert told(
        _LEAD,
        "1. Sửa đổi, bổ sung tên Điều và một số khoản của Điều 8 như sau:",
        "a) Sửa đổi, bổ sung tên Điều như sau:",
        "“Điều 8. Ô và áo mưa”;",
        "b) Sửa đổi khoản 1 như sau:",
        "“1. Áo mưa phải có mũ.”.",
    ) == [
        "dieu-1.khoan-1.diem-a rename 07/2029/TT-BM dieu-8",
        "dieu-1.khoan-1.diem-b amend 07/2029/TT-BM dieu-8.khoan-1",
    ]


def test_places_between_the_old_words_and_the_new() -> None:
    (change,) = changes_of(_LEAD, "1. Thay thế cụm từ “ô vải” tại Điều 5 bằng cụm từ “ô ni lông”.")
    assert (change.old, change.new, str(change.target_locator)) == ("ô vải", "ô ni lông", "dieu-5")


def test_words_for_things_are_no_deed() -> None:
    assert (
        told(
            "Điều 1. Điều khoản chuyển tiếp",
            "1. Hồ sơ đàm phán, ký kết, sửa đổi, bổ sung hợp đồng thực hiện theo Luật Dân sự.",
        )
        == []
    )


def test_the_heading_of_a_chapter_names_the_document_amended_below() -> None:
    assert told(
        "Chương I",
        "SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA THÔNG TƯ SỐ 21/2028/TT-BM VỀ ỦNG",
        "Điều 1. Sửa đổi, bổ sung Điều 6",
        "“Điều 6. Ủng phải khô.”.",
    ) == ["dieu-1 amend 21/2028/TT-BM dieu-6"]


def test_documents_in_the_title_of_a_repealed_one_are_untouched() -> None:
    assert told(
        "Điều 1. Bãi bỏ văn bản",
        "1. Bãi bỏ Quyết định số 44/QĐ-BM đính chính Thông tư số 03/2018/TT-BM.",
    ) == ["dieu-1.khoan-1 repeal 44/QĐ-BM -"]


def test_what_rests_on_a_document_may_end_without_it() -> None:
    assert (
        told(
            "Điều 1. Điều khoản chuyển tiếp",
            "1. Giấy phép cấp theo Thông tư số 03/2018/TT-BM hết hiệu lực sau 90 ngày.",
        )
        == []
    )


def test_a_heading_of_an_article_completes_the_places_below_it() -> None:
    assert told(
        "Điều 1. Bỏ cụm từ tại Điều 6 Thông tư số 07/2029/TT-BM",
        "Bỏ cụm từ “áo mưa” tại khoản 8.",
    ) == ["dieu-1 phrase 07/2029/TT-BM dieu-6.khoan-8"]


def test_words_changed_by_thanh_open_no_new_text() -> None:
    (change,) = changes_of(_LEAD, "1. Sửa đổi cụm từ “ô giấy” thành “ô vải” tại cột 3 Phụ lục I.")
    assert (change.verb, change.old, change.new) == ("phrase", "ô giấy", "ô vải")
    assert str(change.target_locator) == "phu-luc-i"


def test_words_change_in_a_heading_and_in_a_clause() -> None:
    changes = changes_of(_LEAD, "1. Bỏ cụm từ “áo mưa” tại tên và khoản 2 Điều 7.")
    assert [str(c.target_locator) for c in changes] == ["dieu-7", "dieu-7.khoan-2"]


def test_an_annex_holds_its_parts_across_their_title() -> None:
    assert told(
        _LEAD,
        "1. Sửa đổi nội dung về cán ô tại mục 1, phần I Thuyết minh về cán ô tại Phụ lục IV.",
    ) == ["dieu-1.khoan-1 amend 07/2029/TT-BM phu-luc-iv.phan-1.muc-1"]


def test_the_text_that_a_decision_carries_may_end_without_it() -> None:
    assert told(
        "Điều 1. Bãi bỏ một phần",
        "1. Bãi bỏ Quy trình rửa ô và phơi ô tại Quyết định số 44/2009/QĐ-BM.",
    ) == ["dieu-1.khoan-1 repeal 44/2009/QĐ-BM phu-luc"]


def test_a_delayed_item_delays_what_is_done_to_it() -> None:
    changes = changes_of(
        "Điều 1. Sửa đổi, bổ sung Phụ lục số 02 Thông tư số 07/2029/TT-BM",
        "1. Sửa đổi, bổ sung mục số 4 và mục số 7 như sau:",
        "“4. Ô; 7. Dù”.",
        "Điều 2. Ngày riêng",
        "1. Mục số 7 khoản 1 Điều 1 Thông tư này có hiệu lực từ ngày 01 tháng 9 năm 2031.",
    )
    assert [(str(c.target_locator), c.starts) for c in changes] == [
        ("phu-luc-02.muc-4", date(2031, 6, 1)),
        ("phu-luc-02.muc-7", date(2031, 9, 1)),
    ]

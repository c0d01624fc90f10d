"""Statements whose object or place stands before the verb; all texts are invented."""

from __future__ import annotations

from tests.effect.changes.test_read import _LEAD, changes_of, told


def test_quoted_words_that_open_a_statement_give_way() -> None:
    found = changes_of(
        _LEAD,
        "1. Cụm từ “ô che mưa” tại Điều 9, khoản 2 Điều 10 được thay thế bằng cụm từ “dù che mưa”.",
        "2. Các từ “cán”, “gọng” tại Điều 11 sửa thành từ “thân”.",
        "3. Đoạn “và áo tơi” tại khoản 1 Điều 12 bị bãi bỏ.",
    )
    assert [(str(c.verb), str(c.target_locator), c.old, c.new) for c in found] == [
        ("phrase", "dieu-9", "ô che mưa", "dù che mưa"),
        ("phrase", "dieu-10.khoan-2", "ô che mưa", "dù che mưa"),
        ("phrase", "dieu-11", "cán", "thân"),
        ("phrase", "dieu-11", "gọng", "thân"),
        ("phrase", "dieu-12.khoan-1", "và áo tơi", None),
    ]


def test_a_place_before_the_verb_is_the_anchor_or_the_holder() -> None:
    assert told(
        _LEAD,
        "1. Sau Điều 6 bổ sung Điều 6a như sau:",
        "“Điều 6a. Tay cầm”.",
        "2. Tại khoản 2 Điều 7 bãi bỏ điểm c.",
    ) == [
        "dieu-1.khoan-1 insert 07/2029/TT-BM dieu-6a",
        "dieu-1.khoan-2 repeal 07/2029/TT-BM dieu-7.khoan-2.diem-c",
    ]


def test_a_unit_that_gets_another_number_is_renamed() -> None:
    assert told(
        _LEAD,
        "1. Khoản 2 Điều 15 được đánh số lại thành khoản 3 Điều 15.",
        "2. Điểm c khoản 1 Điều 16 chuyển thành điểm d khoản 1 Điều 16.",
    ) == [
        "dieu-1.khoan-1 rename 07/2029/TT-BM dieu-15.khoan-2",
        "dieu-1.khoan-2 rename 07/2029/TT-BM dieu-16.khoan-1.diem-c",
    ]


def test_a_content_in_quotes_is_words_and_not_the_unit() -> None:
    (change,) = changes_of(_LEAD, "1. Bãi bỏ nội dung “trong 05 ngày” tại khoản 1 Điều 17.")
    assert (str(change.verb), change.old) == ("phrase", "trong 05 ngày")


def test_a_unit_that_holds_more_gets_new_units() -> None:
    assert told(
        _LEAD,
        "1. Điều 6 được bổ sung khoản 4 như sau:",
        "“4. Ô cho người già.”",
        "2. Chương III được bổ sung Điều 20a, Điều 20b như sau:",
        "“Điều 20a. Cán.",
        "Điều 20b. Gọng.”",
    ) == [
        "dieu-1.khoan-1 insert 07/2029/TT-BM dieu-6.khoan-4",
        "dieu-1.khoan-2 insert 07/2029/TT-BM dieu-20a",
        "dieu-1.khoan-2 insert 07/2029/TT-BM dieu-20b",
    ]


def test_to_mend_words_changes_them() -> None:
    (change,) = changes_of(_LEAD, "1. Sửa cụm từ “ô” thành “dù” tại Điều 5.")
    assert (str(change.verb), change.old, change.new) == ("phrase", "ô", "dù")


def test_rules_at_a_place_go_with_the_acts_listed_before_them() -> None:
    assert told(
        "Điều 1. Bãi bỏ Thông tư số 20/2028/TT-BM và "
        "các quy định tại Điều 3 Thông tư số 15/2027/TT-BM."
    ) == [
        "dieu-1 repeal 20/2028/TT-BM -",
        "dieu-1 repeal 15/2027/TT-BM dieu-3",
    ]

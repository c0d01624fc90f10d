"""Misprints put right in a text: from its beginning, with a mark of their own."""

from __future__ import annotations

from datetime import date

import pytest

from tests.consolidate.reading import reads
from tests.effect.shelf import circular
from vanban.consolidate import ArticleState, differences, origins

BASE = circular(
    5,
    date(2030, 1, 10),
    "Điều 1. Màu phao",
    "1. Phao sơn màu đõ.",
    "2. Phao ban đêm có đèn, có còi và có đèn.",
    "Điều 2. Cỡ phao",
    "Phao cao hai mét.",
    "| Cỡ | Giá |",
    "| Nhỏ | 100 |",
    "Điều 3. Hiệu lực thi hành",
    "Thông tư này có hiệu lực từ ngày 01 tháng 3 năm 2030.",
)
EARLY, LATE = date(2030, 3, 1), date(2031, 1, 1)
SLIP = "Tại khoản 1 Điều 1: đã in là “màu đõ”, nay sửa lại là “màu đỏ”."


def _correction(*orders: str, number: int = 6) -> str:
    title = "Đính chính Thông tư số 5/2030/TT-BĐB"
    lead = "Điều 1. Đính chính Thông tư số 5/2030/TT-BĐB như sau:"
    end = "Điều 2. Thông tư này có hiệu lực từ ngày 01 tháng 10 năm 2030."
    return circular(number, date(2030, 9, 10), lead, *orders, end, title=title)


@pytest.mark.parametrize("day", [EARLY, LATE])
def test_the_text_reads_as_it_was_meant_from_its_beginning(day: date) -> None:
    reading = reads(day, BASE, _correction(f"1. {SLIP}"))
    article = reading.articles[0]
    assert "1. Phao sơn màu đỏ." in article.text
    assert article.state is ArticleState.UNCHANGED
    assert article.by == ()
    assert article.corrected == (reading.applied[0].document,)
    assert reading.proven == 1


def test_a_correction_is_no_difference_between_two_days() -> None:
    texts = (BASE, _correction(f"1. {SLIP}"))
    assert differences(reads(EARLY, *texts), reads(LATE, *texts)) == ()


def test_a_correction_is_an_origin_of_its_own() -> None:
    reading = reads(LATE, BASE, _correction(f"1. {SLIP}"))
    told = {str(o.unit.locator): o for o in origins(reading)}
    assert told["dieu-1.khoan-1"].last is None
    assert [str(done.change.at) for done in told["dieu-1.khoan-1"].corrected] == ["dieu-1.khoan-1"]
    assert told["dieu-1.khoan-2"].corrected == ()


@pytest.mark.parametrize(
    ("order", "why"),
    [
        ("Tại Điều 2: đã in là “ba mét”, nay sửa lại là “bốn mét”.", "không thấy “ba mét”"),
        ("Tại khoản 2 Điều 1: đã in là “có đèn”, nay sửa lại là “có gương”.", "có 2 lần"),
        ("Tại Điều 2: đã in là “100”, nay sửa lại là “1.000”.", "nằm trong bảng"),
    ],
)
def test_what_is_not_there_once_is_refused_and_changes_nothing(order: str, why: str) -> None:
    reading = reads(LATE, BASE, _correction(f"1. {order}"))
    assert why in reading.refused[0].reason
    assert reading.text == reads(LATE, BASE).text
    assert reading.proven == pytest.approx(2 / 3)


def test_a_misprint_in_an_amending_act_is_put_right_in_what_it_brings() -> None:
    lead = "Điều 1. Sửa đổi, bổ sung một số điều của Thông tư số 5/2030/TT-BĐB"
    order = ("1. Sửa đổi Điều 2 như sau:", "“Điều 2. Cỡ phao", "Phao cao bo mét.”.")
    end = "Điều 2. Thông tư này có hiệu lực từ ngày 01 tháng 6 năm 2030."
    amending = circular(7, date(2030, 5, 1), lead, *order, end, title="Sửa đổi một thông tư")
    slip = circular(
        8,
        date(2030, 9, 10),
        "Điều 1. Đính chính Thông tư số 7/2030/TT-BĐB như sau:",
        "1. Tại khoản 1 Điều 1: đã in là “bo mét”, nay sửa lại là “ba mét”.",
        "Điều 2. Thông tư này có hiệu lực từ ngày 01 tháng 10 năm 2030.",
        title="Đính chính Thông tư số 7/2030/TT-BĐB",
    )
    article = reads(LATE, BASE, amending, slip).articles[1]
    assert article.text == "Điều 2. Cỡ phao\nPhao cao ba mét."
    assert article.state is ArticleState.AMENDED
    assert len(article.corrected) == 1


def test_an_office_below_may_put_a_misprint_right() -> None:
    decree = (
        BASE.replace("BỘ ĐÈN BIỂN", "CHÍNH PHỦ")
        .replace("5/2030/TT-BĐB", "5/2030/NĐ-CP")
        .replace("THÔNG TƯ\n", "NGHỊ ĐỊNH\n")
        .replace("BỘ TRƯỞNG\nLê", "TM. CHÍNH PHỦ\nTHỦ TƯỚNG\nLê")
    )
    letter = _correction(f"1. {SLIP}").replace(
        "Thông tư số 5/2030/TT-BĐB", "Nghị định số 5/2030/NĐ-CP"
    )
    assert "1. Phao sơn màu đỏ." in reads(LATE, decree, letter).articles[0].text


@pytest.mark.parametrize(
    "order",
    [
        "Tại khoản 1 Điều 1 sửa “màu đõ” thành “màu đỏ”.",
        "Khoản 1 Điều 1, viết là: “màu đõ”, sửa lại là: “màu đỏ”.",
        "Khoản 1 Điều 1: cụm từ “màu đõ” được đính chính thành “màu đỏ”.",
        "“màu đõ” tại khoản 1 Điều 1 sửa thành “màu đỏ”.",
        "Tại khoản 1 Điều 1: bổ sung cụm từ “màu đỏ” vào sau từ “sơn”; bỏ cụm từ “màu đõ”.",
        "Trang 2 dòng 3: đã in là màu đõ, nay sửa lại là màu đỏ.",
        "Tại khoản 1 Điều 1:\nĐã in: “màu đõ”\nSửa lại là: “màu đỏ”",
        "Theo bảng:\n| Nơi | Đã in | Sửa lại |\n| --- | --- | --- |\n| Điều 1 | đõ | đỏ |",
    ],
)
def test_a_misprint_is_told_in_several_ways(order: str) -> None:
    assert "Phao sơn màu đỏ." in reads(LATE, BASE, _correction(f"1. {order}")).articles[0].text


def test_a_letter_without_units_puts_misprints_right() -> None:
    letter = "\n".join(
        (
            "VĂN PHÒNG BỘ ĐÈN BIỂN",
            "-------",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "---------------",
            "Số: 77/VP-TH",
            "V/v đính chính Thông tư số 5/2030/TT-BĐB",
            "Hà Nội, ngày 01 tháng 8 năm 2030",
            "Kính gửi: Các cảng vụ.",
            "Văn phòng xin đính chính Thông tư số 5/2030/TT-BĐB ngày 10 tháng 01 năm 2030 của Bộ "
            "trưởng Bộ Đèn biển như sau:",
            "- Tại khoản 1 Điều 1: đã in là “màu đõ”, nay sửa lại là “màu đỏ”.",
            "CHÁNH VĂN PHÒNG",
            "Lê Thị Mẫu",
        )
    )
    assert "Phao sơn màu đỏ." in reads(LATE, BASE, letter).articles[0].text


def test_an_erratum_whose_words_cannot_be_made_out_is_told_once() -> None:
    reading = reads(LATE, BASE, _correction("1. Đọc theo bản đăng trên Công báo."))
    assert [r.reason for r in reading.refused] == ["không đọc được chỗ in sai và lời đúng"]
    assert reading.text == reads(LATE, BASE).text


def test_a_correction_without_a_place_is_doubtful_in_the_document_not_in_each_article() -> None:
    lead = "Điều 1. Bãi bỏ Điều 2 Thông tư số 5/2030/TT-BĐB."
    end = "Điều 2. Thông tư này có hiệu lực từ ngày 01 tháng 10 năm 2030."
    ending = circular(7, date(2030, 9, 12), lead, end)
    reading = reads(LATE, BASE, ending, _correction("1. Đã in là “phao vàng”, nay sửa là “phao”."))
    assert [r.place for r in reading.refused] == [None]
    assert [article.state for article in reading.articles] == [
        ArticleState.UNCHANGED, ArticleState.REPEALED, ArticleState.UNCHANGED,
    ]  # fmt: skip

"""How a text reads that ended but for some places."""

from __future__ import annotations

from datetime import date

from tests.consolidate.reading import reads
from tests.effect.shelf import circular
from vanban.consolidate import ArticleState, origins

BASE = circular(
    5,
    date(2030, 1, 10),
    "Chương I",
    "QUY ĐỊNH CHUNG",
    "Điều 1. Màu phao",
    "Phao sơn màu đỏ.",
    "Chương II",
    "PHAO",
    "Điều 2. Cỡ phao",
    "1. Phao cao hai mét.",
    "2. Phao có còi:",
    "a) Còi to;",
    "b) Còi nhỏ.",
    "Điều 3. Hiệu lực thi hành",
    "Thông tư này có hiệu lực từ ngày 01 tháng 3 năm 2030.",
)
DAY = date(2031, 6, 1)


def _but(exception: str) -> str:
    return circular(
        6,
        date(2031, 1, 10),
        "Điều 1. Phao xanh.",
        "Điều 2. Hiệu lực",
        "1. Thông tư này có hiệu lực từ ngày 01 tháng 6 năm 2031.",
        "2. Thông tư số 5/2030/TT-BĐB hết hiệu lực kể từ ngày Thông tư này có hiệu lực"
        f", trừ {exception}.",
    )


def test_what_an_exception_leaves_stays_with_all_that_is_in_it() -> None:
    found = {str(a.locator): a for a in reads(DAY, BASE, _but("khoản 2 Điều 2")).articles}
    assert found["dieu-1"].state is ArticleState.REPEALED
    assert found["dieu-1"].text == "Điều 1. (được bãi bỏ)"
    assert found["dieu-2"].text == (
        "Điều 2. Cỡ phao\n1. (được bãi bỏ)\n2. Phao có còi:\na) Còi to;\nb) Còi nhỏ."
    )
    assert found["dieu-2"].state is ArticleState.AMENDED
    assert found["dieu-1"].by == found["dieu-2"].by == found["dieu-3"].by != ()


def test_a_chapter_that_an_exception_leaves_keeps_its_articles() -> None:
    reading = reads(DAY, BASE, _but("Chương II"))
    states = {str(a.locator): a.state for a in reading.articles}
    assert states == {
        "dieu-1": ArticleState.REPEALED,
        "dieu-2": ArticleState.UNCHANGED,
        "dieu-3": ArticleState.UNCHANGED,
    }
    assert "QUY ĐỊNH CHUNG" in reading.text


def test_the_clause_that_ended_an_article_is_its_origin() -> None:
    reading = reads(DAY, BASE, _but("Điều 2"))
    told = {str(o.unit.locator): o.last for o in origins(reading)}
    assert told["dieu-2"] is None
    assert (last := told["dieu-1"]) is not None
    assert str(last.change.at) == "dieu-2.khoan-2"


def test_an_exception_that_names_no_place_of_the_text_ends_nothing_unproven() -> None:
    reading = reads(DAY, BASE, _but("Điều 9"))
    assert reading.refused[0].reason == "không thấy dieu-9, chỗ được trừ lại"
    assert reading.proven == 0

"""How invented circulars read on a day."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.effect.shelf import circular
from vanban.consolidate import ArticleState, Edition, Source, compare, edition
from vanban.effect import Library
from vanban.ingest import Incoming
from vanban.pipeline import act_in, read

BASE = circular(
    5,
    date(2030, 1, 10),
    "Điều 1. Màu phao",
    "1. Phao sơn màu đỏ.",
    "2. Phao ban đêm có đèn.",
    "Điều 2. Cỡ phao",
    "Phao cao hai mét.",
    "Điều 3. Hiệu lực thi hành",
    "Thông tư này có hiệu lực từ ngày 01 tháng 3 năm 2030.",
)
_LEAD = "Điều 1. Sửa đổi, bổ sung một số điều của Thông tư số 5/2030/TT-BĐB"
_END = ("Điều 2. Thông tư này có hiệu lực từ ngày 01 tháng 6 năm 2031.",)
BEFORE, AFTER = date(2031, 5, 31), date(2031, 6, 1)


def _amending(*orders: str) -> str:
    return circular(6, date(2031, 1, 10), _LEAD, *orders, *_END, title="Sửa đổi một thông tư")


def _reads(day: date, *texts: str) -> Edition:
    cases = [c for text in texts for c in read(Incoming(text.encode("utf-8"), "v.txt"))]
    acts = [act_in(case) for case in cases]
    sources = {
        act.id: Source(case.parsed, case.changes) for act, case in zip(acts, cases, strict=True)
    }
    return edition(Library.of(acts), sources, acts[0].id, day)


def _articles(*orders: str, day: date = AFTER) -> dict[str, tuple[str, str]]:
    found = _reads(day, BASE, _amending(*orders)).articles
    return {str(article.locator): (article.state, article.text) for article in found}


def test_before_the_first_change_the_text_reads_as_signed() -> None:
    order = ("1. Sửa đổi khoản 1 Điều 1 như sau:", "“1. Phao sơn màu vàng.”.")
    assert _articles(*order, day=BEFORE) == {
        str(a.locator): (ArticleState.UNCHANGED, a.text) for a in _reads(AFTER, BASE).articles
    }


def test_an_amended_clause_is_exchanged_and_its_neighbours_stay() -> None:
    read_as = _articles("1. Sửa đổi khoản 1 Điều 1 như sau:", "“1. Phao sơn màu vàng.”.")
    assert read_as["dieu-1"] == (
        ArticleState.AMENDED,
        "Điều 1. Màu phao\n1. Phao sơn màu vàng.\n2. Phao ban đêm có đèn.",
    )
    assert read_as["dieu-2"][0] is ArticleState.UNCHANGED


def test_a_new_article_stands_behind_the_one_before_it() -> None:
    read_as = _articles(
        "1. Bổ sung Điều 1a vào sau Điều 1 như sau:", "“Điều 1a. Dây phao", "Dây dài mười mét.”."
    )
    assert list(read_as) == ["dieu-1", "dieu-1a", "dieu-2", "dieu-3"]
    assert read_as["dieu-1a"] == (
        ArticleState.INSERTED,
        "Điều 1a. Dây phao\nDây dài mười mét.",
    )


def test_a_repealed_unit_keeps_its_number() -> None:
    read_as = _articles("1. Bãi bỏ Điều 2.", "2. Bãi bỏ khoản 2 Điều 1.")
    assert read_as["dieu-2"] == (ArticleState.REPEALED, "Điều 2. (được bãi bỏ)")
    assert read_as["dieu-1"][1].endswith("2. (được bãi bỏ)")


def test_words_are_put_for_words_as_whole_syllables() -> None:
    read_as = _articles("1. Thay thế cụm từ “hai mét” bằng cụm từ “ba mét” tại Điều 2.")
    assert read_as["dieu-2"] == (ArticleState.AMENDED, "Điều 2. Cỡ phao\nPhao cao ba mét.")


def test_words_that_begin_a_sentence_keep_its_capital() -> None:
    read_as = _articles("1. Thay thế cụm từ “phao cao” bằng cụm từ “thân phao cao” tại Điều 2.")
    assert read_as["dieu-2"] == (ArticleState.AMENDED, "Điều 2. Cỡ phao\nThân phao cao hai mét.")


def test_words_with_a_capital_inside_a_sentence_are_others() -> None:
    base = BASE.replace("Phao cao hai mét.", "Gọi là Phao cao hai mét.")
    order = "1. Thay thế cụm từ “phao cao” bằng cụm từ “thân phao cao” tại Điều 2."
    found = _reads(AFTER, base, _amending(order))
    assert [one.reason for one in found.refused] == ["không thấy cụm từ “phao cao” ở chỗ được nêu"]


def test_a_point_quoted_beside_another_out_of_order_is_read() -> None:
    base = BASE.replace("1. Phao sơn màu đỏ.", "1. Phao gồm:\na) Thân;\nb) Đế;\nc) Đèn.")
    found = _reads(AFTER, base, _amending(
        "1. Sửa đổi điểm a và bổ sung điểm d vào sau điểm c khoản 1 Điều 1 như sau:",
        "“a) Thân nhựa;", "d) Cờ.”",
    ))  # fmt: skip
    assert found.articles[0].text.startswith(
        "Điều 1. Màu phao\n1. Phao gồm:\na) Thân nhựa;\nb) Đế;\nc) Đèn.\nd) Cờ."
    )
    assert not found.refused


def test_new_names_stand_in_a_list_or_in_a_quoted_article() -> None:
    read_as = _articles(
        "1. Sửa đổi tên Điều 1, Điều 2 như sau:",
        "a) “Điều 1. Sơn phao”;",
        "b) “Điều 2. Thân phao”.",
    )
    assert read_as["dieu-1"][1].splitlines()[:2] == ["Điều 1. Sơn phao", "1. Phao sơn màu đỏ."]
    assert read_as["dieu-2"] == (ArticleState.AMENDED, "Điều 2. Thân phao\nPhao cao hai mét.")
    read_as = _articles("1. Sửa tên Điều 1 như sau:", "“Điều 1. Sơn phao”.")
    assert read_as["dieu-1"][1].startswith("Điều 1. Sơn phao\n1. Phao sơn màu đỏ.")


def test_what_cannot_be_applied_exactly_is_refused_and_changes_nothing() -> None:
    for order in (
        ("1. Thay thế cụm từ “bốn mét” bằng cụm từ “ba mét” tại Điều 2.",),
        ("1. Sửa đổi khoản 1 Điều 2 như sau:", "“1. Phao cao ba mét.”."),
        ("1. Sửa đổi Điều 2 như sau:", "“Phao cao ba mét.”."),
    ):
        reads = _reads(AFTER, BASE, _amending(*order))
        assert len(reads.refused) == 1
        assert {a.text for a in reads.articles} == {a.text for a in _reads(AFTER, BASE).articles}
        assert reads.proven < 1


def test_an_official_text_that_says_something_else_is_told() -> None:
    reads = _reads(AFTER, BASE)
    (case,) = read(Incoming(BASE.replace("hai mét", "ba mét").encode("utf-8"), "v.txt"))
    told = {each.article: (each.ours, each.departs) for each in compare(reads, case.parsed)}
    assert told["dieu-1"] == ("exact", False)
    assert told["dieu-2"] == ("different", True)


@given(st.integers(0, 800))
@pytest.mark.slow
def test_an_edition_depends_on_the_changes_in_force_alone(days: int) -> None:
    day = date.fromordinal(date(2030, 1, 1).toordinal() + days)
    order = ("1. Sửa đổi khoản 1 Điều 1 như sau:", "“1. Phao sơn màu vàng.”.")
    alone, both = _reads(day, BASE), _reads(day, BASE, _amending(*order))
    assert (alone.text == both.text) == (day < AFTER)


def test_words_of_a_heading_alone_give_way_in_it_alone() -> None:
    read_as = _articles("1. Thay thế cụm từ “phao” bằng cụm từ “đèn” tại tên Điều 2, tên Thông tư.")
    assert read_as["dieu-2"][1] == "Điều 2. Cỡ đèn\nPhao cao hai mét."
    assert read_as["dieu-1"][0] is ArticleState.UNCHANGED


def test_words_are_put_behind_the_words_named_and_dropped_with_their_space() -> None:
    read_as = _articles(
        "1. Bổ sung cụm từ “rưỡi” vào sau cụm từ “hai mét” tại Điều 2.",
        "2. Bỏ cụm từ “ban đêm” tại khoản 2 Điều 1.",
    )
    assert read_as["dieu-2"][1] == "Điều 2. Cỡ phao\nPhao cao hai mét rưỡi."
    assert read_as["dieu-1"][1].endswith("2. Phao có đèn.")


def test_a_text_without_units_reads_as_it_stands() -> None:
    text = circular(5, date(2030, 1, 10), "Căn cứ Luật Phao;", "Phao sơn màu đỏ.")
    assert _reads(AFTER, text).text == "Căn cứ Luật Phao;\nPhao sơn màu đỏ."


def test_an_annex_gives_way_to_the_acting_documents_own() -> None:
    base = f"{BASE}\nPHỤ LỤC I\nMẪU PHAO\nPhao tròn."
    order = "1. Thay thế Phụ lục I bằng Phụ lục I ban hành kèm theo Thông tư này."
    reading = _reads(AFTER, base, f"{_amending(order)}\nPHỤ LỤC I\nMẪU PHAO\nPhao vuông.")
    assert reading.refused == ()
    assert reading.text.endswith("Phao vuông.")


def test_a_new_article_of_old_style_takes_the_place_of_the_old() -> None:
    order = ("1. Sửa đổi Điều 2 như sau:", "“Điều 2 (mới).- Cỡ phao", "Phao cao ba mét”.")
    assert _articles(*order)["dieu-2"][1].endswith("Phao cao ba mét")


def test_what_was_repealed_may_be_put_in_anew_under_its_number() -> None:
    base = circular(
        5, date(2030, 1, 10), "Điều 1. Màu phao", "1. Phao đỏ.", "2. Phao xanh.",
        "Điều 2. Thông tư này có hiệu lực từ ngày 01 tháng 3 năm 2030.",
    )  # fmt: skip
    gone = circular(
        6, date(2031, 1, 10), "Điều 1. Bãi bỏ khoản 2 Điều 1 Thông tư số 5/2030/TT-BĐB.",
        "Điều 2. Thông tư này có hiệu lực từ ngày 01 tháng 3 năm 2031.",
    )  # fmt: skip
    anew = circular(
        7, date(2032, 1, 10), "Điều 1. Sửa đổi, bổ sung một số điều của Thông tư số 5/2030/TT-BĐB",
        "1. Bổ sung khoản 2 Điều 1 như sau:", "“2. Phao vàng.”.",
        "Điều 2. Thông tư này có hiệu lực từ ngày 01 tháng 3 năm 2032.",
    )  # fmt: skip
    texts = [_reads(date(y, 6, 1), base, gone, anew).articles[0].text for y in (2030, 2031, 2032)]
    assert [text.splitlines()[2] for text in texts] == [
        "2. Phao xanh.", "2. (được bãi bỏ)", "2. Phao vàng.",
    ]  # fmt: skip

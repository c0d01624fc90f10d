"""What a title names, what a suspension halts, whom an exception spares."""

from __future__ import annotations

from datetime import date

from tests.effect.shelf import acts, circular, shelf
from vanban.effect import place_status, status
from vanban.model import Locator, State

_START = "Điều 9. Thông tư này có hiệu lực từ ngày 01/03/2018."
_OLD = circular(1, date(2018, 1, 5), "Điều 2. Phao đỏ.", "Điều 3. Phao xanh.", _START)


def _detailing(title: str) -> str:
    return circular(2, date(2018, 2, 5), "Điều 1. Phao phải sơn.", _START, title=title)


def _state(text: str, others: tuple[str, ...], day: date, place: str) -> State:
    (act,) = acts(text)
    return place_status(shelf(text, *others), act.id, Locator.parse(place), day).state


def test_a_law_in_the_title_of_what_is_detailed_is_not_detailed() -> None:
    title = (
        "Quy định chi tiết một số điều của Thông tư số 1/2018/TT-BĐB ngày 05 tháng 01 năm 2018 của "
        "Bộ trưởng Bộ Đèn biển quy định chi tiết một số điều của Luật Đèn biển"
    )
    child = _detailing(title)
    (act,) = acts(child)
    assert ["1/2018" in parent.reference.quote for parent in act.parents] == [True]
    repeal = "Điều 1. Bãi bỏ Thông tư số 1/2018/TT-BĐB."
    clause = "Điều 2. Thông tư này có hiệu lực từ ngày 01/03/2020."
    end = circular(3, date(2020, 1, 5), repeal, clause)
    verdict = status(shelf(_OLD, child, end), act.id, date(2020, 3, 1))
    assert verdict.state is State.HET_HIEU_LUC
    assert "he-qua-chua-ro" not in verdict.flags


def test_two_that_are_joined_are_both_detailed() -> None:
    title = "Quy định chi tiết Thông tư số 1/2018/TT-BĐB và hướng dẫn thi hành Luật Đèn biển"
    (act,) = acts(_detailing(title))
    assert len(act.parents) == 2


def test_a_suspension_that_is_over_hangs_on_nothing() -> None:
    halt = circular(
        4,
        date(2019, 1, 5),
        "Điều 1. Ngưng hiệu lực Điều 2 Thông tư số 1/2018/TT-BĐB cho đến khi có văn bản mới.",
        "Điều 2. Thông tư này có hiệu lực từ ngày 01/02/2019.",
    )
    resume = circular(
        5,
        date(2019, 6, 5),
        "Điều 1. Điều 2 Thông tư số 1/2018/TT-BĐB tiếp tục có hiệu lực từ ngày 01/07/2019.",
        "Điều 2. Thông tư này có hiệu lực từ ngày 01/07/2019.",
    )
    (act,) = acts(_OLD)
    library = shelf(_OLD, halt, resume)
    assert "het-hieu-luc-co-dieu-kien" in status(library, act.id, date(2019, 6, 30)).flags
    assert status(library, act.id, date(2019, 7, 1)).flags == ()


def test_what_is_inserted_later_is_not_halted_by_an_older_suspension() -> None:
    halt = circular(
        4,
        date(2019, 1, 5),
        "Điều 1. Ngưng hiệu lực Điều 2 Thông tư số 1/2018/TT-BĐB đến hết ngày 31/12/2030.",
        "Điều 2. Thông tư này có hiệu lực từ ngày 01/02/2019.",
    )
    insert = circular(
        5,
        date(2019, 6, 5),
        "Điều 1. Bổ sung khoản 2 vào sau khoản 1 Điều 2 Thông tư số 1/2018/TT-BĐB như sau:",
        "“2. Phao vàng.”",
        "Điều 2. Thông tư này có hiệu lực từ ngày 01/07/2019.",
    )
    day = date(2019, 8, 1)
    assert _state(_OLD, (halt, insert), day, "dieu-2") is State.NGUNG_HIEU_LUC
    assert _state(_OLD, (halt, insert), day, "dieu-2.khoan-2") is State.CON_HIEU_LUC


def _spared(going_on: str) -> State:
    end = circular(
        3,
        date(2020, 1, 5),
        "Điều 1. Phao phải nổi.",
        "Điều 2. Hiệu lực thi hành",
        "1. Thông tư này có hiệu lực từ ngày 01/03/2020.",
        "2. Thông tư số 1/2018/TT-BĐB hết hiệu lực từ ngày 01/03/2020, trừ Điều 2 và trường hợp "
        "quy định tại khoản 3 Điều này.",
        f"3. {going_on}",
    )
    return _state(_OLD, (end,), date(2022, 1, 15), "dieu-3")


def test_cases_that_are_spared_keep_no_article_in_force() -> None:
    cases = "Phao đã thả trước ngày 01/03/2020 tiếp tục áp dụng Điều 3 Thông tư số 1/2018/TT-BĐB."
    assert _spared(cases) is State.HET_HIEU_LUC
    assert _spared("Điều 3 Thông tư số 1/2018/TT-BĐB tiếp tục có hiệu lực.") is State.CON_HIEU_LUC


def test_an_end_that_is_put_into_a_final_clause_works_on_its_day() -> None:
    final = circular(
        6,
        date(2019, 1, 5),
        "Điều 1. Phao phải nổi.",
        "Điều 2. Hiệu lực thi hành",
        "1. Thông tư này có hiệu lực từ ngày 01/03/2019.",
        "2. Bộ trưởng chịu trách nhiệm thi hành.",
    )
    insert = circular(
        7,
        date(2020, 1, 5),
        "Điều 1. Bổ sung khoản 3 vào sau khoản 2 Điều 2 Thông tư số 6/2019/TT-BĐB như sau:",
        "“3. Thông tư số 1/2018/TT-BĐB hết hiệu lực kể từ ngày 01 tháng 12 năm 2020.”",
        "Điều 2. Thông tư này có hiệu lực từ ngày 01/03/2020.",
    )
    (act,) = acts(_OLD)
    library = shelf(_OLD, final, insert)
    assert status(library, act.id, date(2020, 11, 30)).state is State.CON_HIEU_LUC
    assert status(library, act.id, date(2020, 12, 1)).state is State.HET_HIEU_LUC

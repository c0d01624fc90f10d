"""Deeds, owners and days, on invented sentences."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban import parse, plan
from vanban.model import Assignment, DueKind, Line, Source, Span, lay_out
from vanban.plan.agencies import read_names
from vanban.plan.language import Words
from vanban.plan.times import Calendar, read_due

CALENDAR = Calendar(date(2031, 3, 4), date(2031, 3, 4))


def _read(*lines: str) -> tuple[Assignment, ...]:
    text, placed = lay_out(Line(line, Span(0, 0)) for line in lines)
    document = parse.parse(Source("", "text", text, placed))
    return plan.read_assignments(document, ())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Sở Y tế, Công an tỉnh chủ trì", ("Sở Y tế", "Công an tỉnh")),
        ("Giám đốc các Sở: Y tế, Nội vụ rà soát", ("Giám đốc Sở Y tế", "Giám đốc Sở Nội vụ")),
        ("các sở, ban, ngành; UBND cấp xã", ("các sở, ban, ngành", "UBND cấp xã")),
    ],
)
def test_names_of_authorities_end_where_the_work_begins(text: str, names: tuple[str, ...]) -> None:
    assert read_names(Words.of(text), 0).names == names


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("lập danh sách trước ngày 15/12", date(2031, 12, 14)),
        ("hoàn thành trong quý III năm 2031", date(2031, 9, 30)),
        ("chậm nhất ngày 20/6/2031 gửi báo cáo", date(2031, 6, 20)),
        ("theo Quyết định số 5/QĐ-UBND ngày 12/02/2030", None),
    ],
)
def test_a_day_counts_only_with_a_word_that_makes_it_a_time(text: str, day: date | None) -> None:
    assert read_due(text, CALENDAR).day == day


def test_regular_money_is_no_time_and_quarterly_work_recurs() -> None:
    assert read_due("cân đối chi thường xuyên", CALENDAR).kind is DueKind.NONE
    assert read_due("hằng quý tổng hợp", CALENDAR).every == "P3M"


def test_an_article_gives_its_deeds_to_the_authority_that_opens_it() -> None:
    found = _read(
        "QUYẾT ĐỊNH",
        "Điều 1. Ban hành Đề án.",
        "Điều 2. Sở Y tế chủ trì, phối hợp với Công an tỉnh kiểm tra các chợ; lập báo cáo.",
    )
    assert [(a.task, a.lead) for a in found] == [
        ("kiểm tra các chợ", ("Sở Y tế",)),
        ("lập báo cáo", ("Sở Y tế",)),
    ]
    assert found[0].partners == ("Công an tỉnh",)


@given(st.lists(st.text(alphabet="Sở Ytếlàmcác,;.()tháng/ 123", max_size=40), max_size=6))
def test_reading_never_raises_and_tasks_stand_at_their_span(lines: list[str]) -> None:
    shown = [" ".join(line.split()) for line in lines if line.strip()]
    text = "\n".join(shown)
    for assignment in _read(*shown):
        assert " ".join(assignment.span.of(text).split()) == assignment.task


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sở Xây dựng kiểm tra các cầu", "Sở Xây dựng"),
        ("Ban Chỉ đạo quốc gia kiểm tra", "Ban Chỉ đạo quốc gia"),
        ("UBND các xã, phường ven biển rà soát", "UBND các xã, phường ven biển"),
        ("Bộ, ngành, địa phương rà soát", "Bộ, ngành, địa phương"),
    ],
)
def test_a_verb_that_ends_a_compound_does_not_end_the_name(text: str, name: str) -> None:
    assert read_names(Words.of(text), 0).names == (name,)


def test_to_chuc_at_the_head_orders_and_names_nobody() -> None:
    assert not read_names(Words.of("Tổ chức kiểm tra các chợ"), 0)


def test_owners_and_time_set_apart_hold_for_all_works_of_the_section() -> None:
    first, second = _read(
        "KẾ HOẠCH", "Trồng cây", "Kính gửi: Các xã", "I. TRỒNG CÂY", "1. Nội dung",
        "a) Rà soát các vườn ươm;", "b) Xây dựng lịch trồng.", "2. Cơ quan chủ trì",
        "- Sở Xây dựng.", "- Công an tỉnh.", "3. Cơ quan phối hợp: Sở Y tế",
        "4. Thời gian thực hiện: trong quý II năm 2031",
    )  # fmt: skip
    assert first.lead == second.lead == ("Sở Xây dựng", "Công an tỉnh")
    assert first.partners == ("Sở Y tế",)
    assert second.due.day == date(2031, 6, 30)


def test_a_text_of_no_known_kind_gives_work_only_under_headings_of_duty() -> None:
    lines = ("I. KINH TẾ", "1. Sở Xây dựng rà soát các cầu.")
    assert not _read(*lines)
    assert _read("I. TỔ CHỨC THỰC HIỆN", *lines[1:])


def test_units_that_the_party_labels_with_a_dash_give_their_work() -> None:
    (given,) = _read(
        "Số 12-KH/TU", "KẾ HOẠCH", "trồng tre", "I- MỤC ĐÍCH", "1- Giữ bờ.",
        "II- TỔ CHỨC THỰC HIỆN", "1- Ban Tuyên giáo Tỉnh ủy chủ trì tuyên truyền.",
    )  # fmt: skip
    assert given.lead == ("Ban Tuyên giáo Tỉnh ủy",)
    assert str(given.at) == "ii.1"


def test_an_item_that_names_a_goal_in_passing_is_still_read() -> None:
    found = _read(
        "THÔNG BÁO",
        "Kết luận như sau:",
        "1. Đồng ý về nguyên tắc việc đổi tuyến. Giao Sở Xây dựng lập lại hồ sơ trước ngày 15/5.",
        "2. Để đạt mục tiêu giải ngân, Sở Tài chính mở lớp tập huấn cho kế toán.",
    )
    assert [(a.task, a.lead) for a in found] == [
        ("lập lại hồ sơ trước ngày 15/5", ("Sở Xây dựng",)),
        ("mở lớp tập huấn cho kế toán", ("Sở Tài chính",)),
    ]


def test_to_answer_for_something_is_no_part_of_the_deed_before_it() -> None:
    (found,) = _read(
        "CHỈ THỊ",
        "1. UBND các xã giải tỏa chợ cóc; chịu trách nhiệm trước Chủ tịch tỉnh nếu để tái diễn.",
    )
    assert found.task == "giải tỏa chợ cóc"


def test_what_others_said_is_no_deed_behind_a_comma() -> None:
    (found,) = _read(
        "CHỈ THỊ",
        "1. Sở Y tế thực hiện nghiêm các kết luận, chỉ đạo của Bộ Y tế về trực ban.",
    )
    assert found.task.endswith("chỉ đạo của Bộ Y tế về trực ban")

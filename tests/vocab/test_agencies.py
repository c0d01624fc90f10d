"""The register of authorities: names, days, successors, places, spelling, abbreviations."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.vocab.agencies import (
    Where,
    agency_slug,
    find_place,
    meanings,
    provinces,
    register,
    spell,
)
from vanban.vocab.agencies.rows import central, classes


def test_a_department_of_2019_answers_today_to_its_successor_by_the_act_that_says_so() -> None:
    was = (
        register().on(date(2019, 9, 24)).find("SỞ THÔNG TIN VÀ TRUYỀN THÔNG", place="tỉnh An Giang")
    )
    assert was is not None
    steps = register().chain(was, until=date(2025, 4, 1))
    assert [(str(s.on), s.act, s.after[0].name) for s in steps] == [
        ("2025-03-01", "Nghị định 45/2025/NĐ-CP", "Sở Khoa học và Công nghệ tỉnh An Giang"),
    ]


def test_a_merged_province_takes_its_departments_along() -> None:
    was = register().on(date(2019, 9, 24)).find("Sở Y tế tỉnh Kiên Giang")
    assert was is not None
    (step,) = register().chain(was)
    assert (step.after[0].slug, step.act) == ("so-y-te-tinh-an-giang", "Nghị quyết 202/2025/QH15")


def test_a_province_that_keeps_its_name_is_another_one_after_the_merger() -> None:
    before = register().on(date(2025, 6, 30)).find("Ủy ban nhân dân tỉnh An Giang")
    after = register().on(date(2025, 7, 1)).find("Ủy ban nhân dân tỉnh An Giang")
    assert before is not None
    assert after is not None
    assert before.slug == after.slug
    assert (before.end, after.start) == (date(2025, 7, 1), date(2025, 7, 1))
    assert before.slug in after.predecessors


def test_a_province_of_the_eighties_names_all_that_came_after() -> None:
    was = register().on(date(1988, 5, 1)).find("Ủy ban nhân dân tỉnh Nghĩa Bình")
    assert was is not None
    (step, *_) = register().chain(was)
    assert [a.slug for a in step.after] == ["ubnd-tinh-quang-ngai", "ubnd-tinh-binh-dinh"]


def test_a_ministry_of_the_nineties_answers_to_its_successors_step_by_step() -> None:
    was = register().find("BỘ LÂM NGHIỆP")
    assert was is not None
    assert [step.after[0].slug for step in register().chain(was)] == [
        "bo-nong-nghiep-va-phat-trien-nong-thon", "bo-nong-nghiep-va-moi-truong",
    ]  # fmt: skip


def test_there_were_63_provinces_and_are_34() -> None:
    def standing(day: date) -> int:
        return sum(
            (p.start is None or p.start <= day) and (p.end is None or day < p.end)
            for p in provinces()
        )

    assert (standing(date(2025, 6, 30)), standing(date(2025, 7, 1))) == (63, 34)


def test_a_district_answers_until_its_level_ended() -> None:
    assert register().on(date(2025, 6, 30)).find("UBND huyện Mây Núi") is not None
    assert register().on(date(2025, 7, 1)).find("UBND huyện Mây Núi") is None


def test_a_ministry_that_was_divided_names_all_that_came_after() -> None:
    was = register().find("Ủy ban Dân số, Gia đình và Trẻ em")
    assert was is not None
    assert len(register().chain(was)[0].after) == 3


def test_an_agency_that_is_not_in_it_is_named_as_printed() -> None:
    assert register().find("Sở Vườn cây") is None
    assert agency_slug("Sở Vườn cây") == "so-vuon-cay"


@pytest.mark.parametrize(
    ("printed", "spelled"),
    [
        ("SỞ Y TẾ", "Sở Y tế"),
        ("SỞ VƯỜN CÂY", "Sở Vườn cây"),
        ("ỦY BAN NHÂN DÂN TP. HỒ CHÍ MINH", "Ủy ban nhân dân thành phố Hồ Chí Minh"),
        ("UBND TỈNH SÔNG MÂY", "Ủy ban nhân dân tỉnh Sông Mây"),
        ("BỘ TRƯỞNG BỘ XÂY DỰNG", "Bộ trưởng Bộ Xây dựng"),
        ("BAN QUẢN LÝ VƯỜN CÂY HUYỆN MÂY NÚI", "Ban Quản lý vườn cây huyện Mây Núi"),
        ("TỈNH ỦY SÔNG MÂY", "Tỉnh ủy Sông Mây"),
    ],
)
def test_capitals_of_a_head_become_the_official_spelling(printed: str, spelled: str) -> None:
    assert spell(printed) == spelled


def test_the_place_of_a_name_may_have_several_steps() -> None:
    place = find_place("XÃ CỎ NON, HUYỆN MÂY NÚI, TỈNH SÔNG MÂY")
    assert place is not None
    assert place.name == "xã Cỏ Non, huyện Mây Núi, tỉnh Sông Mây"


def test_an_ambiguous_abbreviation_needs_its_context() -> None:
    assert meanings("KT", Where.SIGNATURE) == ("Ký thay",)
    assert meanings("KT", Where.RECIPIENTS) == ("Kinh tế",)
    assert len(meanings("BTC")) == 2


def test_every_row_has_a_source_and_successors_that_are_there() -> None:
    rows = (*central(), *classes())
    assert all(row.source for row in (*rows, *provinces()))
    for group in (central(), classes()):
        slugs = {row.slug for row in group}
        assert not [s for row in group for s in row.successors if s not in slugs]
    places = {p.slug for p in provinces()}
    assert not [s for p in provinces() for s in p.successors if s not in places]


@given(st.text())
def test_any_text_may_be_asked_for(text: str) -> None:
    register().find(text)
    spell(text)
    find_place(text)


def test_a_body_that_ended_on_an_unknown_day_went_before_its_province_merged() -> None:
    was = register().find("Sở Bưu chính, Viễn thông", place="tỉnh An Giang")
    assert was is not None
    acts = [step.act for step in register().chain(was, until=date(2026, 1, 1))]
    assert acts == [
        "Nghị định 13/2008/NĐ-CP", "Nghị định 45/2025/NĐ-CP", "Nghị quyết 202/2025/QH15",
    ]  # fmt: skip

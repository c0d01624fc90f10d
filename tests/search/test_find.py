"""What a person types finds what they mean, and never more than they may see."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from portal import search as index
from portal.access import VISITOR, Audience, Person
from portal.actions import add, documents
from portal.actions.search import Asked, Found, find
from tests.library import ALICE, CIRCULAR, DECREE, EDITOR, MALLORY, PLAN, province_decision

LAW = """QUỐC HỘI
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Luật số: 99/2024/QH15
Hà Nội, ngày 18 tháng 01 năm 2024
LUẬT
ĐẤT ĐAI
Điều 1. Phạm vi điều chỉnh
Luật này quy định về chế độ sở hữu đất đai.
Điều 2. Dạt dải
Con dạt dải trôi trên sông.
CHỦ TỊCH QUỐC HỘI
Đỗ Thị Thử
"""
DECISION = province_decision("Kiên Giang", 9, "Về việc đặt tên đường")


@pytest.fixture
def library(home: Any) -> None:
    for text in (DECREE, CIRCULAR, PLAN, LAW, DECISION):
        add.add(EDITOR, text.encode(), "a.txt")


def asked(words: str, person: Person = VISITOR, **options: Any) -> Found:
    return find(person, Asked(words, **options))


def first(words: str) -> str:
    found = asked(words)
    return found.hits[0].number if found.hits else ""


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("583/KH-UBND", "583/KH-UBND"),
        ("583 kh ubnd", "583/KH-UBND"),
        ("583/kh-ubnd", "583/KH-UBND"),
        ("kh 583 an giang", "583/KH-UBND"),
        ("kế hoạch trồng cây", "583/KH-UBND"),
        ("nđ901/2024", "901/2024/NĐ-CP"),
        ("nd 901", "901/2024/NĐ-CP"),
        ("901", "901/2024/NĐ-CP"),
        ("901/2024/nd-cp", "901/2024/NĐ-CP"),
        ("tt 77 bgtvt", "77/2024/TT-BGTVT"),
        ("dat dai", "99/2024/QH15"),
        ("đất đai", "99/2024/QH15"),
        ("luat dat dai 2024", "99/2024/QH15"),
        ("quyet dinh", "01/2025/QĐ-UBND"),
        ("quyết định", "01/2025/QĐ-UBND"),
        ("1/2025/QĐ-UBND kien giang", "01/2025/QĐ-UBND"),
        ('"sơn màu trắng"', "77/2024/TT-BGTVT"),
        ('"son mau trang"', "77/2024/TT-BGTVT"),
    ],
)
def test_the_document_that_is_meant_comes_first(words: str, number: str) -> None:
    assert first(words) == number


@pytest.mark.usefixtures("library")
def test_a_phrase_in_quotes_finds_only_documents_that_have_it() -> None:
    assert asked('"trắng màu"').total == 0
    assert asked('"màu trắng và màu đỏ"').total == 1


@pytest.mark.usefixtures("library")
def test_words_that_no_document_has_all_of_find_those_that_have_most() -> None:
    assert first("đèn biển bảo dưỡng zzzz") == "901/2024/NĐ-CP"


@pytest.mark.usefixtures("library")
def test_facets_count_what_their_choice_would_show() -> None:
    found = asked("", year=2024)
    assert found.total == 3
    years = {value.value: value.count for value in found.facets["year"]}
    assert years == {"2024": 3, "2025": 1, "2021": 1}


@pytest.mark.usefixtures("library")
def test_by_date_the_newest_comes_first() -> None:
    days = [hit.issued_on for hit in asked("điều", sort="date").hits]
    assert days == sorted(days, key=str, reverse=True)
    assert len(days) == 4


@pytest.mark.usefixtures("library")
def test_an_excerpt_marks_the_words_and_names_the_provision() -> None:
    (hit,) = asked("sơn màu trắng").hits
    assert "<mark>sơn màu trắng</mark>" in hit.snippets[0].html_safe_text
    assert hit.snippets[0].locator == "dieu-1"


@pytest.mark.usefixtures("library")
def test_an_excerpt_of_a_phrase_marks_only_the_phrase() -> None:
    (hit,) = asked('"màu đỏ"').hits
    (snippet,) = hit.snippets
    assert snippet.html_safe_text.count("<mark>") == 1
    assert "<mark>màu đỏ</mark>" in snippet.html_safe_text


@pytest.mark.usefixtures("library")
def test_a_short_form_finds_and_marks_the_long_words() -> None:
    (hit,) = asked("ubnd cây ven kênh").hits
    assert any("<mark>" in snippet.html_safe_text for snippet in hit.snippets)
    marked = " ".join(snippet.html_safe_text for snippet in asked("ubnd").hits[0].snippets)
    assert "<mark>ỦY BAN NHÂN DÂN</mark>" in marked


@pytest.mark.usefixtures("library")
def test_signs_without_a_word_find_nothing() -> None:
    assert asked("?!").total == 0


def test_an_excerpt_holds_no_markup_of_the_document(home: Any) -> None:
    text = DECREE.replace("thắp đèn biển", "thắp <script>alert(1)</script> đèn biển")
    add.add(EDITOR, text.encode(), "a.txt")
    (hit,) = asked("alert").hits
    assert all("<script" not in snippet.html_safe_text for snippet in hit.snippets)


def test_a_hidden_document_never_appears_counts_or_is_a_facet(home: Any) -> None:
    add.add(EDITOR, DECREE.encode(), "a.txt")
    add.add(EDITOR, PLAN.encode(), "b.txt", audience=Audience.EDITORS)
    add.add(EDITOR, LAW.encode(), "c.txt", audience=Audience.MEMBERS)
    for person, seen in ((VISITOR, 1), (ALICE, 2), (MALLORY, 2), (EDITOR, 3)):
        found = asked("", person)
        assert (found.total, len(found.hits)) == (seen, seen)
        assert sum(value.count for value in found.facets["year"]) == seen
        assert len(documents.newest(person, 10)) == seen
    assert asked("583/KH-UBND", MALLORY).total == 0


def test_a_library_of_which_nothing_is_indexed_finds_nothing(home: Any) -> None:
    assert asked("bất cứ gì").total == 0
    assert asked("").hits == ()


@pytest.mark.usefixtures("library")
@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    st.one_of(
        st.text(max_size=60),
        st.text(alphabet='"“”«»()[]{}*?~^:+-/\\&|!<>\0 AND OR NOT đĐ0123456789', max_size=80),
        st.text(alphabet=st.characters(), max_size=30),
    ),
    st.one_of(st.none(), st.text(max_size=10)),
)
def test_any_text_is_a_question_and_none_fails(words: str, issuer: str | None) -> None:
    found = asked(words, issuer=issuer, page=3)
    assert found.total >= 0


@pytest.mark.usefixtures("library")
def test_a_page_of_text_pasted_into_the_box_is_a_question_too() -> None:
    assert asked(DECREE * 50).total >= 0
    assert asked("9" * 100_000).total == 0
    assert asked("\ud800 đèn").total >= 0


@pytest.mark.usefixtures("library")
def test_the_index_can_be_built_anew_at_any_time() -> None:
    before = [hit.address for hit in asked("đèn").hits]
    assert index.rebuild() == 5
    assert [hit.address for hit in asked("đèn").hits] == before

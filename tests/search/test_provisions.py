"""A question in words finds the article that answers it, and only what the asker may see."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from portal import search as index
from portal.access import VISITOR, Audience
from portal.actions import add, documents
from portal.actions.provisions import find
from portal.search import is_question, large
from portal.web.provisions import grouped
from tests.library import CIRCULAR, DECREE, EDITOR, PLAN

LAW = """QUỐC HỘI
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Luật số: 99/2024/QH15
Hà Nội, ngày 18 tháng 01 năm 2024
LUẬT
THUYỀN GIẤY
Điều 1. Phạm vi điều chỉnh
Luật này quy định về thuyền giấy trên sông.
Điều 2. Tuổi của người thả thuyền
1. Người thả thuyền giấy phải đủ bảy tuổi.
2. Trẻ nhỏ hơn đi cùng cha mẹ.
Điều 3. Thời hạn
Giấy phép thả thuyền có thời hạn hai năm.
CHỦ TỊCH QUỐC HỘI
Đỗ Thị Thử
"""


@pytest.fixture
def library(home: Any) -> None:
    for text in (DECREE, CIRCULAR, PLAN, LAW):
        add.add(EDITOR, text.encode(), "a.txt")


def best(words: str) -> tuple[str, str]:
    hit = find(VISITOR, words)[0]
    return hit.document.number, hit.locator


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize(
    ("question", "number", "locator"),
    [
        ("bao nhiêu tuổi được thả thuyền giấy?", "99/2024/QH15", "dieu-2"),
        ("bao nhieu tuoi duoc tha thuyen giay", "99/2024/QH15", "dieu-2"),
        ("giấy phép có thời hạn mấy năm", "99/2024/QH15", "dieu-3"),
        ("tháp đèn sơn màu gì", "77/2024/TT-BGTVT", "dieu-1"),
        ("Điều 3 Luật Thuyền giấy nói gì", "99/2024/QH15", "dieu-3"),
    ],
)
def test_a_question_finds_the_article_that_answers_it(
    question: str, number: str, locator: str
) -> None:
    assert best(question) == (number, locator)


@pytest.mark.usefixtures("library")
def test_a_provision_shows_its_first_line_and_marks_the_words() -> None:
    hit = find(VISITOR, "tuổi của người thả thuyền")[0]
    assert hit.heading == "Tuổi của người thả thuyền"
    assert "<mark>" in hit.snippets[0].html_safe_text


@pytest.mark.usefixtures("library")
def test_a_document_without_articles_is_found_by_its_sections() -> None:
    hits = [hit for hit in find(VISITOR, "trồng cây ven kênh") if "583" in hit.document.number]
    assert hits
    assert all("dieu-" not in hit.locator for hit in hits)


@pytest.mark.usefixtures("library")
def test_provisions_stand_under_their_documents() -> None:
    groups = grouped(find(VISITOR, "thuyền giấy"))
    assert [document.number for document, _ in groups].count("99/2024/QH15") == 1


def test_a_provision_of_a_hidden_document_is_never_found(home: Any) -> None:
    add.add(EDITOR, LAW.encode(), "a.txt", audience=Audience.EDITORS)
    assert find(EDITOR, "thuyền giấy trên sông")
    assert not find(VISITOR, "thuyền giấy trên sông")


@pytest.mark.usefixtures("library")
def test_a_removed_index_is_built_anew_with_its_provisions() -> None:
    index.rebuild()
    assert best("tháp đèn sơn màu gì")[1] == "dieu-1"


@pytest.mark.usefixtures("library")
@given(words=st.text(max_size=80))
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_any_text_is_a_question_and_none_fails(words: str) -> None:
    find(VISITOR, words)


def test_a_number_is_no_question_and_four_words_are_one() -> None:
    assert not is_question("583 kh ubnd an giang")
    assert not is_question("đất đai")
    assert is_question("ai cấp giấy phép")


@pytest.mark.usefixtures("library")
def test_every_provision_found_leads_to_a_document_that_can_be_read() -> None:
    for hit in find(VISITOR, "điều khoản về hiệu lực thi hành"):
        assert documents.read(VISITOR, hit.document.address)


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize(
    "question",
    ["bao nhiêu tuổi được thả thuyền giấy?", "giay phep co thoi han may nam", "tháp đèn sơn màu gì",
     "Điều 3 Luật Thuyền giấy nói gì", "điều khoản về hiệu lực thi hành"],
)  # fmt: skip
def test_a_large_library_is_answered_like_a_small_one(
    question: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = find(VISITOR, question)
    monkeypatch.setattr(large, "_LARGE", 0)
    assert {(h.document.number, h.locator) for h in find(VISITOR, question)[:1]} == {
        (h.document.number, h.locator) for h in before[:1]
    }
    monkeypatch.setattr(large, "_RARE", 10**6)
    assert [(h.document.number, h.locator) for h in find(VISITOR, question)] == [
        (h.document.number, h.locator) for h in before
    ]


def test_in_a_large_library_too_a_hidden_provision_is_never_found(
    home: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(large, "_LARGE", 0)
    add.add(EDITOR, LAW.encode(), "a.txt", audience=Audience.EDITORS)
    assert find(EDITOR, "thuyền giấy trên sông")
    assert not find(VISITOR, "thuyền giấy trên sông")

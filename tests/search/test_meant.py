"""What is meant, though it was typed otherwise: short forms, conditions run on, keys, questions."""

from __future__ import annotations

from typing import Any

import pytest

from portal.access import VISITOR
from portal.actions import add
from portal.actions.search import Asked, find, suggest
from portal.search import is_question, understand
from tests.library import CIRCULAR, DECREE, EDITOR, PLAN
from tests.search.test_find import LAW

POST = (
    CIRCULAR.replace("BỘ GIAO THÔNG VẬN TẢI", "BỘ THÔNG TIN VÀ TRUYỀN THÔNG")
    .replace("77/2024/TT-BGTVT", "78/2024/TT-BTTTT")
    .replace("Hướng dẫn sơn tháp đèn", "Hướng dẫn thu gom thư rơi")
    .replace("Tháp đèn được sơn màu trắng và màu đỏ xen kẽ.", "UBND xã giữ thư rơi bảy ngày.")
)


@pytest.fixture(autouse=True)
def library(home: Any) -> None:
    for text in (DECREE, CIRCULAR, PLAN, LAW, POST):
        add.add(EDITOR, text.encode(), "a.txt")


def numbers(words: str) -> list[str]:
    return [hit.number for hit in find(EDITOR, Asked(words)).hits]


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("TTTT", "78/2024/TT-BTTTT"),
        ("bộ tttt", "78/2024/TT-BTTTT"),
        ("bgtvt", "77/2024/TT-BGTVT"),
        ("Bộ Thông tin và Truyền thông", "78/2024/TT-BTTTT"),
        ("ủy ban nhân dân xã thư rơi", "78/2024/TT-BTTTT"),  # the text says UBND
        ("luật đất", "99/2024/QH15"),
        ("cơ quan: bộ giao thông vận tải thông tư", "77/2024/TT-BGTVT"),
        ("kind:thông tư tháp đèn", "77/2024/TT-BGTVT"),
        ("tình trạng:còn hiệu lực đèn biển", "901/2024/NĐ-CP"),
        ("căn cứ: 901/2024/NĐ-CP, giao thông", "77/2024/TT-BGTVT"),
        ("thaps ddenf sown", "77/2024/TT-BGTVT"),
        ("thư rơi giữ mấy ngày", "78/2024/TT-BTTTT"),
        ("tháp đèn sơn màu gì", "77/2024/TT-BGTVT"),
    ],
)
def test_what_is_meant_comes_first(words: str, number: str) -> None:
    assert numbers(words)[:1] == [number]


def test_words_that_only_ask_are_not_demanded_and_without_accents_they_may_mean_something() -> None:
    def demanded(typed: str) -> list[str]:
        return [word.exact for word in understand(typed).demanded]

    assert demanded("phí là bao nhiêu") == ["phí", "là"]
    assert demanded("thue xe may") == ["thue", "xe", "may"]
    assert demanded("mấy") == ["mấy"]


def test_a_condition_that_was_cut_is_not_told_as_a_slip() -> None:
    found = find(VISITOR, Asked("cơ quan: bộ giao thông vận tải thông tư"))
    assert found.total
    assert not found.mended


def test_of_documents_that_name_a_missing_number_those_that_cite_it_come_first() -> None:
    for number in ("15/2030/QĐ-UBND", "16/2030/QĐ-UBND"):
        cited = "Thông tư số 31/2020/TT-BĐB" if number.startswith("16") else "31 năm 2020 TT BĐB"
        text = PLAN.replace("583/KH-UBND", number).replace("kênh", f"kênh theo {cited}", 1)
        add.add(EDITOR, text.encode(), "x.txt")
    assert numbers("31/2020/TT-BĐB")[:1] == ["16/2030/QĐ-UBND"]


def test_a_number_typed_whole_is_suggested_before_longer_ones() -> None:
    longer = DECREE.replace("901/2024", "9012/2024")
    add.add(EDITOR, longer.encode(), "x.txt")
    found = suggest(EDITOR, "nghị định 901").documents
    assert [hit.number for hit in found] == ["901/2024/NĐ-CP", "9012/2024/NĐ-CP"]


def test_a_kind_with_a_bare_number_asks_for_a_document_unless_more_is_asked() -> None:
    for typed in ("kế hoạch an giang 583", "583 kh ubnd an giang", "15 2020 nd cp của chính phủ"):
        assert not is_question(typed)
    assert is_question("trẻ em dưới 6 tuổi được cấp thẻ gì")
    assert is_question("luật đất đai 2024 quy định gì")
    assert is_question("Điều 3 Luật Đất đai nói gì")


@pytest.mark.parametrize(
    "words", ["đất đai", "dat dai", "tháp đèn", "quy định", "UBND xã", "ủy ban nhân dân", "luật"]
)
def test_counts_and_hits_agree_with_accents_and_without(words: str) -> None:
    found = find(EDITOR, Asked(words))
    assert found.total == len(found.hits) > 0
    for facet in ("kind", "issuer", "year"):
        assert sum(value.count for value in found.facets[facet]) == found.total
    for value in found.facets["kind"]:
        assert find(EDITOR, Asked(words, kind=value.value)).total == value.count


def test_of_documents_that_fit_alike_the_higher_act_comes_first() -> None:
    letter = CIRCULAR.replace("THÔNG TƯ", "QUYẾT ĐỊNH").replace("77/2024/TT", "79/QĐ")
    for text in (letter, LAW):
        add.add(EDITOR, text.replace("Hướng dẫn sơn tháp đèn", "Đất đai").encode(), "x.txt")
    assert numbers("dat dai")[0] == "99/2024/QH15"
    assert numbers("quyết định đất đai")[0] == "79/QĐ-BGTVT"  # unless the kind was typed

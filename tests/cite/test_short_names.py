"""Names that a text coins for a document, and documents taken up by kind alone."""

from __future__ import annotations

from vanban import cite


def _targets(text: str) -> list[str]:
    return [reference.target for reference in cite.find_in_text(text)]


def test_a_short_name_stands_for_its_document_from_its_definition_on() -> None:
    text = "Luật Thử nghiệm số 12/2031/QH16 (sau đây gọi là Luật TN). Theo Luật TN, Điều 5 Luật TN."
    assert _targets(text) == ["12/2031/QH16"] * 3


def test_a_name_in_brackets_is_no_mention_but_its_later_uses_are() -> None:
    text = "thực thi Công ước về các Quyền Thử (Công ước QT); theo Công ước QT."
    assert _targets(text) == ["Công ước về các Quyền Thử"] * 2


def test_a_kind_with_a_capital_takes_up_the_document_named_before() -> None:
    text = "Kết luận thanh tra số 12/KL-TTCP. Theo Kết luận thanh tra thì dừng; theo kết luận."
    assert _targets(text) == ["12/KL-TTCP"] * 2


def test_an_ordinal_alone_takes_up_the_one_document_that_bears_it() -> None:
    assert _targets("Nghị định số 168/2031/NĐ-CP; theo Nghị định 168 thì") == ["168/2031/NĐ-CP"] * 2


def test_a_joint_name_stands_for_the_law_whose_history_is_told() -> None:
    told = (
        "Luật Bến đò số 16/2030/QH16 được sửa đổi bởi Luật số 1/2031/QH16 "
        "(sau đây gọi chung là Luật). Theo khoản 2 Điều 5 của Luật."
    )
    last = cite.find_in_text(told)[-1]
    assert (last.target, str(last.locator)) == ("16/2030/QH16", "dieu-5.khoan-2")


def test_a_joint_name_stands_for_all_documents_of_its_list() -> None:
    told = (
        "Nghị định số 15/2031/NĐ-CP và Nghị định số 16/2031/NĐ-CP "
        "(sau đây gọi chung là Nghị định về bến đò). Theo Điều 3 Nghị định về bến đò thì dừng."
    )
    found = [(r.target, str(r.locator)) for r in cite.find_in_text(told)[-2:]]
    assert found == [("15/2031/NĐ-CP", "dieu-3"), ("16/2031/NĐ-CP", "dieu-3")]


def test_a_joint_name_that_is_a_kind_alone_is_meant_behind_a_plural() -> None:
    told = (
        "Quyết định số 5/2031/QĐ-TTg và Quyết định số 6/2031/QĐ-TTg (sau đây gọi chung là các "
        "Quyết định). Theo các Quyết định thì dừng. Quyết định của tổ chức thì không."
    )
    assert _targets(told)[2:] == ["5/2031/QĐ-TTg", "6/2031/QĐ-TTg"]


def test_a_document_inside_the_title_of_a_listed_one_is_not_of_the_list() -> None:
    told = (
        "Thông tư số 5/2031/TT-BTC sửa đổi Thông tư số 3/2031/TT-BTC, Thông tư số 6/2031/TT-BTC "
        "(sau đây gọi chung là Thông tư về phí). Theo Thông tư về phí thì dừng."
    )
    assert _targets(told)[3:] == ["5/2031/TT-BTC", "6/2031/TT-BTC"]

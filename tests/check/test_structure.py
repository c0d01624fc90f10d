"""Findings about the tree: missing, repeated and misplaced labels."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.check.structure import check_structure
from vanban.model import Document, Line, Source, Span, lay_out
from vanban.parse import parse


def _read(*texts: str) -> Document:
    text, lines = lay_out(Line(t, Span(0, 0)) for t in texts)
    return parse(Source("", "text", text, lines))


def _found(*texts: str) -> list[tuple[str, str]]:
    document = _read(*texts)
    return [(f.slug, f.span.of(document.text) if f.span else "") for f in check_structure(document)]


def test_a_document_in_order_has_no_finding() -> None:
    assert _found("Điều 1. Một", "1. A.", "2. B:", "a) C;", "b) D.", "Điều 2. Hai") == []


@pytest.mark.parametrize(
    ("texts", "finding"),
    [
        (("Điều 1. Một", "1. A.", "2. B.", "4. C."), ("unit-missing", "4.")),
        (("Điều 1. Một", "1. A:", "a) B;", "c) C."), ("unit-missing", "c)")),
        (("Điều 1. Một", "Điều 2. Hai", "Điều 4. Bốn"), ("unit-missing", "Điều 4.")),
        (("Điều 1. Một", "Điều 2. Hai", "Điều 2. Lại hai"), ("unit-repeated", "Điều 2. ")),
        (("Điều 1. Một", "1. A:", "a) B;", "b) C;", "b) D."), ("unit-repeated", "b) ")),
        (("Điều 1. Một", "1. A:", "a) B;", "b) C;", "c) D;", "d) E;", "đ) G;", "e) H;", "f) K."),
         ("point-letter", "f)")),
        (("Điều 1. Một", "Điều 2. Hai", "Điều 4. Bốn", "Điều 3. Ba", "Điều 5. Năm"),
         ("unit-out-of-order", "Điều 3.")),
    ],
)  # fmt: skip
def test_what_is_out_of_order_is_found_at_its_label(
    texts: tuple[str, ...], finding: tuple[str, str]
) -> None:
    assert _found(*texts) == [finding]


def test_articles_numbered_anew_in_each_chapter_have_places_of_their_own() -> None:
    one, two = ("Chương I", "Điều 1. A", "Điều 2. B"), ("Chương II", "Điều 1. C", "1. D.")
    texts = (*one, *two, "Điều 2. E", "Chương III", "Điều 3. G", "Điều 5. H")
    places = [str(node.locator) for node in _read(*texts).walk()]
    assert len(places) == len(set(places))
    assert places[4:6] == ["chuong-2.dieu-1", "chuong-2.dieu-1.khoan-1"]
    assert places[-1] == "chuong-3.dieu-5"
    assert _found(*texts) == [("articles-anew", "Điều 1."), ("unit-missing", "Điều 5.")]


def test_a_second_first_article_of_one_chapter_is_no_unit() -> None:
    texts = ("Chương I", "Mở đầu", "Chương II", "Điều 1. A", "Điều 2. B", "Điều 1. C")
    assert _found(*texts) == [("unit-repeated", "Điều 1. ")]


def test_inserted_labels_are_in_order() -> None:
    assert _found("Điều 1. Một", "1. A.", "1a. B.", "2. C.", "Điều 1a. Thêm", "Điều 2. Hai") == []


def test_new_text_for_another_act_is_not_counted() -> None:
    texts = ("Điều 1. Sửa đổi Điều 9 như sau:", "“3. Ba.", "7. Bảy.”.", "Điều 2. Hiệu lực")
    assert _found(*texts) == []


@given(st.lists(st.sampled_from(["Điều 1. A", "Điều 3. B", "1. C", "4. D", "a) E", "f) G", "x"])))
def test_any_order_of_labels_is_read(texts: list[str]) -> None:
    _found(*texts)

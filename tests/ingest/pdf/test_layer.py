"""Whether the words of a page are what is printed on it is decided a page at a time."""

from __future__ import annotations

import pypdfium2 as pdfium
import pytest

from tests.ingest.pdf.print import pdf_file
from vanban.ingest.layout import Box, Page, Word, set_page
from vanban.ingest.pdf.layer import is_false_layer


def _page(text: str) -> Page:
    words = [
        Word(word, Box(10.0 * i, 10, 10.0 * i + 9, 20), 20, 10)
        for i, word in enumerate(text.split())
    ]
    return set_page(1, 4000, 800, words, [])


@pytest.mark.parametrize(
    ("text", "is_false"),
    [
        ("Kho bãi phải được kiểm kê hằng năm", False),
        ("Kho b·i ph¶i ®-îc kiÓm kª h»ng n¨m vµ söa ch÷a", False),
        ("The market rules are kept by the agency", False),
        ("\ue012\ue013\ue014 \ue015\ue016 Kho \ue017", True),
        ("Kħø bŧłi þħßi đðŋc kiæm kø ħŋng nðm", True),
    ],
)
def test_words_without_a_meaning_are_no_text_layer(text: str, is_false: bool) -> None:
    drawn = pdfium.PdfDocument(pdf_file("Kho"))[0]
    assert is_false_layer(_page(f"{text} " * 12), drawn) is is_false


def test_a_few_words_decide_nothing() -> None:
    drawn = pdfium.PdfDocument(pdf_file("Kho"))[0]
    assert not is_false_layer(_page("\ue012\ue013 \ue014"), drawn)

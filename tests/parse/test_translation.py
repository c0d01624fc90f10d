"""English beside Vietnamese, article by article."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.library import DECREE, PLAN
from vanban.ingest import Incoming, read
from vanban.model import Document
from vanban.parse import align, parse

ENGLISH = """THE GOVERNMENT
DECREE
On lighthouses
Article 1. Scope
1. This Decree governs the lighting of lighthouses under Article 2 of the law.
Article 2. Effect
This Decree takes effect on May 1, 2024.
"""


def _document(text: str) -> Document:
    return parse(read(Incoming(text.encode(), "a.txt"))[0])


def _pairs(text: str, english: str) -> dict[str, str]:
    return {str(pair.locator): pair.words for pair in align(_document(text), english)}


def test_each_article_stands_beside_its_own() -> None:
    pairs = _pairs(DECREE, ENGLISH)
    assert list(pairs) == ["None", "dieu-1", "dieu-2"]
    assert pairs["dieu-1"].startswith("Article 1. Scope")
    assert pairs["dieu-2"].endswith("May 1, 2024.")


def test_the_name_of_a_chapter_stands_with_the_article_that_opens_it() -> None:
    text = DECREE.replace("Điều 2. Hiệu", "Chương II\nTHI HÀNH\nĐiều 2. Hiệu")
    text = text.replace("Điều 1. Phạm", "Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm")
    english = ENGLISH.replace("Article 2. E", "Chapter II\nIMPLEMENTATION\nArticle 2. E")
    pairs = align(_document(text), english)
    spans = {str(pair.locator): pair.span for pair in pairs}
    span = spans["dieu-2"]
    assert span is not None
    assert _document(text).text[span.start :].startswith("Chương II\nTHI HÀNH\nĐiều 2.")
    assert pairs[-1].words.startswith("Chapter II\nIMPLEMENTATION\nArticle 2. Effect")
    assert "Chapter" not in pairs[1].words


def test_a_citation_that_begins_a_line_begins_no_article() -> None:
    english = ENGLISH.replace("1. This", "Article 2 of the law applies.\n1. This")
    assert "Article 2 of the law applies." in _pairs(DECREE, english)["dieu-1"]


def test_an_article_that_is_not_translated_stands_alone() -> None:
    assert _pairs(DECREE, ENGLISH.partition("Article 2. E")[0])["dieu-2"] == ""


def test_an_article_that_the_text_lacks_is_kept_apart() -> None:
    last = align(_document(DECREE), ENGLISH + "Article 9. Fees\nNone.")[-1]
    assert (last.locator, last.span, last.words) == (None, None, "Article 9. Fees\nNone.")


def test_a_plan_is_aligned_by_its_parts() -> None:
    pairs = _pairs(PLAN, "PLAN\nI. PURPOSE\n1. Greener banks.")
    assert pairs["i"] == "I. PURPOSE\n1. Greener banks."


_WORDS = st.text(alphabet="Article 12.I\n/ab", max_size=200)


@given(english=_WORDS)
def test_no_word_of_a_translation_is_lost(english: str) -> None:
    found = "".join(pair.words for pair in align(_document(DECREE), english))
    assert "".join(found.split()) == "".join(english.split())


@given(english=_WORDS)
def test_the_spans_make_the_whole_text(english: str) -> None:
    document = _document(DECREE)
    spans = [pair.span for pair in align(document, english) if pair.span]
    assert "".join(document.text[span.start : span.end] for span in spans) == document.text

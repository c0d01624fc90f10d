"""The page's document against the text's: invented pages."""

from __future__ import annotations

import pytest

from vanban.check.identity import check_identity
from vanban.check.letters import check_letters
from vanban.model import Claim, DocNumber, Document, Header, Regions, Source

_TITLE = "Thông tư số 07/2031/TT-BM quy định mẫu ô che mưa ở bến đò"


def _slugs(title: str, printed: str | None, trich_yeu: str, text: str = "") -> list[str]:
    number = DocNumber.parse(printed) if printed else None
    source = Source("", "html", text, (), {"title": Claim(title)})
    document = Document(source, Header(number, trich_yeu=trich_yeu), Regions(), ())
    return [finding.slug for finding in check_identity(document)]


@pytest.mark.parametrize(
    ("printed", "trich_yeu", "slugs"),
    [
        ("07/2031/TT-BM", "QUY ĐỊNH MẪU Ô CHE MƯA Ở BẾN ĐÒ", []),
        ("7/2031/TT-BM", "Về việc khác hẳn", []),  # the number is the page's: the title may slip
        ("07/2031-BM", "Quy định mẫu ô che mưa ở bến đò", ["portal-number-differs"]),
        ("12/2031/TT-BM", "Bãi bỏ lệ phí qua cầu phao", ["body-is-another-document"]),
        (None, "Bãi bỏ lệ phí qua cầu phao", ["body-is-another-document"]),
        (None, "Quy định mẫu ô che mưa ở bến đò", []),  # only the head is missing
    ],
)
def test_number_and_title_tell_whose_text_a_page_holds(
    printed: str | None, trich_yeu: str, slugs: list[str]
) -> None:
    assert _slugs(_TITLE, printed, trich_yeu) == slugs


def test_a_title_with_several_numbers_may_name_the_text_second() -> None:
    title = "Luật sửa đổi Luật Ô dù số 12/2029/QH16, số 15/2031/QH16"
    assert _slugs(title, "15/2031/QH16", "SỬA ĐỔI LUẬT Ô DÙ") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Thông tư số 15/2031/TT-BTС", ["BTС"]),  # Cyrillic С
        ("hƣớng dẫn", ["hƣớng"]),
        ("а.2) Nguồn vốn", ["а"]),
        ("góc ma sát φ, tổng Σ, báo «Правда»", []),  # formulas and foreign words
    ],
)
def test_letters_of_other_alphabets_inside_a_word_are_reported(text: str, words: list[str]) -> None:
    document = Document(Source("", "text", text, ()), Header(), Regions(), ())
    spans = [finding.span for finding in check_letters(document)]
    assert [span.of(text) for span in spans if span] == words

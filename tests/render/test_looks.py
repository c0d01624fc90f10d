"""How documents are set on paper: head in the middle, sentences as sentences, annexes apart."""

from __future__ import annotations

from vanban import render
from vanban.model import Document, Line, Source, Span, Style, lay_out
from vanban.parse import parse

_DECISION = (
    "ỦY BAN NHÂN DÂN",
    "TỈNH LAM SƠN",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Số: 903/2024/QĐ-UBND",
    "Lam Sơn, ngày 05 tháng 3 năm 2024",
    "QUYẾT ĐỊNH",
    "Ban hành Quy chế trông giữ diều giấy",
    "Căn cứ Luật Diều giấy ngày 12 tháng 11 năm 2021;",
    "QUYẾT ĐỊNH:",
    "Điều 1. Ban hành kèm theo Quyết định này Quy chế trông giữ diều giấy.",
    "Điều 2. Quyết định này có hiệu lực từ ngày 15 tháng 3 năm 2024.",
    "TM. ỦY BAN NHÂN DÂN",
    "CHỦ TỊCH",
    "Ngô Thị Diều",
    "QUY CHẾ",
    "Trông giữ diều giấy trên địa bàn tỉnh Lam Sơn",
    "(Ban hành kèm theo Quyết định số 903/2024/QĐ-UBND ngày 05 tháng 3 năm 2024)",
    "Điều 1. Phạm vi điều chỉnh",
    "Quy chế này quy định việc trông giữ diều giấy.",
)


def _document() -> Document:
    text, placed = lay_out([Line(words, Span(0, 0)) for words in _DECISION])
    return parse(Source("", "text", text, placed))


def _found() -> dict[str, Style]:
    document = _document()
    found = render.looks(document)
    lines = document.source.lines
    return {line.text: found[line.span.start] for line in lines if line.span.start in found}


def test_head_title_signer_and_name_of_an_annex_stand_in_the_middle() -> None:
    found = _found()
    centred = [words for words, style in found.items() if style.centred]
    assert set(_DECISION[:8]) <= set(centred)
    assert {"Ngô Thị Diều", "QUY CHẾ", _DECISION[16], _DECISION[17]} <= set(centred)
    assert found[_DECISION[16]].bold
    assert found[_DECISION[17]].italic
    assert found[_DECISION[5]].italic
    assert found[_DECISION[8]] == Style(italic=True)


def test_a_sentence_that_is_an_article_is_no_bold_heading() -> None:
    found = _found()
    assert _DECISION[10] not in found
    assert found["Điều 1. Phạm vi điều chỉnh"] == Style(bold=True)


def test_an_annex_begins_a_page() -> None:
    document = _document()
    [start] = render.page_starts(document)
    assert document.text[start:].startswith("QUY CHẾ\n")

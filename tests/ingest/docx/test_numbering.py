"""Automatic numbers come out as Word prints them."""

from __future__ import annotations

from tests.ingest.docx.word import list_level, numbered, paragraph, read_word

LIST = (
    '<w:abstractNum w:abstractNumId="0">'
    + list_level(0, "decimal", "Điều %1.")
    + list_level(1, "decimal", "%2.")
    + list_level(2, "lowerLetter", "%3)")
    + "</w:abstractNum>"
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
    '<w:startOverride w:val="7"/></w:lvlOverride></w:num>'
)


def _labels(*paragraphs: str, numbering: str = LIST, styles: str = "") -> list[str]:
    parts = {"numbering": numbering} | ({"styles": styles} if styles else {})
    return [line.text for line in read_word("".join(paragraphs), **parts).lines]


def test_articles_clauses_and_points_are_counted_and_lower_levels_start_again() -> None:
    assert _labels(
        numbered("Phạm vi", 1), numbered("Một", 1, 1), numbered("Thóc", 1, 2),
        numbered("Ngô", 1, 2), numbered("Hai", 1, 1), numbered("Khoai", 1, 2),
        numbered("Đối tượng", 1),
    ) == [
        "Điều 1. Phạm vi", "1. Một", "a) Thóc", "b) Ngô", "2. Hai", "a) Khoai",
        "Điều 2. Đối tượng",
    ]  # fmt: skip


def test_letters_run_as_word_prints_them_without_dd() -> None:
    points = _labels(*(numbered("x", 1, 2) for _ in range(6)))
    assert points == ["a) x", "b) x", "c) x", "d) x", "e) x", "f) x"]


def test_a_list_that_overrides_its_start_begins_there() -> None:
    assert _labels(numbered("Kho", 1), numbered("Bến", 2), numbered("Bãi", 2)) == [
        "Điều 1. Kho", "Điều 7. Bến", "Điều 8. Bãi",
    ]  # fmt: skip


def test_a_level_that_was_never_used_counts_as_begun() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="3">'
        + list_level(0, "upperRoman", "%1.")
        + list_level(1, "decimal", "%1.%2.")
        + list_level(2, "decimal", "%1.%2.%3", "<w:isLgl/>")
        + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="3"/></w:num>'
    )
    body = (numbered("Kho", 1, 1), numbered("Bến", 1, 2), numbered("Bãi", 1, 0))
    assert _labels(*body, numbering=numbering) == ["I.1. Kho", "1.1.1 Bến", "II. Bãi"]


def test_a_style_numbers_its_paragraphs_at_the_level_tied_to_it() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="3">'
        + list_level(0, "upperRoman", "Chương %1", '<w:pStyle w:val="Chuong"/>')
        + list_level(1, "decimal", "Điều %2.", '<w:pStyle w:val="Dieu"/>')
        + '</w:abstractNum><w:num w:numId="4"><w:abstractNumId w:val="3"/></w:num>'
    )
    numbers = '<w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr>'
    styles = (
        f'<w:style w:type="paragraph" w:styleId="Chuong">{numbers}</w:style>'
        f'<w:style w:type="paragraph" w:styleId="Dieu">{numbers}</w:style>'
        '<w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Dieu"/></w:style>'
    )
    off = '<w:pStyle w:val="Dieu"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    body = (
        paragraph("Kho", '<w:pStyle w:val="Chuong"/>'),
        paragraph("Bến", '<w:pStyle w:val="Dieu"/>'),
        paragraph("Bãi", '<w:pStyle w:val="Con"/>'),
        paragraph("không số", off),
    )
    assert _labels(*body, numbering=numbering, styles=styles) == [
        "Chương I Kho", "Điều 1. Bến", "Điều 2. Bãi", "không số",
    ]  # fmt: skip


def test_bullets_from_symbol_fonts_become_plain_marks() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0">'
        + list_level(0, "bullet", "\uf0b7")
        + list_level(1, "bullet", "-")
        + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    assert _labels(numbered("gạo", 1), numbered("muối", 1, 1), numbering=numbering) == [
        "• gạo",
        "- muối",
    ]


def test_absurd_numbering_does_not_stop_the_reader() -> None:
    numbering = '<w:num w:numId="1"><w:abstractNumId w:val="77"/></w:num>'
    body = (numbered("một", 1, 99), numbered("hai", 5), numbered("ba", 1))
    assert _labels(*body, numbering=numbering) == ["một", "hai", "ba"]

"""What a page prints is what comes out of it."""

from __future__ import annotations

import time

import pytest

from vanban import ingest
from vanban.ingest import Incoming
from vanban.model import Source


def _read(body: str, encoding: str = "utf-8") -> Source:
    page = f"<html><body><p>Điều 1. Kho mẫu</p>{body}</body></html>"
    (source,) = ingest.read(Incoming(page.encode(encoding), "trang.html"))
    return source


def _lines(body: str) -> list[str]:
    return [line.text for line in _read(body).lines[1:]]


@pytest.mark.parametrize(
    ("body", "printed"),
    [
        ("<ol><li>Kho</li><li>Bến</li></ol>", ["1. Kho", "2. Bến"]),
        ("<ol><li>Gạo.</li><li>b) Bến</li><li>Hai) chợ</li></ol>",
         ["1. Gạo.", "b) Bến", "3. Hai) chợ"]),
        ("<ol start=4><li>Kho</li><li value=9>Bến</li><li>Chợ</li></ol>",
         ["4. Kho", "9. Bến", "10. Chợ"]),
        ("<ol type=a><li>Kho</li><li>Bến</li></ol>", ["a. Kho", "b. Bến"]),
        ("<ol type=I reversed><li>Kho</li><li>Bến</li></ol>", ["II. Kho", "I. Bến"]),
        ("<ol><li>Kho<ol type=a><li>Bến</li></ol></li><li>Chợ</li></ol>",
         ["1. Kho", "a. Bến", "2. Chợ"]),
        ("<ol><li><p>Kho</p><p>và bãi</p></li></ol>", ["1. Kho", "và bãi"]),
        ("<ol><li>1. Kho</li></ol>", ["1. Kho"]),
        ('<ol style="list-style-type: none"><li>Kho</li></ol>', ["Kho"]),
        ("<ul><li>Kho</li></ul>", ["• Kho"]),
    ],
)  # fmt: skip
def test_numbers_that_only_the_rendering_shows_are_printed(body: str, printed: list[str]) -> None:
    assert _lines(body) == printed


def test_cells_stand_where_spans_push_them() -> None:
    table = (
        "<table><tr><td rowspan=2>Kho</td><td colspan=2>Bến</td></tr>"
        "<tr><td>Chợ</td><td>Cảng</td></tr></table>"
    )
    places = {line.text: line.cell for line in _read(table).lines if line.cell}
    assert [(c.row, c.column) for c in places.values()] == [(0, 0), (0, 1), (1, 1), (1, 2)]
    assert (places["Kho"].rowspan, places["Bến"].colspan) == (2, 2)


def test_a_table_around_the_whole_text_is_only_a_frame() -> None:
    text = "".join(f"<p>{i}. Kho số {i}</p>" for i in range(1, 9))
    assert all(
        line.cell is None for line in _read(f"<table><tr><td>{text}</td></tr></table>").lines
    )


def test_a_line_is_bold_or_centred_only_if_all_of_it_is() -> None:
    source = _read('<p style="text-align:center"><b>KHO</b></p><p><b>Bến</b> và chợ</p>')
    kho, market = source.lines[1:]
    assert kho.style.bold
    assert kho.style.centred
    assert not market.style.bold


def test_marks_of_notes_are_told_from_units_and_powers() -> None:
    body = "<p>theo quy định<sup>1</sup>; 15 m<sup>2</sup>; 10<sup>6</sup></p>"
    assert _lines(body) == ["theo quy định[1]; 15 m2; 10⁶"]


def test_scripts_styles_and_what_is_hidden_never_reach_the_text() -> None:
    body = "<script>alert(1)</script><style>p{}</style><p style='display:none'>Ẩn</p><p>Kho</p>"
    assert _lines(body) == ["Kho"]


@pytest.mark.parametrize("tag", ["div", "table", "ul", "blockquote", "b", "font", "span", "li"])
def test_two_hundred_thousand_nested_tags_take_no_time(tag: str) -> None:
    start = time.perf_counter()
    source = _read(f"<{tag}>" * 200_000 + "Bến mẫu")
    assert "Bến mẫu" in source.text
    assert time.perf_counter() - start < 10


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le"])
def test_bytes_decide_the_encoding_whatever_the_page_says(encoding: str) -> None:
    source = _read('<meta charset="iso-8859-1"><p>Chợ huyện mẫu</p>', encoding)
    assert source.text.endswith("Chợ huyện mẫu")


def test_windows_1258_that_says_utf_8_is_mended_with_a_finding() -> None:
    page = (
        "<html><meta charset=utf-8><p>Điê\u0300u 1. Kho ba\u0303i cu\u0309a huyê\u0323n</p></html>"
    )
    (source,) = ingest.read(Incoming(page.encode("cp1258"), "trang.html"))
    assert source.text == "Điều 1. Kho bãi của huyện"
    assert [finding.slug for finding in source.findings] == ["encoding-mended"]


def test_repairs_of_letters_are_findings_with_their_places() -> None:
    source = _read("<p>Số 5/TT-BTС</p><p>kho\u00adbãi</p><p>Chơ\u0323</p>")
    found = {one.slug: one.span.of(source.text) for one in source.findings if one.span}
    assert found == {
        "lookalike-letters": "5/TT-BTС",
        "invisible-characters": "khobãi",
        "decomposed-letters": "Chợ",
    }


def test_cells_below_a_wide_row_of_tall_cells_stand_in_the_next_free_column() -> None:
    tall = "<td rowspan=3>Kho</td>" * 4
    table = f"<table><tr>{tall}</tr><tr><td>Bến</td></tr><tr><td>Chợ</td></tr><tr><td>Ga</td></tr>"
    places = {line.text: line.cell for line in _read(table).lines if line.cell}
    assert [(c.row, c.column) for c in places.values()] == [(0, 3), (1, 4), (2, 4), (3, 0)]


def test_a_cell_beyond_any_honest_width_reaches_over_one_column() -> None:
    wide = "<td colspan=1000>Kho</td>" * 11
    cells = [line.cell for line in _read(f"<table><tr>{wide}</tr></table>").lines if line.cell]
    assert [(c.column, c.colspan) for c in cells[8:]] == [(8000, 1000), (9000, 1000), (10000, 1)]

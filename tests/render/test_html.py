"""A document as safe HTML."""

from __future__ import annotations

import re

import pytest

from vanban import pipeline
from vanban.ingest import Incoming
from vanban.model import Cell, Document, Header, Line, Regions, Source, Span, lay_out
from vanban.render.html import Mark, contents, document_html

DECREE = """CHÍNH PHỦ
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 911/2024/NĐ-CP
NGHỊ ĐỊNH
Về cây <script>alert(1)</script> bóng mát
Điều 1. Phạm vi
1. Cây ven sông.
a) Cây bàng;
đ) Cây "phượng" <img src=x onerror=alert(1)>.
2. Theo khoản 1 Điều này.
Điều 2. Hiệu lực
Nghị định này có hiệu lực từ ngày 01 tháng 5 năm 2024.
"""


def _html(text: str, **options: object) -> str:
    case = pipeline.read(Incoming(text.encode(), "a.txt"))[0]
    return document_html(case.parsed, case.references, **options)  # type: ignore[arg-type]


def _letters(html: str) -> str:
    plain = re.sub(r"<[^>]*>", "", html)
    for entity, letter in (
        ("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&#x27;", "'"), ("&amp;", "&"),
    ):  # fmt: skip
        plain = plain.replace(entity, letter)
    return re.sub(r"[\s-]", "", plain)


def test_every_unit_has_its_place_and_point_dd_is_not_point_d() -> None:
    html = _html(DECREE)
    for place in ("dieu-1", "dieu-1.khoan-1", "dieu-1.khoan-1.diem-dd", "dieu-2"):
        assert html.count(f'id="{place}"') == 1


def test_nothing_of_the_sources_markup_gets_through() -> None:
    html = _html(DECREE)
    assert "<script" not in html
    assert "<img" not in html


def test_no_letter_of_the_text_is_lost() -> None:
    """The head may stand in two columns, so the order of its lines is free."""
    assert sorted(_letters(_html(DECREE))) == sorted(re.sub(r"[\s-]", "", DECREE))


def test_all_tags_close_in_order() -> None:
    open_tags: list[str] = []
    for closing, tag in re.findall(r"<(/?)(\w+)[^>]*>", _html(DECREE)):
        if closing:
            assert open_tags.pop() == tag
        else:
            open_tags.append(tag)
    assert open_tags == []


def test_a_mark_over_several_lines_has_one_id() -> None:
    start, end = DECREE.index("Cây ven"), DECREE.index("2. Theo") - 1
    html = _html(DECREE, marks=[Mark("nhiem-vu-0", "task", Span(start, end))])
    assert html.count('id="nhiem-vu-0"') == 1
    assert html.count('data-mark="nhiem-vu-0"') >= 3


def test_only_addresses_of_the_portal_and_the_web_become_links() -> None:
    text = DECREE.replace("Cây ven sông", "Theo Nghị định số 12/2020/NĐ-CP")
    assert "javascript:" not in _html(text, links=dict.fromkeys(range(9), "javascript:alert(1)"))


def test_contents_lead_to_places_that_are_on_the_page() -> None:
    case = pipeline.read(Incoming(DECREE.encode(), "a.txt"))[0]
    html = document_html(case.parsed)
    assert [entry.label for entry in contents(case.parsed)] == ["Điều 1", "Điều 2"]
    assert all(f'id="{entry.id}"' in html for entry in contents(case.parsed))


def test_contents_list_the_numbers_of_a_plan_whatever_their_length() -> None:
    long = "Trồng cây ở mọi bờ kênh trong xã, chăm cây ba năm đầu và mở sổ theo dõi từng cây. " * 3
    plan = f"KẾ HOẠCH\nTrồng cây\nI. NHIỆM VỤ\n1. {long}\n2. Tưới cây\n"
    (part,) = contents(pipeline.read(Incoming(plan.encode(), "a.txt"))[0].parsed)
    assert [entry.label for entry in part.entries] == ["1", "2"]


def test_documents_of_one_page_have_ids_apart() -> None:
    case = pipeline.read(Incoming(DECREE.encode(), "a.txt"))[0]
    second = document_html(case.parsed, prefix="2-")
    assert 'id="2-dieu-1"' in second
    assert 'id="dieu-1"' not in second
    assert all(f'id="{entry.id}"' in second for entry in contents(case.parsed, "2-"))


def _table(*cells: tuple[str, Cell]) -> str:
    text, lines = lay_out(Line(words, Span(0, 0), cell) for words, cell in cells)
    source = Source("0", "text", text, lines)
    return document_html(Document(source, Header(), Regions(), ()))


def test_a_table_keeps_its_spans_and_gets_its_empty_cells() -> None:
    html = _table(
        ("TT", Cell(0, 0, 0)), ("Việc", Cell(0, 0, 1, 1, 2)), ("1", Cell(0, 1, 0)),
        ("Trồng", Cell(0, 1, 2)),
    )  # fmt: skip
    assert '<th scope="col" colspan="2">' in html
    assert html.count("<td></td>") == 1


@pytest.mark.parametrize("size", [10**6])
def test_spans_beyond_the_table_are_cut(size: int) -> None:
    html = _table(("a", Cell(0, 0, 0, size, size)), ("b", Cell(0, 1, size)))
    assert len(html) < 1000


def test_a_head_that_markdown_runs_together_is_broken_as_it_was_printed() -> None:
    head = (
        "| ỦY BAN NHÂN DÂN XÃ TRE ------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM "
        "Độc lập - Tự do - Hạnh phúc ---------- |\n|---|---|\n| Số: 5/QĐ-UBND | Tre, ngày 2 tháng "
        "3 năm 2031 |\n\nQUYẾT ĐỊNH\n\nVề việc trồng tre\n\nĐiều 1. Trồng tre ven sông.\n"
    )
    case = pipeline.read(Incoming(head.encode(), "a.md"))[0]
    html = document_html(case.parsed, case.references)
    rule = '<p class="rule" aria-hidden="true"></p>'
    assert f"<p>ỦY BAN NHÂN DÂN XÃ TRE</p>{rule}" in html
    assert f"VIỆT NAM</p><p>Độc lập - Tự do - Hạnh phúc</p>{rule}" in html

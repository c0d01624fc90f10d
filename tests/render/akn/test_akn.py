"""Akoma Ntoso: valid, with addresses and eIds that are unique, and stable when read back."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from vanban.ingest import Incoming, read
from vanban.model import Cell, Document, Line, Source, Span, lay_out
from vanban.parse import parse
from vanban.pipeline import CHANGING, Case, follow
from vanban.render import akn
from vanban.render.akn import address_of

_NS = {"a": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"}
_DECREE = (
    "CHÍNH PHỦ", "Số: 915/2031/NĐ-CP", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc", "Hà Nội, ngày 05 tháng 6 năm 2031", "NGHỊ ĐỊNH",
    "Quy định về vườn cây", "Căn cứ Luật Vườn cây;", "Chương I", "QUY ĐỊNH CHUNG",
    "Điều 1. Phạm vi", "Chương II", "QUY ĐỊNH CỤ THỂ", "VỀ HỒ SƠ",
    "Điều 1a. Hồ sơ", "1. Hồ sơ gồm:", "a) Đơn;", "đ) Ảnh.", "2. Nơi nộp.",
    "Điều 2. Sửa đổi, bổ sung khoản 2 Điều 7 Nghị định số 914/2030/NĐ-CP như sau:",
    "“2. Nơi nộp là:", "a) Trạm;", "b) Bưu cục.”.", "TM. CHÍNH PHỦ", "THỦ TƯỚNG", "Trần Văn Mây",
    "PHỤ LỤC I", "MẪU ĐƠN", "I. Phần chung", "1. Họ tên", "PHỤ LỤC II", "MẪU ĐƠN KHÁC",
)  # fmt: skip


@pytest.fixture(scope="session")
def schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(Path(__file__).with_name("akomantoso30.xsd")))


def _document(*lines: Line) -> Document:
    text, placed = lay_out(lines)
    return parse(Source("", "text", text, placed))


def _read(*texts: str) -> Document:
    return _document(*(Line(text, Span(0, 0)) for text in texts))


def _again(xml: str) -> Document:
    return parse(read(Incoming(xml.encode(), "x.xml"))[0])


def test_a_decree_is_valid_and_comes_back_the_same(schema: etree.XMLSchema) -> None:
    xml = akn(_read(*_DECREE))
    schema.assertValid(etree.fromstring(xml.encode()))
    assert akn(_again(xml)) == xml
    assert _again(xml).text == _read(*_DECREE).text


def test_units_have_the_ids_of_the_naming_convention() -> None:
    root = etree.fromstring(akn(_read(*_DECREE)).encode())
    ids = [str(node.get("eId")) for node in root.iter() if node.get("eId")]
    assert "chp_II__art_1a__para_1__point_dd" in ids
    assert "att_i" in ids
    assert len(ids) == len(set(ids))


def test_new_text_for_another_act_is_a_quoted_structure() -> None:
    root = etree.fromstring(akn(_read(*_DECREE)).encode())
    (quoted,) = root.iterfind(".//a:mod/a:quotedStructure", _NS)
    assert quoted.get("startQuote") == "“"
    assert [n.findtext("a:num", namespaces=_NS) for n in quoted.iterfind("a:paragraph", _NS)] == [
        "2."
    ]


def test_addresses_name_the_work() -> None:
    decree = _read(*_DECREE)
    assert address_of(decree).work == "/akn/vn/act/nd/2031/915"
    assert address_of(decree).expression == "/akn/vn/act/nd/2031/915/vie@2031-06-05"
    plan = _read(
        "ỦY BAN NHÂN DÂN", "TỈNH SÔNG MÂY", "Số: 58/KH-UBND",
        "Sông Mây, ngày 24 tháng 9 năm 2029", "KẾ HOẠCH", "Trồng cây", "I. MỤC ĐÍCH", "Trồng.",
    )  # fmt: skip
    assert address_of(plan).work == "/akn/vn-song-may/doc/kh/ubnd/2029-09-24/58"
    law = _read("QUỐC HỘI", "Luật số: 59/2030/QH17", "LUẬT", "VƯỜN CÂY", "Điều 1. Phạm vi")
    assert address_of(law).work == "/akn/vn/act/luat/2030/59-qh17"


def test_two_articles_of_one_number_have_two_ids(schema: etree.XMLSchema) -> None:
    xml = akn(_read("LUẬT", "VƯỜN CÂY", "Điều 1. Một", "Phần thứ nhất", "Điều 1. Hai"))
    schema.assertValid(etree.fromstring(xml.encode()))


def test_a_table_keeps_its_cells() -> None:
    cells = [("TT", 0, 0), ("Việc", 0, 1), ("1", 1, 0), ("Trồng cây", 1, 1)]
    lines = [Line("Điều 1. Biểu", Span(0, 0)), Line("1. Như sau:", Span(0, 0))]
    lines += [Line(text, Span(0, 0), Cell(0, row, column)) for text, row, column in cells]
    document = _document(*lines)
    again = _again(akn(document))
    assert [line.cell for line in again.source.lines] == [
        line.cell for line in document.source.lines
    ]


def _places(document: Document) -> list[Cell | None]:
    return [line.cell for line in document.source.lines]


@given(st.lists(st.text(max_size=40), max_size=12))
def test_any_text_gives_valid_xml(schema: etree.XMLSchema, texts: list[str]) -> None:
    xml = akn(_read(*("".join(text.splitlines()) for text in texts)))
    schema.assertValid(etree.fromstring(xml.encode()))


_CHANGING = (
    *_DECREE[:7], "Căn cứ Luật Vườn cây số 59/2030/QH17;", "Chương I", "QUY ĐỊNH CHUNG",
    "Điều 1. Phạm vi", "1. Theo khoản 1 và khoản 2 Điều 9 Nghị định số 30/2020/NĐ-CP.",
    "2. Theo khoản 1 Điều này; hồ sơ theo Luật Đất đai.",
    "Điều 2. Sửa đổi, bổ sung Nghị định số 914/2030/NĐ-CP",
    "1. Sửa đổi, bổ sung khoản 2 Điều 7 như sau:", "“2. Nơi nộp là trạm.”.",
    "2. Bãi bỏ khoản 3 Điều 8.", "3. Thay thế cụm từ “ô giấy” bằng cụm từ “ô vải” tại Điều 9.",
    "Điều 3. Hiệu lực", "Nghị định này có hiệu lực từ ngày 01 tháng 7 năm 2031.",
    "TM. CHÍNH PHỦ", "THỦ TƯỚNG", "Trần Văn Mây",
)  # fmt: skip


def _case(*texts: str) -> Case:
    return follow(_read(*texts).source, CHANGING)


def _written(case: Case) -> str:
    return akn(case.parsed, case.references, case.changes)


def _find(case: Case, path: str) -> list[etree._Element]:
    return list(etree.fromstring(_written(case).encode()).iterfind(path, _NS))


def test_what_is_cited_bears_the_address_of_the_work_and_of_its_part() -> None:
    refs = {r.get("href") for r in _find(_case(*_CHANGING), ".//a:ref")}
    assert "/akn/vn/act/luat/2030/59-qh17" in refs
    assert {f"/akn/vn/act/nd/2020/30~art_9__para_{n}" for n in (1, 2)} <= refs
    assert "#chp_I__art_1__para_1" in refs


def test_a_law_cited_without_number_has_no_address() -> None:
    words = [r.text for r in _find(_case(*_CHANGING), ".//a:ref")]
    assert not any(word and "Đất đai" in word for word in words)


def test_what_the_act_changes_stands_in_its_meta_with_its_day() -> None:
    case = _case(*_CHANGING)
    mods = _find(case, ".//a:textualMod")
    assert [mod.get("type") for mod in mods] == ["substitution", "repeal", "substitution"]
    (quoted,) = _find(case, ".//a:quotedStructure")
    assert mods[0].find("a:new", _NS).get("href") == f"#{quoted.get('eId')}"  # type: ignore[union-attr]
    assert mods[1].find("a:destination", _NS).get("href", "").endswith("914~art_8__para_3")  # type: ignore[union-attr]
    days = {event.get("date") for event in _find(case, ".//a:eventRef[@type='amendment']")}
    assert days == {"2031-07-01"}


def test_with_references_and_changes_it_is_valid_and_comes_back_the_same(
    schema: etree.XMLSchema,
) -> None:
    case = _case(*_CHANGING)
    xml = _written(case)
    schema.assertValid(etree.fromstring(xml.encode()))
    assert _written(follow(_again(xml).source, CHANGING)) == xml


def test_a_heading_below_the_number_of_a_chapter_is_its_heading() -> None:
    (heading,) = _find(_case(*_CHANGING), ".//a:chapter/a:heading")
    assert heading.text == "QUY ĐỊNH CHUNG"


def test_a_chapter_that_ends_with_its_number_has_no_heading(schema: etree.XMLSchema) -> None:
    xml = akn(_read("LUẬT", "VƯỜN CÂY", "Điều 1. Phạm vi", "Chương II"))
    schema.assertValid(etree.fromstring(xml.encode()))


_LABELLED = st.sampled_from(
    ["Chương I", "Mục 2", "Điều 1.", "Điều 2. Nơi trồng", "1. Cây", "a) Hoa", "“", "”.", "”",
     "1. Sửa đổi Điều 3 như sau:", "“Điều 3. Sân", "PHỤ LỤC", "TM. CHÍNH PHỦ", "Phần I", "I. CÂY"]
)  # fmt: skip


@given(st.lists(_LABELLED, max_size=14))
def test_any_order_of_labels_gives_valid_xml(schema: etree.XMLSchema, texts: list[str]) -> None:
    case = _case(*texts)
    schema.assertValid(etree.fromstring(_written(case).encode()))


def test_a_mark_before_a_label_stays_in_its_line() -> None:
    document = _read(
        "Điều 1. Sửa đổi", "1. Thay thế một số cụm từ như sau:",
        "“a) Thay thế cụm từ “ô giấy” bằng cụm từ “ô vải” tại Điều 8.”", "2. Bãi bỏ Điều 9.",
    )  # fmt: skip
    assert _again(akn(document)).text == document.text


def test_a_row_in_which_nothing_stands_is_kept() -> None:
    cells = [("TT", 0, 0), ("Việc", 0, 1), ("1", 2, 0), ("Trồng cây", 2, 1)]
    lines = [Line("Điều 1. Biểu", Span(0, 0))]
    document = _document(
        *lines, *(Line(text, Span(0, 0), Cell(0, row, column)) for text, row, column in cells)
    )
    assert _places(_again(akn(document))) == _places(document)


def _cases(path: Path) -> list[Case]:
    return [follow(source, CHANGING) for source in read(Incoming(path.read_bytes(), path.name))]


@pytest.mark.corpus
@pytest.mark.slow
def test_real_documents_are_valid_and_stable(shared: Path, schema: etree.XMLSchema) -> None:
    changed = []
    for path in sorted((shared / "data" / "vbpl").glob("*.html")):
        (case,) = _cases(path)
        xml = _written(case)
        root = etree.fromstring(xml.encode())
        schema.assertValid(root)
        ids = [node.get("eId") for node in root.iter() if node.get("eId")]
        assert len(ids) == len(set(ids)), path.name
        if _written(follow(_again(xml).source, CHANGING)) != xml:
            changed.append(path.name)
    assert not changed

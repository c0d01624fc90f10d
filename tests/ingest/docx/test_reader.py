"""What comes out of a Word file, and what stays apart."""

from __future__ import annotations

import io
import zipfile

import pytest

from tests.ingest.docx.word import paragraph, read_word, word_file
from vanban import ingest
from vanban.errors import UnreadableError
from vanban.ingest import Incoming
from vanban.ingest.docx.labels import print_count
from vanban.model import Cell, Source


def _cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"


def _row(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def _texts(source: Source) -> list[str]:
    return [line.text for line in source.lines]


def test_a_two_column_head_reads_left_then_right() -> None:
    head = "<w:tbl>" + _row(_cell("ỦY BAN XÃ MÂY"), _cell("CỘNG HÒA")) + "</w:tbl>"
    source = read_word(head + paragraph("QUYẾT ĐỊNH", '<w:jc w:val="center"/>', "<w:b/>"))
    assert _texts(source) == ["ỦY BAN XÃ MÂY", "CỘNG HÒA", "QUYẾT ĐỊNH"]
    assert [line.cell for line in source.lines] == [Cell(0, 0, 0), Cell(0, 0, 1), None]
    assert source.lines[2].style.bold
    assert source.lines[2].style.centred


def test_merged_cells_keep_their_place_in_the_grid() -> None:
    tall, wide = '<w:vMerge w:val="restart"/>', '<w:gridSpan w:val="2"/>'
    table = (
        "<w:tbl>"
        + _row(_cell("TT", tall), _cell("Cả hai", wide))
        + _row(_cell("", "<w:vMerge/>"), _cell("trái"), _cell("phải"))
        + _row(_cell("dư"), properties='<w:gridBefore w:val="2"/>')
        + "</w:tbl>"
    )
    assert {line.text: line.cell for line in read_word(table).lines} == {
        "TT": Cell(0, 0, 0, rowspan=2),
        "Cả hai": Cell(0, 0, 1, colspan=2),
        "trái": Cell(0, 1, 1),
        "phải": Cell(0, 1, 2),
        "dư": Cell(0, 2, 2),
    }


def test_a_table_in_a_cell_belongs_to_that_cell() -> None:
    inner = "<w:tbl>" + _row(_cell("trong"), _cell("cùng")) + "</w:tbl>"
    table = "<w:tbl>" + _row(f"<w:tc>{inner}{paragraph('ngoài')}</w:tc>") + "</w:tbl>"
    source = read_word(table)
    assert _texts(source) == ["trong", "cùng", "ngoài"]
    assert {line.cell for line in source.lines} == {Cell(0, 0, 0)}


def test_tracked_changes_are_read_as_accepted_with_a_finding() -> None:
    body = (
        '<w:p><w:r><w:t xml:space="preserve">Trồng </w:t></w:r>'
        "<w:del><w:r><w:delText>ngô</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>khoai</w:t></w:r></w:ins></w:p>"
    )
    source = read_word(body)
    assert source.text == "Trồng khoai"
    assert [finding.slug for finding in source.findings] == ["tracked-changes"]


def test_a_deleted_paragraph_end_joins_the_paragraphs() -> None:
    first = paragraph("Trồng ", "<w:rPr><w:del/></w:rPr>")
    assert read_word(first + paragraph("khoai")).text == "Trồng khoai"


def test_hidden_text_is_left_out_with_a_finding() -> None:
    source = read_word(paragraph("ghi chú riêng", run="<w:vanish/>") + paragraph("Điều 1. Chợ"))
    assert source.text == "Điều 1. Chợ"
    assert [finding.slug for finding in source.findings] == ["hidden-text"]


def test_footnotes_stand_apart_with_their_mark_in_the_text() -> None:
    body = '<w:p><w:r><w:t>Điều 3</w:t><w:footnoteReference w:id="8"/></w:r></w:p>'
    note = f'<w:footnote w:id="8">{paragraph("Khoản này được sửa đổi.")}</w:footnote>'
    source = read_word(body, footnotes=note)
    assert source.text == "Điều 3[1]"
    assert source.footnotes == (("1", "Khoản này được sửa đổi."),)


def test_headers_and_footers_are_furniture() -> None:
    source = read_word(paragraph("Điều 1. Chợ"), header=paragraph("CÔNG BÁO XÃ MÂY"))
    assert source.text == "Điều 1. Chợ"
    assert source.furniture == ("CÔNG BÁO XÃ MÂY",)


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    box = f"<w:txbxContent>{paragraph('MẬT')}</w:txbxContent>"
    drawn = (
        f"<mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"
    )
    assert read_word(f"<w:p><w:r><w:t>Số: 5</w:t>{drawn}</w:r></w:p>").text == "Số: 5\nMẬT"


def test_breaks_tabs_fields_and_capitals_read_as_printed() -> None:
    body = (
        "<w:p><w:r><w:t>Trang</w:t><w:tab/><w:t>một</w:t><w:br/></w:r>"
        '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText>'
        '<w:t>ẩn</w:t><w:fldChar w:fldCharType="separate"/><w:t>7</w:t>'
        '<w:fldChar w:fldCharType="end"/></w:r>'
        '<w:r><w:rPr><w:caps/></w:rPr><w:t xml:space="preserve"> điều</w:t></w:r></w:p>'
    )
    assert read_word(body).text == "Trang một\n7 ĐIỀU"


@pytest.mark.parametrize(
    ("count", "form", "label"),
    [
        (4, "upperRoman", "IV"),
        (28, "lowerLetter", "bb"),
        (3, "decimalZero", "03"),
        (21, "vietnameseCounting", "hai mươi mốt"),
        (15, "vietnameseCounting", "mười lăm"),
        (0, "upperRoman", "0"),
    ],
)
def test_counts_print_in_words_form(count: int, form: str, label: str) -> None:
    assert print_count(count, form) == label


@pytest.mark.parametrize(
    ("content", "slug"),
    [
        (b"chi la chu thuong", "broken-docx"),
        (b"PK\x03\x04 word/ hong", "broken-archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
    ],
)
def test_a_file_that_is_no_word_file_says_so(content: bytes, slug: str) -> None:
    with pytest.raises(UnreadableError) as error:
        ingest.read(Incoming(content, "tep.docx"))
    assert error.value.slug == slug


def test_entities_are_refused() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/document.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')
    with pytest.raises(UnreadableError) as error:
        ingest.read(Incoming(stream.getvalue(), "tep.docx"))
    assert error.value.slug == "unsafe-xml"


def test_a_part_that_unpacks_beyond_the_limit_is_refused() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * (65 * 1024 * 1024))
    with pytest.raises(UnreadableError) as error:
        ingest.read(Incoming(stream.getvalue(), "tep.docx"))
    assert error.value.slug == "too-large"


def test_a_truncated_body_gives_what_stood_before() -> None:
    content = word_file(paragraph("Điều 1. Chợ") + "<w:p><w:r><w:t>Điề")
    (source,) = ingest.read(Incoming(content))
    assert source.text.startswith("Điều 1. Chợ")

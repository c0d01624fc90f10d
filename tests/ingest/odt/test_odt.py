"""OpenDocument texts: lists with their numbers, tables, notes, old letters by their fonts."""

from __future__ import annotations

import io
import zipfile

from vanban import ingest
from vanban.ingest import Incoming
from vanban.model import Cell, Source

_NS = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("style", "style"),
        ("fo", "xsl-fo-compatible"),
        ("svg", "svg-compatible"),
        ("draw", "drawing"),
    )
)
STYLES = """
<office:font-face-decls><style:font-face style:name="F" svg:font-family="'.VnTimeH'"/>
</office:font-face-decls><office:automatic-styles>
<style:style style:name="P1" style:family="paragraph"><style:paragraph-properties
 fo:text-align="center"/><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="T1" style:family="text"><style:text-properties
 style:font-name="F"/></style:style>
<text:list-style style:name="L1"><text:list-level-style-number text:level="1"
 style:num-format="a" style:num-suffix=")"/></text:list-style>
<text:list-style style:name="L2"><text:list-level-style-number text:level="1"
 style:num-prefix="Điều " style:num-format="1" style:num-suffix="."/>
<text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix="."
 text:display-levels="2"/></text:list-style>
<text:outline-style style:name="O"><text:outline-level-style text:level="1"
 style:num-prefix="Chương " style:num-format="I"/></text:outline-style>
<style:style style:name="T2" style:family="text"><style:text-properties
 text:display="none"/></style:style>
<style:style style:name="T3" style:family="text"><style:text-properties
 fo:text-transform="uppercase"/></style:style></office:automatic-styles>"""


def _read(body: str) -> Source:
    content = (
        f"<office:document-content {_NS}>{STYLES}<office:body><office:text>{body}"
        "</office:text></office:body></office:document-content>"
    )
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", content)
    (source,) = ingest.read(Incoming(file.getvalue(), "kho.bin"))
    return source


def test_paragraphs_lists_and_tables_come_out_as_printed() -> None:
    item = "<text:list-item><text:p>{}</text:p></text:list-item>"
    source = _read(
        '<text:p text:style-name="P1">KẾ<text:s/>HOẠCH</text:p>'
        f'<text:list text:style-name="L1">{item.format("Kho")}{item.format("Bến")}</text:list>'
        '<table:table><table:table-row><table:table-cell table:number-columns-spanned="2">'
        "<text:p>Tên</text:p></table:table-cell></table:table-row></table:table>"
    )
    assert source.reader == "odt"
    assert [line.text for line in source.lines] == ["KẾ HOẠCH", "a) Kho", "b) Bến", "Tên"]
    assert source.lines[0].style.bold
    assert source.lines[0].style.centred
    assert source.lines[3].cell == Cell(0, 0, 0, 1, 2)


def test_old_letters_are_read_by_their_font_and_notes_stand_apart() -> None:
    source = _read(
        '<text:p><text:span text:style-name="T1">quyÕt ®Þnh</text:span>'
        "<text:note><text:note-citation>1</text:note-citation><text:note-body>"
        "<text:p>Chú thích</text:p></text:note-body></text:note></text:p>"
    )
    assert source.text == "QUYẾT ĐỊNH[1]"
    assert source.footnotes == (("1", "Chú thích"),)


def test_a_file_whose_writer_packed_its_kind_is_read_all_the_same() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr(
            "content.xml",
            f"<office:document-content {_NS}><office:body><office:text><text:p>Kho</text:p>"
            "</office:text></office:body></office:document-content>",
        )
    (source,) = ingest.read(Incoming(packed.getvalue(), ""))
    assert (source.reader, source.text) == ("odt", "Kho")


def test_a_list_goes_on_behind_other_text_and_below_items_that_print_nothing() -> None:
    item, inner = (
        "<text:list-item><text:p>{}</text:p>{}</text:list-item>",
        "<text:list>{}</text:list>",
    )
    below = inner.format(item.format("Chợ", "") + item.format("Đò", ""))
    source = _read(
        '<text:h text:outline-level="1">CHUNG</text:h>'
        f'<text:list text:style-name="L2" xml:id="a">{item.format("Kho", below)}</text:list>'
        '<text:p>Khác</text:p><text:list text:style-name="L2">'
        f"{item.format('Xe', '')}</text:list>"
        '<text:list text:style-name="L2" text:continue-list="a"><text:list-item>'
        f"{inner.format(item.format('Cầu', ''))}</text:list-item>"
        f"{item.format('Bến', '')}</text:list>"
        '<text:h text:outline-level="1">RIÊNG</text:h>'
    )
    assert source.text.split("\n") == [
        "Chương I CHUNG", "Điều 1. Kho", "1.1. Chợ", "1.2. Đò", "Khác", "Điều 1. Xe", "1.3. Cầu",
        "Điều 2. Bến", "Chương II RIÊNG",
    ]  # fmt: skip


def test_broken_lines_stay_in_their_cell_and_hidden_words_are_told() -> None:
    source = _read(
        "<table:table><table:table-row><table:table-cell><text:p>BỘ<text:line-break/>XÂY DỰNG"
        "</text:p></table:table-cell></table:table-row></table:table><text:p>Kho <text:span "
        'text:style-name="T2">mật</text:span><text:span text:style-name="T3">bến</text:span>'
        "</text:p>"
    )
    assert [line.text for line in source.lines] == ["BỘ", "XÂY DỰNG", "Kho BẾN"]
    assert [line.cell for line in source.lines] == [Cell(0, 0, 0), Cell(0, 0, 0), None]
    assert [finding.slug for finding in source.findings] == ["hidden-text"]

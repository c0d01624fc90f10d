"""Small files that would unpack, merge or name their way to gigabytes and hours: refused, or read
for what they hold. Work is counted in what the libraries are asked for, not in time."""

from __future__ import annotations

import io
import zipfile

import openpyxl
import pytest
from bench.shapes.sheets import _BOF, _EOF, _FONT, _MAIN, _PARTS, _SHEET, _XF, _container, _record

from vanban import ingest
from vanban.errors import UnreadableError
from vanban.ingest import Incoming

_ENTITIES = (
    '<!DOCTYPE a [<!ENTITY a "chợ"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    "<w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"
)
_SHEET_OF_ONE = (
    f'<worksheet xmlns="{_MAIN}"><sheetData><row><c t="inlineStr"><is><t>Kho</t></is></c></row>'
    "</sheetData>{}</worksheet>"
)


def _zip(members: dict[str, bytes | str], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", packing) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


def _refused(content: bytes, name: str) -> str:
    with pytest.raises(UnreadableError) as caught:
        ingest.read(Incoming(content, name))
    return caught.value.slug


@pytest.mark.parametrize("letters", ["utf-8", "utf-16", "utf-16-be"])
def test_entities_are_refused_in_whatever_letters_they_are_declared(letters: str) -> None:
    head = '<?xml version="1.0" encoding="UTF-16"?>' if letters.startswith("utf-16") else ""
    content = (head + _ENTITIES).encode(letters)
    types = "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>"
    document = _zip({"[Content_Types].xml": types, "word/document.xml": content})
    assert _refused(document, "a.docx") == "unsafe-xml"
    book = _zip({**_PARTS, "xl/worksheets/sheet1.xml": content})
    assert _refused(book, "a.xlsx") == "unsafe-xml"
    text = b"application/vnd.oasis.opendocument.text"
    stored = _zip({"mimetype": text, "content.xml": content}, zipfile.ZIP_STORED)
    assert _refused(stored, "a.odt") == "unsafe-xml"


def test_a_sheet_under_any_name_counts_against_the_limit() -> None:
    relations = _PARTS["xl/_rels/workbook.xml.rels"].replace("sheet1.xml", "sheet1.dat")
    sheet = _SHEET_OF_ONE.format(" " * 13_000_000)
    parts = {**_PARTS, "xl/_rels/workbook.xml.rels": relations, "xl/worksheets/sheet1.dat": sheet}
    assert _refused(_zip(parts), "a.xlsx") == "too-large"


def test_an_area_or_a_link_over_a_whole_sheet_makes_no_cell() -> None:
    link = '<hyperlinks><hyperlink ref="A1:XFD1048576" location="B2"/></hyperlinks>'
    area = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    content = _zip({**_PARTS, "xl/worksheets/sheet1.xml": _SHEET_OF_ONE.format(area + link)})
    (source,) = ingest.read(Incoming(content, "a.xlsx"))
    assert [line.text for line in source.lines] == ["Kho"]


def test_what_a_merged_area_covers_is_not_read() -> None:
    book = openpyxl.Workbook()
    for row in (["Kho", "che", "Bến"], ["che", "che", "Cầu"]):
        book.active.append(row)
    file = io.BytesIO()
    book.save(file)
    with zipfile.ZipFile(file) as archive:
        parts: dict[str, bytes | str] = {name: archive.read(name) for name in archive.namelist()}
    sheet = str(parts["xl/worksheets/sheet1.xml"], "utf-8")
    merged = '</sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>'
    parts["xl/worksheets/sheet1.xml"] = sheet.replace("</sheetData>", merged)
    (source,) = ingest.read(Incoming(_zip(parts), "a.xlsx"))
    assert [line.text for line in source.lines] == ["Kho", "Bến", "Cầu"]


def test_one_sheet_named_many_times_is_read_once() -> None:
    named = "".join(f'<sheet name="B{n}" sheetId="{n + 1}" r:id="r1"/>' for n in range(50))
    before, after = _PARTS["xl/workbook.xml"].split("<sheets>")
    book = f"{before}<sheets>{named}</sheets>{after.partition('</sheets>')[2]}"
    sheet = _SHEET_OF_ONE.format("")
    content = _zip({**_PARTS, "xl/workbook.xml": book, "xl/worksheets/sheet1.xml": sheet})
    (source,) = ingest.read(Incoming(content, "a.xlsx"))
    assert [line.text for line in source.lines] == ["Kho"]


def _far(sheets: int) -> bytes:
    """Return a workbook of Excel 97 whose sheets have a cell in their last corner."""
    begins = [
        _record(_BOF, b"\0\6" + sort.to_bytes(2, "little") + bytes(4) + b"\6\0\0\0")
        for sort in (5, 0x10)
    ]
    font = _record(_FONT, bytes(14) + b"\5\0Arial")
    label = b"\xff\xff\xff\0\0\0\1\0\1" + "ô".encode("utf-16-le")
    sheet = begins[1] + _record(0x204, label) + _record(_EOF, b"")
    head = begins[0] + font * 4 + _record(_XF, bytes(20))
    place = len(head) + sheets * 17 + 4
    for number in range(sheets):
        at = (place + number * len(sheet)).to_bytes(4, "little")
        head += _record(_SHEET, at + b"\0\0\5\0" + b"%05d" % number)
    return _container(head + _record(_EOF, b"") + sheet * sheets)


def test_cells_in_the_last_corner_of_many_sheets_are_refused() -> None:
    (source,) = ingest.read(Incoming(_far(1), "a.xls"))
    assert source.text == "ô"
    assert _refused(_far(30), "a.xls") == "too-large"


def test_a_broken_member_packed_by_lzma_is_a_finding() -> None:
    content = bytearray(_zip({"a.txt": "chợ " * 999, "b.txt": "bến"}, zipfile.ZIP_LZMA))
    content[50:60] = b"\xa5" * 10
    (source,) = ingest.read(Incoming(bytes(content), "a.zip"))
    assert source.text == "bến"
    assert [finding.slug for finding in source.findings] == ["member-unreadable"]


def test_members_packed_by_bzip2_are_not_opened() -> None:
    content = _zip({"a.txt": "chợ"}, zipfile.ZIP_BZIP2)
    with pytest.raises(UnreadableError, match="bzip2"):
        ingest.read(Incoming(content, "a.zip"))


@pytest.mark.parametrize("charset", ["idna", "punycode", "undefined", "unicode_escape", "no-such"])
def test_a_charset_that_is_none_leaves_the_words_of_a_mail(charset: str) -> None:
    head = (
        f"From: a@vd.vn\nTo: b@vd.vn\nSubject: a\nContent-Type: text/plain; charset={charset}\n\n"
    )
    (source,) = ingest.read(Incoming(f"{head}Bo Xay dung\n".encode(), "a.eml"))
    assert "Bo Xay dung" in source.text


def test_headers_of_mail_without_end_are_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    from email import message as library

    seen: list[int] = []
    split = library._parseparam  # type: ignore[attr-defined]  # what takes the square of the time
    monkeypatch.setattr(library, "_parseparam", lambda s: seen.append(len(s)) or split(s))
    head = "From: a@vd.vn\nTo: b@vd.vn\nSubject: a\nContent-Type: text/plain"
    many = f"{head}{'; a=1' * 100_000}\n\nBo Xay dung\n"
    (source,) = ingest.read(Incoming(many.encode(), "a.eml"))
    assert "Bo Xay dung" in source.text
    assert seen
    assert max(seen) <= 5_000

"""Files of word processors: DOCX, ODT, RTF."""

from __future__ import annotations

from bench.shapes.filling import Shape, fill
from bench.whole_files import ODT, write_odt, write_rtf, write_zip

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_NUMBERING = (
    f"<w:numbering {_W}>"
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)


def docx_of(form: str, *, before: str = "", after: str = "") -> Shape:
    """Return a Word document whose body is *form* again and again."""

    def write(size: int) -> bytes:
        body = fill(size, form, before=f"<w:document {_W}><w:body>{before}", after=after)
        return write_zip({
            "[Content_Types].xml": _TYPES.encode(),
            "word/numbering.xml": _NUMBERING.encode(),
            "word/document.xml": f"{body}</w:body></w:document>".encode(),
        })  # fmt: skip

    return write


def odt_of(form: str, *, before: str = "", after: str = "") -> Shape:
    """Return an OpenDocument text whose body is *form* again and again."""
    kind = b"application/vnd.oasis.opendocument.text"

    def write(size: int) -> bytes:
        body = ODT.format(fill(size, form, before=before, after=after))
        return write_zip({"mimetype": kind, "content.xml": body.encode()})

    return write


def rtf_of(form: str, *, before: str = "") -> Shape:
    """Return rich text of *form* again and again."""
    return lambda size: fill(size, form, before="{\\rtf1\\ansi " + before, after="}").encode()


def _paragraph(words: str) -> str:
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def _nested(depth: int) -> str:
    """Return *depth* tables, each in the cell of another, as Word writes them."""
    opened, closed = "<w:tbl><w:tr><w:tc>" * depth, "<w:p/></w:tc></w:tr></w:tbl>" * depth
    return f"{opened}{_paragraph('ô')}{closed}"


_DOCX_CELL = f"<w:tc>{_paragraph('ô chữ')}</w:tc>"
_LISTED = (
    '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    "<w:r><w:t>mục</w:t></w:r></w:p>"
)
_ODT_CELL = "<table:table-cell><text:p>ô chữ</text:p></table:table-cell>"

OFFICE: dict[str, Shape] = {
    "paragraphs.docx": docx_of(_paragraph("chợ")),
    "long-paragraphs.docx": docx_of(_paragraph("chợ có kho và bến đò có cầu thì được mở")),
    "listed.docx": docx_of(_LISTED),
    "table.docx": docx_of(
        f"<w:tr>{_DOCX_CELL * 5}</w:tr>", before="<w:tbl>", after="</w:tbl>"
    ),
    "nested-tables.docx": docx_of(_nested(8)),
    "deep-table.docx": lambda size: docx_of(_nested(size // 100))(1),
    "runs.docx": docx_of("<w:r><w:t>chợ </w:t></w:r>", before="<w:p>", after="</w:p>"),
    "short-runs.docx": docx_of("<w:r><w:t>a</w:t></w:r>", before="<w:p>", after="</w:p>"),
    "tabs.docx": docx_of("<w:r><w:tab/></w:r>", before="<w:p>", after="</w:p>"),
    "insertions.docx": docx_of(f"<w:p><w:ins>{_paragraph('chợ')[5:-6]}</w:ins></w:p>"),
    "paragraphs.odt": lambda size: write_odt(fill(size, "chợ\n")),
    "runs.odt": odt_of("<text:span>chợ </text:span>", before="<text:p>", after="</text:p>"),
    "spaces.odt": odt_of('<text:p>ô<text:s text:c="999999999"/>ô</text:p>'),
    "table.odt": odt_of(
        f"<table:table-row>{_ODT_CELL * 5}</table:table-row>",
        before="<table:table>", after="</table:table>",
    ),
    "repeated.odt": odt_of(
        '<table:table-row table:number-rows-repeated="9999">'
        '<table:table-cell table:number-columns-repeated="999"><text:p>ô</text:p>'
        "</table:table-cell></table:table-row>",
        before="<table:table>", after="</table:table>",
    ),
    "lists.odt": odt_of(
        "<text:list><text:list-item><text:p>chợ</text:p></text:list-item></text:list>"
    ),
    "deep-list.odt": lambda size: odt_of(
        "<text:list><text:list-item>" * (size // 60)
        + "</text:list-item></text:list>" * (size // 60)
    )(1),
    "paragraphs.rtf": lambda size: write_rtf(fill(size // 2, "chợ\n")),
    "long-paragraphs.rtf": lambda size: write_rtf(fill(size // 2, "chợ có kho và bến đò\n")),
    "groups.rtf": lambda size: b"{\\rtf1 " + b"{" * (size // 2) + b"a" + b"}" * (size // 2),
    "group-words.rtf": rtf_of("{\\b a}"),
    "words.rtf": rtf_of("\\b\\i"),
    "letters.rtf": rtf_of("\\'e9"),
    "fonts.rtf": rtf_of("{\\f§ .VnTime;}", before="{\\fonttbl"),
    "font-changes.rtf": rtf_of(
        "\\f0 chî \\f1 ch ", before="{\\fonttbl{\\f0 .VnTime;}{\\f1 Arial;}}"
    ),
    "cells.rtf": rtf_of("\\trowd\\cellx99 \\intbl a\\cell\\row "),
    "one-row.rtf": rtf_of("\\cell a", before="\\trowd\\intbl "),
    "footnotes.rtf": rtf_of("a{\\footnote b}"),
}  # fmt: skip

"""Shapes that could make a reader, the tree or a later step slow: each of any size, invented."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from itertools import count

from bench.whole_files import write_odt, write_rtf, write_zip

Shape = Callable[[int], bytes]

HEAD = (
    "CHÍNH PHỦ\nSố: 15/2031/NĐ-CP\nHà Nội, ngày 05 tháng 03 năm 2031\nNGHỊ ĐỊNH\n"
    "Quy định về cây xanh\nCăn cứ Luật Tổ chức Chính phủ số 63/2025/QH15;\n"
)
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Override PartName="/{}" ContentType="application/vnd.openxmlformats-officedocument.{}"/>'
    "</Types>"
)
_NUMBERING = (
    f"<w:numbering {_W}>"
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)


def _filled(size: int, pieces: Iterator[str], *, before: str = "", after: str = "") -> str:
    """Return *pieces* one after the other until they take *size* bytes."""
    parts, length = [before], len(before.encode())
    for piece in pieces:
        if length >= size:
            break
        parts.append(piece)
        length += len(piece.encode())
    return "".join([*parts, after])


def _same(piece: str) -> Callable[[], Iterator[str]]:
    return lambda: (piece for _ in count())


def _told(form: str) -> Callable[[], Iterator[str]]:
    """Return pieces of *form*, in which ``#`` is the number of the piece."""
    return lambda: (form.replace("#", str(number)) for number in count(1))


def text_of(pieces: Callable[[], Iterator[str]], *, before: str = HEAD, after: str = "") -> Shape:
    """Return a text of *pieces* under the head of a decree."""
    return lambda size: _filled(size, pieces(), before=before, after=after).encode()


def page_of(pieces: Callable[[], Iterator[str]], *, before: str = "", after: str = "") -> Shape:
    """Return a page of *pieces*."""
    head = "".join(f"<p>{line}</p>" for line in HEAD.splitlines())
    before = f'<html><head><meta charset="utf-8"></head><body>{head}{before}'
    return lambda size: _filled(size, pieces(), before=before, after=after).encode()


def docx_of(pieces: Callable[[], Iterator[str]], *, before: str = "", after: str = "") -> Shape:
    """Return a Word document whose body is *pieces*."""

    def write(size: int) -> bytes:
        body = _filled(size, pieces(), before=f"<w:document {_W}><w:body>{before}", after=after)
        kind = "wordprocessingml.document.main+xml"
        return write_zip({
            "[Content_Types].xml": _TYPES.format("word/document.xml", kind).encode(),
            "word/numbering.xml": _NUMBERING.encode(),
            "word/document.xml": f"{body}</w:body></w:document>".encode(),
        })  # fmt: skip

    return write


def xlsx_of(row: str, *, columns: int) -> Shape:
    """Return a workbook of one sheet with rows of *columns* cells that hold *row*."""
    cells = "".join(f'<c t="inlineStr"><is><t>{row}</t></is></c>' for _ in range(columns))
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    book = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    packs = "http://schemas.openxmlformats.org/package/2006/relationships"

    def write(size: int) -> bytes:
        sheet = _filled(
            size, _same(f"<row>{cells}</row>")(), before=f'<worksheet xmlns="{main}"><sheetData>'
        )
        kind = "spreadsheetml.sheet.main+xml"
        return write_zip({
            "[Content_Types].xml": _TYPES.format("xl/workbook.xml", kind).encode(),
            "_rels/.rels": (
                f'<Relationships xmlns="{packs}"><Relationship Id="r1" '
                f'Type="{book}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
            ).encode(),
            "xl/workbook.xml": (
                f'<workbook xmlns="{main}" xmlns:r="{book}"><sheets>'
                '<sheet name="Bảng" sheetId="1" r:id="r1"/></sheets></workbook>'
            ).encode(),
            "xl/_rels/workbook.xml.rels": (
                f'<Relationships xmlns="{packs}"><Relationship Id="r1" '
                f'Type="{book}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
            ).encode(),
            "xl/worksheets/sheet1.xml": f"{sheet}</sheetData></worksheet>".encode(),
        })  # fmt: skip

    return write


def pdf_of(line: str) -> Shape:
    """Return a PDF of pages of forty lines, letters without accents (no font is embedded)."""

    def write(size: int) -> bytes:
        words = "".join(f"({line}) Tj 0 -16 Td\n" for _ in range(40))
        content = f"BT /F1 12 Tf 72 770 Td\n{words}ET".encode()
        pages = max(1, size // (len(content) + 200))
        kids = " ".join(f"{4 + 2 * page} 0 R" for page in range(pages))
        parts = [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            f"<< /Type /Pages /Kids [{kids}] /Count {pages} >>".encode(),
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ]
        for page in range(pages):
            parts.append(
                f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * page} "
                "0 R /Resources << /Font << /F1 3 0 R >> >> >>".encode()
            )
            parts.append(b"<< /Length %d >>\nstream\n%b\nendstream" % (len(content), content))
        return _pdf(parts)

    return write


def _pdf(parts: list[bytes]) -> bytes:
    out, places = io.BytesIO(), []
    out.write(b"%PDF-1.4\n")
    for number, part in enumerate(parts, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%b\nendobj\n" % (number, part))
    table = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(parts) + 1))
    out.write(b"".join(b"%010d 00000 n \n" % place for place in places))
    out.write(b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n" % (len(parts) + 1))
    out.write(b"%d\n%%%%EOF\n" % table)
    return out.getvalue()


def _paragraph(words: str) -> str:
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


_CELL = "<td>ô chữ</td>"
_FOLDED = (
    "theo Điều 5, khoản 2 và điểm a, b, c khoản 3 Điều 7 Nghị định số #/2031/NĐ-CP; Luật Đất đai; "
)
_AMENDING = (
    "Điều #. Sửa đổi, bổ sung một số điều của Nghị định số #/2030/NĐ-CP\n"
    "1. Sửa đổi khoản 2 Điều 5 như sau:\n“2. Bến đò được xếp hạng theo tải trọng.”.\n"
    "2. Bãi bỏ điểm a khoản 1 Điều 6.\n"
)
_TASK = "#. Bộ Xây dựng chủ trì, phối hợp với Bộ Tài chính trình Chính phủ trước ngày 30/6/2032.\n"
_DOCX_CELL = f"<w:tc>{_paragraph('ô chữ')}</w:tc>"
_DOCX_ROW = f"<w:tr>{_DOCX_CELL * 5}</w:tr>"
_RTF_ROW = b"\\trowd\\cellx99 \\intbl a\\cell\\row "
_DOCX_LISTED = (
    '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    "<w:r><w:t>mục</w:t></w:r></w:p>"
)

SHAPES: dict[str, Shape] = {
    # text
    "one-line.txt": text_of(_same("bến đò và chợ ")),
    "one-word.txt": text_of(_same("đ")),
    "empty-lines.txt": text_of(_same("\n")),
    "short-lines.txt": text_of(_same("chợ\n")),
    "capital-lines.txt": text_of(_same("QUY ĐỊNH CHUNG\n")),
    "articles.txt": text_of(_told("Điều #. Tên\n")),
    "bare-articles.txt": text_of(_same("Điều \n")),
    "same-article.txt": text_of(_same("Điều 1. Tên\n")),
    "clauses.txt": text_of(_told("#. Chợ.\n"), before=f"{HEAD}Điều 1. Tên\n"),
    "dashes.txt": text_of(_same("- \n")),
    "dash-items.txt": text_of(_same("- chợ\n"), before=f"{HEAD}Điều 1. Tên\n"),
    "points.txt": text_of(_same("a) chợ\nb) bến\n"), before=f"{HEAD}Điều 1. Tên\n1. Chợ:\n"),
    "romans.txt": text_of(_same("I. CHỢ\nII. BẾN\n")),
    "digits.txt": text_of(_same("7")),
    "digit-lines.txt": text_of(_same("7\n")),
    "dotted-numbers.txt": text_of(_same("1.1.1.1.\n")),
    "opening-quotes.txt": text_of(_same("“")),
    "quote-lines.txt": text_of(_same("“\n"), before=f"{HEAD}Điều 1. Sửa đổi Điều 2 như sau:\n"),
    "quoted-articles.txt": text_of(
        _told("“Điều #. Tên\n"), before=f"{HEAD}Điều 1. Sửa đổi Điều 2 như sau:\n"
    ),
    "straight-quotes.txt": text_of(_same('"chợ" ')),
    "note-marks.txt": text_of(_told("chợ[#] ")),
    "annexes.txt": text_of(_told("PHỤ LỤC #\nDANH MỤC\n")),
    "forms.txt": text_of(_told("Mẫu số #\nchợ\n")),
    "closings.txt": text_of(_same("KT. BỘ TRƯỞNG\n")),
    "recipients.txt": text_of(_same("- Như trên;\n"), before=f"{HEAD}Điều 1. Tên\nNơi nhận:\n"),
    "bases.txt": text_of(_told("Căn cứ Nghị định số #/2030/NĐ-CP;\n")),
    "second-heads.txt": text_of(_same(HEAD)),
    "citations.txt": text_of(_told(f"{_FOLDED}\n"), before=f"{HEAD}Điều 1. Tên\n"),
    "citations-line.txt": text_of(_told(_FOLDED), before=f"{HEAD}Điều 1. Tên\n"),
    "amending.txt": text_of(_told(_AMENDING)),
    "tasks.txt": text_of(_told(_TASK), before=f"{HEAD}Điều 1. Tên\n"),
    "tcvn3.txt": text_of(_same("Bé X©y dùng quy ®Þnh ®iÒu kiÖn cña bÕn ®ß\n")),
    "doubled-letters.txt": text_of(_same("Ã¡Â»â€¡nh Äiá»u ")),
    "combining.txt": text_of(_same("e\u0302\u0301")),
    "table.md": text_of(_same("| ô | chữ |\n"), before=f"{HEAD}\n| A | B |\n|---|---|\n"),
    "wide-table.md": text_of(_same("| ô ")),
    "tabbed.txt": text_of(_same("ô\tchữ\tchợ\n")),
    # pages
    "one-table.html": page_of(_same(f"<tr>{_CELL * 5}</tr>"), before="<table>"),
    "one-row.html": page_of(_same(_CELL), before="<table><tr>"),
    "spans.html": page_of(_same('<tr><td rowspan=999 colspan=99>ô</td></tr>'), before="<table>"),
    "nested-tables.html": page_of(_same("<table><tr><td>ô")),
    "tables.html": page_of(_same(f"<table><tr>{_CELL * 2}</tr></table>")),
    "nested-divs.html": page_of(_same("<div>chợ")),
    "paragraphs.html": page_of(_same("<p>chợ</p>")),
    "breaks.html": page_of(_same("chợ<br>")),
    "one-paragraph.html": page_of(_same("bến đò và chợ "), before="<p>"),
    "spans-of-a-line.html": page_of(_same("<b>chợ</b> <i>bến</i> "), before="<p>"),
    "raised.html": page_of(_told("chợ<sup>#</sup> "), before="<p>"),
    "fonts.html": page_of(_same('<font face=".VnTime">chî</font> '), before="<p>"),
    "ordered-list.html": page_of(_same("<li>chợ</li>"), before="<ol>"),
    "ordered-lists.html": page_of(_same("<ol><li>chợ</li></ol>")),
    "reversed-lists.html": page_of(_same("<ol reversed><li>chợ")),
    "links.html": page_of(_same('<a href="/">Điều 1. chợ</a>')),
    "comments.html": page_of(_same("<!-- -->")),
    "open-tags.html": page_of(_same("<")),
    "entities.html": page_of(_same("&#7907;")),
    # office
    "paragraphs.docx": docx_of(_same(_paragraph("chợ"))),
    "listed.docx": docx_of(_same(_DOCX_LISTED)),
    "table.docx": docx_of(_same(_DOCX_ROW), before="<w:tbl>", after="</w:tbl>"),
    "runs.docx": docx_of(_same("<w:r><w:t>chợ </w:t></w:r>"), before="<w:p>", after="</w:p>"),
    "cells.xlsx": xlsx_of("ô", columns=5),
    "wide.xlsx": xlsx_of("ô", columns=2_000),
    "paragraphs.odt": lambda size: write_odt(_filled(size, _same("chợ\n")())),
    "paragraphs.rtf": lambda size: write_rtf(_filled(size // 2, _same("chợ\n")())),
    "groups.rtf": lambda size: b"{\\rtf1 " + b"{" * (size // 2) + b"a" + b"}" * (size // 2),
    "group-words.rtf": lambda size: b"{\\rtf1 " + b"{\\b a}" * (size // 6) + b"}",
    "cells.rtf": lambda size: b"{\\rtf1 " + _RTF_ROW * (size // len(_RTF_ROW)) + b"}",
    "pages.pdf": pdf_of("Bo Xay dung trinh Chinh phu de an ben do va cho theo quy dinh"),
    "mail.eml": lambda size: b"Subject: a\n\n" + "chợ bến\n".encode() * (size // 12),
}  # fmt: skip

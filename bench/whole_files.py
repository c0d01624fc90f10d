"""Sound files of each format that can be written from a text with what the project needs anyway."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from xml.sax.saxutils import escape

from openpyxl import Workbook

from vanban import pipeline, render
from vanban.ingest import Incoming

ODT = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0">'
    "<office:body><office:text>{}</office:text></office:body></office:document-content>"
)


def whole_files(text: str) -> dict[str, bytes]:
    """Return *text* as a file of each format, by name."""
    (case, *_) = pipeline.read(Incoming(text.encode(), "goc.txt"), pipeline.CITING)
    document = case.parsed
    writers: dict[str, Callable[[], bytes]] = {
        "goc.txt": lambda: text.encode(),
        "goc.docx": lambda: render.docx_bytes(document),
        "goc.akn": lambda: render.akn(document).encode(),
        "goc.html": lambda: render.page(document, case.references).encode(),
        "goc.md": lambda: render.markdown(document).encode(),
        "goc.rtf": lambda: write_rtf(text),
        "goc.odt": lambda: write_odt(text),
        "goc.xlsx": lambda: write_xlsx(text),
        "goc.eml": lambda: write_mail(text, {"goc.docx": render.docx_bytes(document)}),
        "goc.zip": lambda: write_zip({"Phụ lục/goc.txt": text.encode(), "b.rtf": write_rtf(text)}),
    }
    return {name: write() for name, write in writers.items()}


def write_rtf(text: str) -> bytes:
    """Return *text* as rich text, letters beyond ASCII as numbers."""
    signs = (sign if sign.isascii() else f"\\u{ord(sign)}?" for sign in text)
    return ("{\\rtf1\\ansi " + "".join(signs).replace("\n", "\\par\n") + "}").encode()


def write_odt(text: str) -> bytes:
    """Return *text* as an OpenDocument text."""
    paragraphs = "".join(f"<text:p>{escape(line)}</text:p>\n" for line in text.splitlines())
    return write_zip({
        "mimetype": b"application/vnd.oasis.opendocument.text",
        "content.xml": ODT.format(paragraphs).encode(),
    })  # fmt: skip


def write_xlsx(text: str) -> bytes:
    """Return the lines of *text* as the rows of a sheet, a number before each."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None  # a new workbook has a sheet
    for number, line in enumerate(text.splitlines(), 1):
        sheet.append([number, line.lstrip("=")])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def write_mail(text: str, attached: dict[str, bytes]) -> bytes:
    """Return a letter with *text* and what is attached to it."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "a@vd.vn", "b@vd.vn", "Văn bản"
    message.set_content(text)
    for name, content in attached.items():
        message.add_attachment(
            content, maintype="application", subtype="octet-stream", filename=name
        )
    return message.as_bytes()


def write_zip(parts: dict[str, bytes]) -> bytes:
    """Return *parts* as a ZIP file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return out.getvalue()

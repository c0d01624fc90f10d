"""PDF files of lines without accents: no font is embedded."""

from __future__ import annotations

import io

from bench.shapes.filling import Shape


def pdf_of(line: str, *, lines: int) -> Shape:
    """Return a PDF of pages of so many *lines*."""

    def write(size: int) -> bytes:
        words = f"({line}) Tj 0 -16 Td\n" * lines
        content = f"BT /F1 12 Tf 72 770 Td\n{words}ET".encode()
        return _pages(content, max(1, size // (len(content) + 200)))

    return write


def _pages(content: bytes, pages: int) -> bytes:
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
    return _file(parts)


def _file(parts: list[bytes]) -> bytes:
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

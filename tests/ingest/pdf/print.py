"""PDF files for the tests, made by hand."""

from __future__ import annotations

from collections.abc import Sequence

SCAN = "10 10 400 500 re f\n"  # stands for a picture of words


def pdf_file(*pages: str, place: str = "1 0 0 1 {x} {y} Tm", behind: str = "") -> bytes:
    """Return a PDF file with one line of ASCII text or more a page, each set at *place*.

    *behind* is drawn on each page before its words.
    """
    kids = " ".join(f"{4 + 2 * i} 0 R" for i in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>",
    ]
    for index, text in enumerate(pages):
        drawn = behind + "".join(
            f"BT /F1 14 Tf {place.format(x=85, y=760 - 20 * row, row=20 * row)} ({line}) Tj ET\n"
            for row, line in enumerate(text.splitlines())
        )
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
            f"/Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * index} 0 R >>"
        )
        objects.append(f"<< /Length {len(drawn)} >>\nstream\n{drawn}endstream")
    return _assemble(objects)


def _assemble(objects: Sequence[str]) -> bytes:
    content, places = "%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(content))
        content += f"{number} 0 obj\n{body}\nendobj\n"
    start = len(content)
    content += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n"
    content += "".join(f"{place:010d} 00000 n \n" for place in places)
    content += f"trailer << /Root 1 0 R /Size {len(objects) + 1} >>\n"
    return (content + f"startxref\n{start}\n%%EOF\n").encode("latin-1")

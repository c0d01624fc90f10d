"""A document as a whole HTML page that stands alone: no script, nothing fetched."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from vanban.model import Document, Reference
from vanban.render.html import document_html

_STYLE = (
    "body{font:1.05rem/1.55 'Times New Roman',serif;max-width:46rem;"
    "margin:2rem auto;padding:0 1rem}"
    "table{border-collapse:collapse;width:100%}td,th{vertical-align:top;padding:.25rem .5rem}"
    ".grid td,.grid th{border:1px solid #888}.label{text-decoration:none;color:inherit}"
)


def page(document: Document, references: Sequence[Reference] = ()) -> str:
    """Return *document* as one HTML page, made only of our own tags."""
    return (
        '<!doctype html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title_of(document))}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"{document_html(document, references)}\n</body>\n</html>\n"
    )


def title_of(document: Document) -> str:
    """Return what the document is called: kind, number, trích yếu, whatever of them is printed."""
    header = document.header
    parts = [
        header.kind.official_name if header.kind else "",
        str(header.number) if header.number else "",
        header.trich_yeu or "",
    ]
    return " ".join(part for part in parts if part) or "Văn bản"

"""Word files for the tests, made of their XML."""

from __future__ import annotations

import io
import zipfile

from vanban import ingest
from vanban.ingest import Incoming
from vanban.model import Source

_NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_RELATION = '<Relationship Id="{id}" Type="{type}" Target="{target}"/>'
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def word_file(body: str, **parts: str) -> bytes:
    """Return a Word file whose body is *body*, with parts such as ``numbering`` or ``styles``."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("_rels/.rels", _relations([("r", "officeDocument", "word/document.xml")]))
        related = [(f"r{i}", sort, f"{sort}.xml") for i, sort in enumerate(parts)]
        archive.writestr("word/_rels/document.xml.rels", _relations(related))
        archive.writestr(
            "word/document.xml", f"<w:document {_NS}><w:body>{body}</w:body></w:document>"
        )
        for sort, xml in parts.items():
            archive.writestr(f"word/{sort}.xml", f"<w:{sort} {_NS}>{xml}</w:{sort}>")
    return stream.getvalue()


def read_word(body: str, **parts: str) -> Source:
    """Return the source of the Word file that `word_file` makes."""
    (source,) = ingest.read(Incoming(word_file(body, **parts), "tep.docx"))
    return source


def paragraph(text: str, properties: str = "", run: str = "") -> str:
    """Return a paragraph of one run."""
    return (
        f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr>"
        f'<w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    )


def numbered(text: str, num: int, level: int = 0) -> str:
    """Return a paragraph that Word numbers."""
    ids = f'<w:ilvl w:val="{level}"/><w:numId w:val="{num}"/>'
    return paragraph(text, f"<w:numPr>{ids}</w:numPr>")


def list_level(depth: int, form: str, text: str, extra: str = "") -> str:
    """Return the definition of one level of a list."""
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{extra}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def _relations(rows: list[tuple[str, str, str]]) -> str:
    inner = "".join(
        _RELATION.format(id=name, type=_TYPES + sort, target=target) for name, sort, target in rows
    )
    return f'<Relationships xmlns="{_RELATIONS}">{inner}</Relationships>'

"""An OpenDocument text to its document."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from vanban.errors import UnreadableError
from vanban.ingest.archive import Archive, is_zip
from vanban.ingest.docx.xml import damage, parse_part
from vanban.ingest.odt.looks import Looks
from vanban.ingest.odt.names import OFFICE, STYLE, TEXT
from vanban.ingest.odt.walker import Walker
from vanban.ingest.reader import Incoming, make_source
from vanban.model import Finding, Severity, Source

_KIND = b"application/vnd.oasis.opendocument.text"
_XML_LIMIT = 16 * 1024 * 1024  # as for Word: the longest laws have 2 MB


class OdtReader:
    """Reads OpenDocument texts."""

    name = "odt"

    def accepts(self, incoming: Incoming) -> bool:
        """Say whether *incoming* is a ZIP container that calls itself an OpenDocument text."""
        if not is_zip(incoming.data) or b"mimetype" not in incoming.data[:60]:
            return False
        return _KIND in incoming.data[:200] or _packed_kind(incoming.data).startswith(_KIND)

    def read(self, incoming: Incoming) -> tuple[Source, ...]:
        """Return the document of the file, what stands at heads and feet of pages apart."""
        archive = Archive(incoming.data, total=_XML_LIMIT)
        content = archive.read("content.xml")
        if content is None:
            raise UnreadableError("broken-odt", "tệp OpenDocument bị hỏng: hãy mở rồi lưu lại tệp")
        root = parse_part(content)
        body = root.find(f"{OFFICE}body/{OFFICE}text")
        styles = archive.read("styles.xml")
        sheet = parse_part(styles) if styles else None
        walker = Walker(Looks([root] if sheet is None else [sheet, root]))
        walker.walk(body if body is not None else root)
        damaged = list(damage(root))
        if damaged and not walker.gathering.lines:
            raise UnreadableError(
                "broken-odt",
                "tệp OpenDocument bị hỏng hoặc bị cắt cụt, không còn chữ nào: hãy tải lại tệp",
            )
        if not walker.gathering.lines:
            raise UnreadableError(
                "no-document",
                "tệp OpenDocument không có chữ nào (có thể chỉ có ảnh): hãy lưu lại thành PDF",
            )
        source = make_source(
            incoming,
            self.name,
            walker.gathering.lines,
            furniture=_furniture(sheet),
            footnotes=walker.notes,
            findings=[*damaged, *_findings(root, hides=walker.hides)],
            repairs=walker.gathering.repairs,
        )
        return (source,)


def _packed_kind(content: bytes) -> bytes:
    """Return what a container calls itself whose writer has packed that too."""
    try:
        return Archive(content, total=1024).read("mimetype") or b""
    except UnreadableError:
        return b""


def _furniture(sheet: etree._Element | None) -> list[str]:
    walker = Walker(Looks([]))
    for master in sheet.iter(f"{STYLE}master-page") if sheet is not None else ():
        walker.walk(master)
    return list(dict.fromkeys(line.text for line in walker.gathering.lines))


def _findings(root: etree._Element, *, hides: bool) -> Iterator[Finding]:
    if next(root.iter(f"{TEXT}changed-region"), None) is not None:
        yield Finding(
            "tracked-changes", "văn bản có sửa đổi được theo dõi: đọc như đã chấp nhận tất cả"
        )
    if hides:
        yield Finding(
            "hidden-text", "văn bản có chữ ẩn: không đọc vào nội dung", severity=Severity.NOTE
        )

"""A Word file to a source: its parts found, its text walked, what was left out said."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from lxml import etree

from vanban.errors import UnreadableError
from vanban.ingest.archive import Archive, is_zip
from vanban.ingest.docx.body import BodyReader
from vanban.ingest.docx.numbering import Numbering
from vanban.ingest.docx.runs import Notes
from vanban.ingest.docx.styles import Styles
from vanban.ingest.docx.xml import W, damage, parse_part, value
from vanban.ingest.reader import Incoming, make_source
from vanban.model import Finding, Line, Severity, Source, Span, lay_out

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENDINGS = frozenset({"docx", "docm", "dotx", "dotm"})
_TEXT_STARTS = (b"<", b"{\\rtf", b"\xef\xbb\xbf<")

# The longest laws have 2 MB of XML; each MB takes half a second and 20 MB of memory.
_XML_LIMIT = 16 * 1024 * 1024


class DocxReader:
    """Reads Word documents of 2007 and later."""

    name = "docx"

    def accepts(self, incoming: Incoming) -> bool:
        """Say whether *incoming* is a Word document, or only says so by its name."""
        content = incoming.data
        if is_zip(content):
            return incoming.ending in _ENDINGS or _holds_document(content)
        if content.startswith(_OLE):
            return "EncryptedPackage".encode("utf-16-le") in content
        return incoming.ending in _ENDINGS and not content.lstrip()[:8].startswith(_TEXT_STARTS)

    def read(self, incoming: Incoming) -> tuple[Source, ...]:
        """Return the document as Word prints it with all tracked changes accepted."""
        if incoming.data.startswith(_OLE):
            raise UnreadableError(
                "encrypted", "tệp Word có mật khẩu: hãy mở bằng Word, bỏ mật khẩu rồi lưu lại"
            )
        if not is_zip(incoming.data):
            raise UnreadableError(
                "broken-docx", "tệp mang tên .docx nhưng không phải tệp Word: hãy lưu lại từ Word"
            )
        parts = _Parts(Archive(incoming.data, total=_XML_LIMIT))
        return (parts.source(incoming, self.name),)


class _Parts:
    """The parts of one Word file that hold text."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._main = _find_main(archive)
        self._related = dict(_relations(archive, self._main))
        self._notes = Notes()
        self._styles = Styles(self._one("styles"))
        self._numbering = Numbering(self._one("numbering"))
        self._numbering.link_styles(self._styles.lists)

    def source(self, incoming: Incoming, reader: str) -> Source:
        """Return the source of the main part, with what stands around it apart."""
        root = self._tree(self._main)
        body = None if root is None else root.find(W + "body")
        walked = self._walk(root if body is None else body)
        damaged = [] if root is None else list(damage(root))
        if damaged and not walked.lines:
            raise UnreadableError(
                "broken-docx",
                "tệp Word bị hỏng hoặc bị cắt cụt, không còn chữ nào: hãy tải lại tệp",
            )
        if not walked.lines:
            raise UnreadableError(
                "no-document",
                "tệp Word không có chữ nào (có thể chỉ có ảnh): hãy lưu lại thành PDF",
            )
        return make_source(
            incoming,
            reader,
            walked.lines,
            chrome=walked.contents,
            furniture=self._furniture(),
            footnotes=list(self._footnotes()),
            findings=[*damaged, *_findings(walked)],
            repairs=walked.repairs,
        )

    def _walk(self, root: etree._Element | None) -> BodyReader:
        walker = BodyReader(self._styles, self._numbering, self._notes)
        if root is not None:
            walker.read(root)
        return walker

    def _furniture(self) -> list[str]:
        """Return the lines of headers and footers, each once."""
        lines: dict[str, None] = {}
        for sort in ("header", "footer"):
            for target in self._related.get(sort, ()):
                lines.update(dict.fromkeys(ln.text for ln in self._walk(self._tree(target)).lines))
        return list(lines)

    def _footnotes(self) -> Iterator[tuple[str, str]]:
        """Yield the mark and the words of each note that the text refers to."""
        trees = {sort: self._one(f"{sort}s") for sort in ("footnote", "endnote")}
        for sort, note, mark in list(self._notes.referred):
            tree = trees[sort]
            for found in tree.iterfind(W + sort) if tree is not None else ():
                if value(found, "id") == note:
                    yield mark, "\n".join(line.text for line in self._walk(found).lines)

    def _one(self, sort: str) -> etree._Element | None:
        targets = self._related.get(sort, [])
        return self._tree(targets[0]) if targets else None

    def _tree(self, name: str) -> etree._Element | None:
        content = self._archive.read(name)
        return parse_part(content) if content else None


def _find_main(archive: Archive) -> str:
    for sort, targets in _relations(archive, ""):
        if sort == "officeDocument" and targets[0] in archive.names:
            return targets[0]
    return "word/document.xml"


def _relations(archive: Archive, part: str) -> Iterator[tuple[str, list[str]]]:
    """Yield what sorts of part *part* refers to (``styles``, ``header``) and their names."""
    folder, name = posixpath.split(part)
    content = archive.read(posixpath.join(folder, "_rels", f"{name}.rels"))
    found: dict[str, list[str]] = {}
    for relation in parse_part(content) if content else ():
        if relation.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target") or ""))
            sort = (relation.get("Type") or "").rpartition("/")[2]
            found.setdefault(sort, []).append(target.lstrip("/"))
    yield from found.items()


def _holds_document(content: bytes) -> bool:
    if b"word/" not in content:
        return False
    try:
        return any(name.startswith("word/document") for name in Archive(content).names)
    except UnreadableError:
        return False


def _findings(walked: BodyReader) -> Iterator[Finding]:
    _, placed = lay_out(walked.lines)
    if walked.tracked:
        yield Finding(
            "tracked-changes",
            f"văn bản có sửa đổi được theo dõi ở {len(set(walked.tracked))} đoạn: "
            "đọc như đã chấp nhận tất cả",
            _span(placed, walked.tracked[0]),
        )
    if walked.hidden:
        yield Finding(
            "hidden-text",
            f"văn bản có chữ ẩn ở {len(set(walked.hidden))} đoạn: không đọc vào nội dung",
            _span(placed, walked.hidden[0]),
            Severity.NOTE,
        )


def _span(lines: tuple[Line, ...], index: int) -> Span:
    return lines[min(index, len(lines) - 1)].span
